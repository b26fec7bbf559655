package dev.clew.benchmarks.database;

import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * What lies between this JVM and the server of a database: how long a round trip takes,
 * how many there were, and how many bytes came.
 */
final class Wire {

	/**
	 * The driver creates its sockets from the name of a class, so that there is only one.
	 */
	static final Wire INSTANCE = new Wire();

	private final LongAdder bytes = new LongAdder();

	private final LongAdder roundTrips = new LongAdder();

	private volatile long latencyNanos;

	private Wire() {
	}

	void latency(long nanos) {
		this.latencyNanos = nanos;
	}

	/**
	 * Begin a round trip. The way there takes the time of both ways.
	 */
	void requested() {
		this.roundTrips.increment();
		long until = System.nanoTime() + this.latencyNanos;
		for (long left = this.latencyNanos; left > 0; left = until - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

	void received(int count) {
		if (count > 0) {
			this.bytes.add(count);
		}
	}

	long bytes() {
		return this.bytes.sum();
	}

	long roundTrips() {
		return this.roundTrips.sum();
	}

}
