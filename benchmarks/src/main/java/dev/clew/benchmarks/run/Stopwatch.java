package dev.clew.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.sun.management.ThreadMXBean;
import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Question;

/**
 * Asks one contestant again and again for a while.
 */
final class Stopwatch implements AutoCloseable {

	static final String THREAD = "stopwatch";

	private static final int MOST_SAMPLES = 1 << 16;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final int threads;

	private final ExecutorService executor;

	Stopwatch(int threads) {
		this.threads = threads;
		this.executor = Executors.newFixedThreadPool(threads, (action) -> new Thread(action, THREAD));
	}

	/**
	 * Measure answers for the given time, and at least one on each thread.
	 */
	Slice measure(Contestant contestant, Question question, Duration time) {
		long start = System.nanoTime();
		List<Future<Turn>> futures = new ArrayList<>();
		for (int thread = 0; thread < this.threads; thread++) {
			int first = thread * 1000;
			futures.add(this.executor.submit(() -> turn(contestant, question, time, first)));
		}
		List<Turn> turns = futures.stream().map(Stopwatch::get).toList();
		long wall = System.nanoTime() - start;
		long answers = turns.stream().mapToLong(Turn::answers).sum();
		long[] samples = turns.stream().flatMapToLong((turn) -> Arrays.stream(turn.samples())).toArray();
		Latency latency = Latency.of(samples);
		double nanos = (this.threads > 1) ? (double) wall / answers : latency.median();
		return new Slice(nanos, latency, (double) turns.stream().mapToLong(Turn::cpu).sum() / answers,
				(double) turns.stream().mapToLong(Turn::allocated).sum() / answers);
	}

	private static Turn turn(Contestant contestant, Question question, Duration time, int first) {
		long[] samples = new long[MOST_SAMPLES];
		int answers = 0;
		long thread = Thread.currentThread().getId();
		long cpu = THREADS.getCurrentThreadCpuTime();
		long allocated = THREADS.getThreadAllocatedBytes(thread);
		long start = System.nanoTime();
		long before = start;
		do {
			contestant.answer(question, first + answers);
			long after = System.nanoTime();
			samples[answers % MOST_SAMPLES] = after - before;
			before = after;
			answers++;
		}
		while (before - start < time.toNanos());
		return new Turn(answers, THREADS.getCurrentThreadCpuTime() - cpu,
				THREADS.getThreadAllocatedBytes(thread) - allocated,
				Arrays.copyOf(samples, Math.min(answers, MOST_SAMPLES)));
	}

	private static Turn get(Future<Turn> future) {
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

	@Override
	public void close() {
		this.executor.shutdown();
	}

	private record Turn(long answers, long cpu, long allocated, long[] samples) {

	}

}
