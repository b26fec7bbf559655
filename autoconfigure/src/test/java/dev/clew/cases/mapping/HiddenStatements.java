package dev.clew.cases.mapping;

import java.util.List;

import dev.clew.cases.mapping.MappingModel.Root;

/**
 * Relations that load themselves add no statement per row.
 */
final class HiddenStatements {

	private static final String SECTION = "No hidden statements";

	// What an application must write to keep its own query from loading row by row
	private static final Root DEPOT_ROOT = new Root("depots", "[Depot!]",
			"from Depot d left join fetch d.byCode left join fetch d.keeper left join fetch d.permit "
					+ "left join fetch d.place.town left join fetch d.place.notes left join fetch d.place.gates");

	private static final Root TOOL_ROOT = new Root("tools", "[Tool!]",
			"from Tool t left join fetch treat(t as Drill).maker left join fetch treat(t as Saw).maker "
					+ "left join fetch t.blades left join fetch t.lender");

	private static final MappingModel DEPOTS = new MappingModel(Depots.class, Depots.SCHEMA,
			List.of(DEPOT_ROOT, TOOL_ROOT), new Depots.Data());

	private HiddenStatements() {
	}

	static List<MappingCase> cases() {
		return List.of(of("columns beside relations that load themselves", "depots", "{name place{street}}", 1, 0),
				of("`@NotFound(IGNORE)`", "depots", "{keeper{name}}", 1, 0),
				of("to-one by a column that is no primary key", "depots", "{byCode{name}}", 1, 0),
				of("inverse one-to-one", "depots", "{permit{name}}", 1, 0),
				of("EAGER to-one in an embeddable", "depots", "{place{town{name}}}", 1, 0),
				of("EAGER relations in an embeddable, read by a getter with logic", "depots", "{label}", 3, 0),
				of("columns of a hierarchy whose subtypes load relations", "tools", "{name}", 1, 0),
				of("relations of subtypes, selected", "tools", "{... on Drill{maker{name}} ... on Saw{maker{name}}}", 1,
						0),
				of("relations of subtypes, read by a getter with logic", "tools", "{label}", 2, 0),
				of("a getter with logic below a key statement", "depots", "{tools{label}}", 3, 2),
				of("a getter with logic above a hierarchy", "depots", "{label tools{name}}", 4, 1));
	}

	private static MappingCase of(String mapping, String root, String selection, int statements, int belowController) {
		return new MappingCase(SECTION, mapping, DEPOTS, root, selection, statements, belowController);
	}

}
