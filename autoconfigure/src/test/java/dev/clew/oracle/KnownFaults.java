package dev.clew.oracle;

import java.util.Set;

/**
 * What the oracle has found and nobody has mended yet. Each entry names the fields that
 * are not asked for meanwhile, or the statements that are allowed.
 */
final class KnownFaults {

	/**
	 * The fields that are not asked for.
	 */
	static final Set<String> FIELDS = Set.of();

	/**
	 * A fetch of an entity with a composite key is passed over where the session holds
	 * its owner already, so it is loaded again: one more statement for each such relation
	 * of entities.
	 */
	static final boolean COMPOSITE_TARGET_IS_READ_AGAIN = true;

	private KnownFaults() {
	}

}
