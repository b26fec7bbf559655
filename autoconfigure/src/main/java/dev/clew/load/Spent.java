package dev.clew.load;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the loads of one operation have taken so far.
 */
final class Spent {

	private final AtomicLong rows = new AtomicLong();

	private final AtomicLong statements = new AtomicLong();

	/**
	 * Count a statement that is about to run.
	 */
	void statement() {
		this.statements.incrementAndGet();
	}

	/**
	 * Count rows that a statement has returned.
	 */
	void rows(int number) {
		this.rows.addAndGet(number);
	}

	@Override
	public String toString() {
		return "%s statements, %s rows".formatted(this.statements, this.rows);
	}

}
