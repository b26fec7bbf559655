package dev.clew.benchmarks.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.management.ThreadMXBean;

/**
 * What lives in the heap, told by full collections.
 */
final class Heap {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	private Heap() {
	}

	/**
	 * Return the bytes of all that lives.
	 */
	static long live() {
		long least = Long.MAX_VALUE;
		// What has finalizers or is referred to softly needs more than one
		for (int time = 0; time < 3; time++) {
			System.gc();
			least = Math.min(least, afterLastCollection());
		}
		return least;
	}

	/**
	 * Return the bytes that a value holds.
	 */
	static long held(Supplier<?> supplier) {
		long before = live();
		Object value = supplier.get();
		long after = live();
		Reference.reachabilityFence(value);
		return after - before;
	}

	/**
	 * Return the bytes that an action allocates on this thread.
	 */
	static long allocated(Runnable action) {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		action.run();
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}

	/**
	 * Return the most bytes that live while an action runs, beyond those that lived
	 * before: the collector runs again and again meanwhile.
	 */
	static long peak(Runnable action) {
		long before = live();
		AtomicLong most = new AtomicLong(before);
		AtomicBoolean done = new AtomicBoolean();
		Thread collector = new Thread(() -> {
			while (!done.get()) {
				System.gc();
				most.accumulateAndGet(afterLastCollection(), Math::max);
				// Or the action would hardly proceed
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		});
		collector.start();
		action.run();
		done.set(true);
		try {
			collector.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return most.get() - before;
	}

	// Beans of collectors begin with those that collect a part
	private static long afterLastCollection() {
		List<GarbageCollectorMXBean> collectors = ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);
		GcInfo last = collectors.get(collectors.size() - 1).getLastGcInfo();
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((pool) -> last.getMemoryUsageAfterGc().get(pool.getName()).getUsed())
			.sum();
	}

}
