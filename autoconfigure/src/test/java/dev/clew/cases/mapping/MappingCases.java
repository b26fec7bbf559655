package dev.clew.cases.mapping;

import java.util.List;
import java.util.stream.Stream;

/**
 * All cases, in the order of the page.
 */
final class MappingCases {

	private MappingCases() {
	}

	static List<MappingCase> all() {
		return Stream.of(Hierarchies.cases(), HiddenStatements.cases(), Restrictions.cases())
			.flatMap(List::stream)
			.toList();
	}

}
