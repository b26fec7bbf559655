package dev.clew.oracle;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the oracle has found and nobody has mended yet. Each entry names the fields that
 * are not asked for meanwhile, or the statements that are allowed.
 */
final class KnownFaults {

	/**
	 * Hibernate refuses a second join from one {@code treat} of the same alias, so two
	 * to-one relations of one subtype below a supertype fail the statement.
	 */
	private static final Set<String> TWO_RELATIONS_OF_A_SUBTYPE = Set.of("Car.driver");

	/**
	 * A collection of a TABLE_PER_CLASS hierarchy, of which only columns of one subtype
	 * are selected, loses the elements of the others.
	 */
	private static final Set<String> COLLECTION_OF_A_TABLE_PER_CLASS = Set.of("Drawing.shapes");

	/**
	 * The fields that are not asked for.
	 */
	static final Set<String> FIELDS = Stream.of(TWO_RELATIONS_OF_A_SUBTYPE, COLLECTION_OF_A_TABLE_PER_CLASS)
		.flatMap(Set::stream)
		.collect(Collectors.toSet());

	/**
	 * A fetch of an entity with a composite key is passed over where the session holds
	 * its owner already, so it is loaded again: one more statement for each such relation
	 * of entities.
	 */
	static final boolean COMPOSITE_TARGET_IS_READ_AGAIN = true;

	private KnownFaults() {
	}

}
