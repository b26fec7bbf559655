package dev.clew.load;

import java.util.function.Supplier;

import org.hibernate.Session;

/**
 * Collections that are Java arrays come with their entity, because nothing can stand for
 * an array that has not been read: they are read for many entities at once.
 */
final class EagerArrays {

	private final boolean mapped;

	private final int batchSize;

	EagerArrays(BootMappings mappings, int batchSize) {
		this.mapped = mappings.hasArrays();
		this.batchSize = batchSize;
	}

	/**
	 * Do what may read entities that have arrays.
	 */
	<T> T inBatches(Session session, Supplier<T> work) {
		int before = session.getFetchBatchSize();
		if (!this.mapped || before >= this.batchSize) {
			return work.get();
		}
		session.setFetchBatchSize(this.batchSize);
		try {
			return work.get();
		}
		finally {
			session.setFetchBatchSize(before);
		}
	}

}
