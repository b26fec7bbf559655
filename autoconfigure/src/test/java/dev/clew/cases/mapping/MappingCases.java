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
		return Stream
			.of(ConvertedColumns.cases(), TimeColumns.cases(), TypedColumns.cases(), DatabaseTypes.cases(),
					ProvidedColumns.cases(), EmbeddedValues.cases(), ElementCollections.cases(), ElementArrays.cases(),
					MapValues.cases(), Accessors.cases(), EnhancedEntities.cases(), Keys.cases(), Relations.cases(),
					Hierarchies.cases(), HiddenStatements.cases(), Restrictions.cases())
			.flatMap(List::stream)
			.toList();
	}

}
