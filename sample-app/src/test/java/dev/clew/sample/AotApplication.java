package dev.clew.sample;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample application in a JVM of its own, as the build has processed it ahead of
 * time.
 */
final class AotApplication implements AutoCloseable {

	private static final Path PROCESSED = Path.of("target/classes/dev/clew/sample",
			SampleApplication.class.getSimpleName() + "__ApplicationContextInitializer.class");

	private static final Pattern READY = Pattern.compile("Open http://localhost:(\\d+)/graphiql");

	private static final Pattern STATEMENT = Pattern.compile("(?m) org\\.hibernate\\.SQL +: (.*)$");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final HttpClient client = HttpClient.newHttpClient();

	private final Process process;

	private final Path log;

	private AotApplication(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Start the application and wait until it is ready.
	 * @param log the file that takes what it prints
	 */
	static AotApplication start(Path log) throws IOException, InterruptedException {
		assertThat(PROCESSED).as("made by 'mvn -pl sample-app -am process-test-classes'").exists();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Dspring.aot.enabled=true", "-cp", classPath()));
		command.addAll(List.of(SampleApplication.class.getName(), "--server.port=0",
				"--spring.jpa.properties.hibernate.format_sql=false", "--logging.level.dev.clew.wiring.Lookahead=debug",
				"--logging.level.dev.clew.wiring.RootFetcher=debug"));
		AotApplication application = new AotApplication(
				new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
		application.port();
		return application;
	}

	// What tests bring is not there when the application runs
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private int port() throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end && this.process.isAlive()) {
			Matcher ready = READY.matcher(log());
			if (ready.find()) {
				return Integer.parseInt(ready.group(1));
			}
			Thread.sleep(50);
		}
		close();
		throw new AssertionError("The application did not start:%n%s".formatted(log()));
	}

	/**
	 * Ask the application over HTTP.
	 */
	JsonNode answer(String query) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/graphql".formatted(port())))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query))))
			.build();
		return JsonMapper.shared().readTree(this.client.send(request, HttpResponse.BodyHandlers.ofString()).body());
	}

	/**
	 * Return what the application has printed so far.
	 */
	String log() throws IOException {
		return Files.readString(this.log);
	}

	/**
	 * Return the SQL in what the application has printed.
	 */
	static List<String> statements(String log) {
		return STATEMENT.matcher(log).results().map((match) -> match.group(1).strip()).toList();
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
