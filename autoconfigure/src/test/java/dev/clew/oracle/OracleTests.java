package dev.clew.oracle;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import org.junit.jupiter.api.Test;

/**
 * Random queries are answered as the naive reader answers them, in no more statements
 * than promised. A red build is repeated by the seed that it prints:
 * {@code -Dclew.oracle.queries} asks any number, {@code -Dclew.oracle.seed} begins
 * elsewhere and, alone, asks just that one.
 */
@EverySetup(scaled = false)
class OracleTests {

	private static final int QUERIES = 1000;

	private static final String SEED = "clew.oracle.seed";

	private final Setup setup;

	OracleTests(Setup setup) {
		this.setup = setup;
	}

	// Rows have more ways to be wrong than entities, and each setup is asked other
	// queries
	@Test
	void answersAreThoseOfTheWalk() {
		long firstSeed = Long.getLong(SEED, this.setup.ordinal() * 1_000_000L);
		int queries = Integer.getInteger("clew.oracle.queries", (System.getProperty(SEED) != null) ? 1 : QUERIES);
		int percent = this.setup.name().endsWith("_ENTITIES") ? 25 : 75;
		new OracleRun(this.setup).ask(firstSeed, Math.max(1, queries * percent / 100));
	}

}
