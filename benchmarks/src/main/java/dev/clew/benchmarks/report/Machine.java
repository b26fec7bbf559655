package dev.clew.benchmarks.report;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where and when a run takes place.
 */
public final class Machine {

	private final double loadBefore = load();

	/**
	 * Describe it in one line.
	 */
	public String describe() {
		Runtime runtime = Runtime.getRuntime();
		String collectors = ManagementFactory.getGarbageCollectorMXBeans()
			.stream()
			.map(GarbageCollectorMXBean::getName)
			.collect(Collectors.joining(", "));
		return String.format(Locale.ROOT,
				"%s; %d cores (%s, %s %s); JDK %s, %d MB heap, %s; load average %.1f before and %.1f after.",
				LocalDate.now(), runtime.availableProcessors(), processor(), System.getProperty("os.name"),
				System.getProperty("os.arch"), Runtime.version(), runtime.maxMemory() >> 20, collectors,
				this.loadBefore, load());
	}

	private static double load() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

	private static String processor() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown processor");
		}
		catch (IOException ex) {
			return "unknown processor";
		}
	}

}
