package dev.clew.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Question;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Samples of where the time of an answer goes, by Flight Recorder: a sample counts for
 * the part that the innermost frame of a known package belongs to. Deep stacks need
 * {@code -XX:FlightRecorderOptions=stackdepth=512}.
 */
public final class Profile {

	private static final Map<String, String> PARTS = parts();

	private static final String NATIVE = "jdk.NativeMethodSample";

	private static final List<String> EVENTS = List.of("jdk.ExecutionSample", NATIVE);

	// The only native methods of an answer are those of the socket
	private static final String WIRE = "waiting for the server";

	// What is entered somewhere on the stack, whatever it calls
	private static final Map<String, String> WITHIN = within();

	private final Duration time;

	public Profile(Duration time) {
		this.time = time;
	}

	private static Map<String, String> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("dev.clew.benchmarks.database", "");
		parts.put("dev.clew.benchmarks", "contestant");
		parts.put("dev.clew.plan", "clew plan");
		parts.put("dev.clew.load", "clew load");
		parts.put("dev.clew.complete", "clew complete");
		parts.put("dev.clew", "clew wiring");
		parts.put("org.hibernate", "hibernate");
		parts.put("graphql", "graphql-java");
		parts.put("org.dataloader", "dataloader");
		parts.put("tools.jackson", "jackson");
		parts.put("org.h2", "h2");
		parts.put("org.postgresql", "pgjdbc");
		parts.put("com.zaxxer", "hikari");
		parts.put("org.springframework.graphql", "spring-graphql");
		parts.put("org.springframework.data", "spring-data");
		parts.put("org.springframework", "spring");
		parts.put("reactor", "reactor");
		return parts;
	}

	private static Map<String, String> within() {
		Map<String, String> within = new LinkedHashMap<>();
		within.put("graphql.parser.Parser", "parse");
		within.put("graphql.validation.Validator", "validate");
		within.put("dev.clew.plan.Planner", "plan");
		within.put("dev.clew.load.PlanLoader", "load");
		within.put("dev.clew.load.StatementWriter", "write HQL");
		within.put("org.hibernate.query.sqm.sql.BaseSqmToSqlAstConverter", "translate HQL");
		within.put("org.hibernate.sql.ast.spi.AbstractSqlAstTranslator", "write SQL");
		within.put("com.zaxxer.hikari.pool.ProxyPreparedStatement", "execute SQL");
		within.put("org.springframework.transaction.support.AbstractPlatformTransactionManager", "transaction");
		within.put("graphql.execution.ExecutionStrategy", "execute fields");
		within.put("tools.jackson.databind.ObjectMapper", "write JSON");
		return within;
	}

	/**
	 * Ask a contestant for a while and return the share of each part, with its most
	 * frequent methods.
	 */
	public String run(Contestant contestant, Question question) {
		try (Stopwatch stopwatch = new Stopwatch(1); Recording recording = new Recording()) {
			stopwatch.measure(contestant, question, this.time.dividedBy(2));
			EVENTS.forEach((event) -> recording.enable(event).withPeriod(Duration.ofMillis(10)));
			recording.start();
			stopwatch.measure(contestant, question, this.time);
			recording.stop();
			Path file = Files.createTempFile("profile", ".jfr");
			recording.dump(file);
			String summary = summary(RecordingFile.readAllEvents(file));
			Files.delete(file);
			return summary;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String summary(List<RecordedEvent> events) {
		Map<String, Map<String, Integer>> methods = new TreeMap<>();
		Map<String, Integer> within = new TreeMap<>();
		int samples = 0;
		for (RecordedEvent event : events) {
			// Others wait, or do what the virtual machine needs
			if (event.getStackTrace() != null && isOfStopwatch(event.getThread("sampledThread"))) {
				RecordedFrame frame = event.getStackTrace()
					.getFrames()
					.stream()
					.filter((each) -> !part(each).isEmpty())
					.findFirst()
					.orElse(event.getStackTrace().getFrames().get(0));
				String part = event.getEventType().getName().equals(NATIVE) ? WIRE : part(frame);
				methods.computeIfAbsent(part, (key) -> new TreeMap<>()).merge(method(frame), 1, Integer::sum);
				event.getStackTrace()
					.getFrames()
					.stream()
					.map((each) -> WITHIN.getOrDefault(type(each), ""))
					.distinct()
					.forEach((name) -> within.merge(name, 1, Integer::sum));
				samples++;
			}
		}
		int all = samples;
		within.remove("");
		String entered = "        within: " + frequent(within, all) + "\n";
		return methods.entrySet()
			.stream()
			.sorted((one, other) -> sum(other.getValue()) - sum(one.getValue()))
			.map((part) -> "%5.1f %% %s: %s".formatted(100.0 * sum(part.getValue()) / all, part.getKey(),
					frequent(part.getValue(), all)))
			.collect(Collectors.joining("\n", all + " samples\n" + entered, "\n"));
	}

	private static boolean isOfStopwatch(RecordedThread thread) {
		return thread != null && Stopwatch.THREAD.equals(thread.getJavaName());
	}

	private static int sum(Map<String, Integer> methods) {
		return methods.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static String frequent(Map<String, Integer> methods, int all) {
		return methods.entrySet()
			.stream()
			.sorted((one, other) -> other.getValue() - one.getValue())
			.limit(WITHIN.size())
			.map((method) -> "%s %.1f".formatted(method.getKey(), 100.0 * method.getValue() / all))
			.collect(Collectors.joining(", "));
	}

	private static String part(RecordedFrame frame) {
		String type = type(frame);
		return PARTS.entrySet()
			.stream()
			.filter((part) -> type.startsWith(part.getKey() + "."))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	private static String method(RecordedFrame frame) {
		String type = type(frame);
		return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
	}

	private static String type(RecordedFrame frame) {
		return frame.getMethod().getType().getName();
	}

}
