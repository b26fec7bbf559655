package dev.clew.wiring;

import dev.clew.load.LoadEvent;
import dev.clew.load.RunStatement;
import io.micrometer.observation.Observation;

/**
 * What is known of a load that is observed.
 */
public final class LoadObservationContext extends Observation.Context {

	private final LoadEvent load;

	private int statements;

	private int rows;

	LoadObservationContext(LoadEvent load) {
		this.load = load;
	}

	/**
	 * Return the load.
	 */
	public LoadEvent getLoad() {
		return this.load;
	}

	/**
	 * Return how many statements it has run so far.
	 */
	public int getStatements() {
		return this.statements;
	}

	/**
	 * Return how many rows they have returned.
	 */
	public int getRows() {
		return this.rows;
	}

	void add(RunStatement statement) {
		this.statements++;
		this.rows += Math.max(0, statement.rows());
	}

}
