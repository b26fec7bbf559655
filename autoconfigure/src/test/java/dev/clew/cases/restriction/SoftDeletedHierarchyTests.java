package dev.clew.cases.restriction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Collections of a hierarchy whose rows are marked as deleted show all others, of
 * whatever type they are, whichever of their columns are selected (case 58, 59).
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES_ENTITIES, Setup.MARIADB })
class SoftDeletedHierarchyTests {

	private static final List<String> SELECTIONS = List.of("id", "__typename", "__typename name",
			"name ... on Disc{tracks}", "__typename ... on Tape{minutes}", "... on Vinyl{tracks speed}",
			"__typename name ... on Disc{tracks} ... on Vinyl{tracks speed} ... on Tape{minutes}");

	private final Setup setup;

	SoftDeletedHierarchyTests(Setup setup) {
		this.setup = setup;
	}

	@ParameterizedTest
	@EnumSource
	void allThatAreLeftAreShown(Tables tables) {
		for (String relation : List.of("media", "loans", "pile")) {
			for (String field : List.of(relation, relation + "Joined", relation + "BySubselect", relation + "Later")) {
				for (String selection : SELECTIONS) {
					shows(tables, "cabinets", field, selection);
				}
			}
			SELECTIONS.forEach((selection) -> shows(tables, "manual", relation, selection));
		}
	}

	@ParameterizedTest
	@EnumSource
	void allOfASubtypeThatAreLeftAreShown(Tables tables) {
		for (String selection : List.of("id", "__typename name", "name ... on Disc{tracks}",
				"... on Vinyl{tracks speed}", "__typename ... on Disc{tracks} ... on Vinyl{tracks speed}")) {
			for (String field : List.of("played", "playedJoined", "playedBySubselect", "playedLater")) {
				shows(tables, "cabinets", field, selection);
			}
			shows(tables, "manual", "played", selection);
		}
	}

	@ParameterizedTest
	@EnumSource
	void pagesAndConditionsKnowWhatIsLeft(Tables tables) {
		for (String relation : List.of("media", "loans", "pile", "played")) {
			int left = relation.equals("played") ? 2 : 3;
			assertThat(app(tables).shared()
				.query("""
						{cabinets(filter: {id: {eq: 1}}){%1$sPage(orderBy: [{id: DESC}], limit: 1){totalCount items{name}}}
							some: cabinets(filter: {%1$s: {some: {name: {in: ["M2", "M4", "M6"]}}}}){id}
							none: cabinets(filter: {%1$s: {none: {name: {in: ["M1", "M3"]}}}}, orderBy: [{id: ASC}]){id}}"""
					.formatted(relation)))
				.hasJson("""
						{'cabinets': [{'%sPage': {'totalCount': %d, 'items': [{'name': '%s'}]}}], 'some': [],
							'none': [{'id': '2'}, {'id': '3'}]}""".formatted(relation, left,
						(left == 2) ? "M3" : "M5"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void targetThatIsLeftIsShown(Tables tables) {
		for (String field : List.of("best", "bestByKey", "bestLater")) {
			assertThat(app(tables).shared().query("{cabinets(orderBy: [{id: ASC}]){%s{id}}}".formatted(field)))
				.hasJson("{'cabinets': [{'%1$s': {'id': '3'}}, {'%1$s': null}, {'%1$s': null}]}".formatted(field));
			assertThat(app(tables).shared()
				.query("{cabinets(orderBy: [{id: ASC}]){%s{tracks ... on Vinyl{speed}}}}".formatted(field)))
				.hasJson("{'cabinets': [{'%1$s': {'tracks': 13, 'speed': 23}}, {'%1$s': null}, {'%1$s': null}]}"
					.formatted(field));
		}
	}

	private void shows(Tables tables, String root, String field, String selection) {
		Answer answer = app(tables).shared().query("{%s{id %s{key: id %s}}}".formatted(root, field, selection));
		assertThat(answer).hasNoErrors();
		for (Map<String, Object> cabinet : answer.<List<Map<String, Object>>>get(root)) {
			List<Integer> left = new ArrayList<>("1".equals(cabinet.get("id")) ? List.of(1, 3, 5) : List.of());
			if (field.startsWith("played")) {
				left.remove((Integer) 5);
			}
			assertThat((List<?>) cabinet.get(field)).as(answer.toString())
				.map((medium) -> (Object) members(medium))
				.containsExactlyInAnyOrderElementsOf(
						left.stream().<Object>map((id) -> expected(id, selection)).toList());
		}
	}

	@SuppressWarnings("unchecked")
	private static Set<Object> members(Object medium) {
		return Set.copyOf(((Map<String, Object>) medium).values());
	}

	// The values of one medium differ from each other and from those of others
	private static Set<Object> expected(int id, String selection) {
		String type = (id == 5) ? "Tape" : (id == 3) ? "Vinyl" : "Disc";
		List<Object> values = new ArrayList<>(List.of(String.valueOf(id)));
		if (selection.contains("__typename")) {
			values.add(type);
		}
		if (selection.matches("(.* )?name\\b.*")) {
			values.add("M" + id);
		}
		Arrays.stream(selection.split("\\.\\.\\. on "))
			.skip(1)
			.filter((fragment) -> fragment.startsWith(type + "{"))
			.forEach((fragment) -> {
				values.addAll(fragment.contains("tracks") ? List.of(10 + id) : List.of());
				values.addAll(fragment.contains("speed") ? List.of(20 + id) : List.of());
				values.addAll(fragment.contains("minutes") ? List.of(30 + id) : List.of());
			});
		return Set.copyOf(values);
	}

	private AppSpec app(Tables tables) {
		AppSpec spec = this.setup.app(tables.model, Stock.class)
			.schema("""
					type Query { cabinets(filter: CabinetFilter, orderBy: [CabinetOrder!]): [Cabinet!]! manual: [Cabinet!]! }
					interface Medium { id: ID! name: String }
					interface Round { id: ID! name: String tracks: Int }
					type Disc implements Medium & Round { id: ID! name: String tracks: Int }
					type Vinyl implements Medium & Round { id: ID! name: String tracks: Int speed: Int }
					type Tape implements Medium { id: ID! name: String minutes: Int }
					type MediumPage { items: [Medium!]! totalCount: Int! }
					type RoundPage { items: [Round!]! totalCount: Int! }
					type Cabinet {
						id: ID! mediaPage(orderBy: [MediumOrder!], limit: Int): MediumPage
						loansPage(orderBy: [MediumOrder!], limit: Int): MediumPage
						pilePage(orderBy: [MediumOrder!], limit: Int): MediumPage
						playedPage(orderBy: [RoundOrder!], limit: Int): RoundPage
						best: Round bestByKey: Round bestLater: Round
					media: [Medium!] mediaJoined: [Medium!] mediaBySubselect: [Medium!] mediaLater: [Medium!]
						loans: [Medium!] loansJoined: [Medium!] loansBySubselect: [Medium!] loansLater: [Medium!]
						pile: [Medium!] pileJoined: [Medium!] pileBySubselect: [Medium!] pileLater: [Medium!]
						played: [Round!] playedJoined: [Round!] playedBySubselect: [Round!] playedLater: [Round!]
					}
					""")
			.with(Manual.class)
			.data(new Data(tables));
		spec = spec.property("clew.types.Cabinet.aliases.bestByKey", "best")
			.property("clew.types.Cabinet.strategies.bestByKey", "select")
			.property("clew.types.Cabinet.aliases.bestLater", "best")
			.property("clew.types.Cabinet.strategies.bestLater", "lazy");
		for (String relation : List.of("media", "loans", "pile", "played")) {
			spec = spec.property("clew.types.Cabinet.aliases.%sPage".formatted(relation), relation);
			for (String way : List.of("Joined=join", "BySubselect=subselect", "Later=lazy")) {
				String field = "%s." + relation + way.substring(0, way.indexOf('='));
				spec = spec.property("clew.types.Cabinet." + field.formatted("aliases"), relation)
					.property("clew.types.Cabinet." + field.formatted("strategies"),
							way.substring(way.indexOf('=') + 1));
			}
		}
		return spec;
	}

	enum Tables {

		JOINED(SoftDeletedTables.class), SINGLE(SoftDeletedTable.class);

		private final Class<?> model;

		Tables(Class<?> model) {
			this.model = model;
		}

	}

	/**
	 * Cabinet 1 has media of all types, each once as it is and once marked as deleted;
	 * all that cabinet 2 has are deleted.
	 */
	record Data(Tables tables) implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			run(entityManager, "insert into cabinets (id, name) values (1, 'C1'), (2, 'C2'), (3, 'C3')");
			for (int id = 1; id <= 6; id++) {
				String type = List.of("Disc", "Vinyl", "Tape").get((id - 1) / 2);
				boolean gone = id % 2 == 0;
				if (this.tables == Tables.SINGLE) {
					run(entityManager, """
							insert into media (id, name, gone, cabinet_id, pile_id, DTYPE, tracks, speed, minutes)
							values (%1$d, 'M%1$d', %2$s, 1, 1, '%3$s', 10 + %1$d, 20 + %1$d, 30 + %1$d)""".formatted(id,
							gone, type));
				}
				else {
					run(entityManager, """
							insert into media (id, name, gone, cabinet_id, pile_id)
							values (%1$d, 'M%1$d', %2$s, 1, 1)""".formatted(id, gone));
					rows(entityManager, type, id);
				}
				run(entityManager, "insert into loans (cabinet_id, medium_id) values (1, %d)".formatted(id));
				if (gone) {
					run(entityManager, "insert into loans (cabinet_id, medium_id) values (2, %d)".formatted(id));
				}
				if (!type.equals("Tape")) {
					run(entityManager, "insert into played (cabinet_id, disc_id) values (1, %d)".formatted(id));
				}
			}
			best(entityManager);
		}

		// 3 is there, 4 is deleted
		private static void best(EntityManager entityManager) {
			run(entityManager, "update cabinets set best_id = id + 2 where id < 3");
		}

		private static void rows(EntityManager entityManager, String type, int id) {
			Stream.of("Disc|Vinyl discs tracks 10", "Vinyl vinyls speed 20", "Tape tapes minutes 30")
				.map((row) -> row.split(" "))
				.filter((row) -> type.matches(row[0]))
				.forEach((row) -> run(entityManager,
						"insert into %s (id, %s) values (%d, %s + %d)".formatted(row[1], row[2], id, row[3], id)));
		}

		private static void run(EntityManager entityManager, String sql) {
			entityManager.createNativeQuery(sql).executeUpdate();
		}

	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<?> manual() {
			return this.entityManager.createQuery("from Cabinet order by id", Object.class).getResultList();
		}

	}

}
