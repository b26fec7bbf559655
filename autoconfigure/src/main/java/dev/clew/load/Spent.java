package dev.clew.load;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the loads of one operation have taken so far.
 */
final class Spent {

	private final AtomicLong rows = new AtomicLong();

	private final AtomicLong statements = new AtomicLong();

	AtomicLong rows() {
		return this.rows;
	}

	AtomicLong statements() {
		return this.statements;
	}

}
