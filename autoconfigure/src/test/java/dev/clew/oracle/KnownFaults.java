package dev.clew.oracle;

import java.util.Set;

import dev.clew.fixture.Database;

/**
 * What the oracle has found and nobody has mended yet. Each entry names what is not asked
 * for meanwhile; {@code -Dclew.oracle.ranges=true} asks for it all the same.
 */
final class KnownFaults {

	/**
	 * The databases on which queries filter, order and page. Elsewhere lists that nothing
	 * orders come in an order in which the comparison does not know pages again
	 * (PostgreSQL, seeds 3000001 and 4000010), and the field of a container that is asked
	 * for under two result keys is not read together (MariaDB, seed 6000073).
	 */
	static final Set<Database> ASKS_FOR_RANGES = Set.of(Database.H2);

	private KnownFaults() {
	}

}
