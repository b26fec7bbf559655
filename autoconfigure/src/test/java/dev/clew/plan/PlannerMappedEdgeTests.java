package dev.clew.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the mapping loads with an entity: no relation is read row by row, and
 * user code finds what it may expect.
 */
class PlannerMappedEdgeTests {

	@Test
	void rowsLoadNothingBesideWhatIsAskedFor() {
		assertThat(Fleet.plan("{ships{name}}")).hasToString("ships: Ship as rows [name]");
		assertThat(Fleet.plan("{ships{home{name}}}")).hasToString("""
				ships: Ship as rows []
				  home: join Port as rows [name] (to-one)""");
	}

	@Test
	void entityThatUserCodeSeesComesWithItsEagerRelations() {
		assertThat(Fleet.plan("{ships{shout}}")).hasToString("""
				ships: Ship as entities ('shout' is computed by the object)
				  berth: join Berth as entities (it would be read row by row otherwise)
				  captain: join Captain as entities (it would be read row by row otherwise)
				  crew: initialize Sailor as entities (EAGER in the mapping)
				  home: join Port as entities (EAGER in the mapping)
				  licence: join Licence as entities (it would be read row by row otherwise)
				  yard: join Yard as entities (it would be read row by row otherwise)""");
	}

	@Test
	void entityThatOnlyClewReadsComesWithoutItsEagerRelations() {
		FetchPlan plan = Plans.of(Fleet.SPEC.withoutProjection()).plan("{ships{name}}");
		assertThat(plan.statements()).isEqualTo(1);
		assertThat(reasons(plan.node())).doesNotContainKeys("home", "crew")
			.containsOnlyKeys("berth", "captain", "licence", "yard")
			.containsValue("it would be read row by row otherwise");
	}

	@Test
	void entityBelowAnotherStatementComesWithThemToo() {
		Node ships = Fleet.plan("{ports{name ships{shout}}}").node().edges().get(0).node();
		assertThat(reasons(ships)).containsKeys("berth", "captain", "crew", "home", "licence", "yard");
	}

	@Test
	void entityThatHangsOnOneThatUserCodeSeesIsSeenToo() {
		Node ship = Plans.of(Fleet.SPEC.serving("Licence.number"))
			.plan("{ships{licence{number ship{name}}}}")
			.node()
			.edges()
			.get(0)
			.node()
			.edges()
			.get(0)
			.node();
		assertThat(ship.form()).isEqualTo(Node.Form.ENTITIES);
		assertThat(reasons(ship)).containsEntry("home", "EAGER in the mapping")
			.containsEntry("crew", "EAGER in the mapping");
	}

	@Test
	void eagerRelationThatIsAskedForIsLoadedOnce() {
		FetchPlan plan = Fleet.plan("{ships{shout home{name}}}");
		assertThat(plan.node().edges()).filteredOn((edge) -> edge.attribute().name().equals("home"))
			.singleElement()
			.satisfies((edge) -> assertThat(edge.reason()).isEqualTo("to-one"));
	}

	@Test
	void eagerCollectionThatIsAskedForIsLoadedOnce() {
		FetchPlan plan = Fleet.plan("{ships{shout crew{name}}}");
		assertThat(plan.node().edges()).filteredOn((edge) -> edge.attribute().name().equals("crew"))
			.singleElement()
			.satisfies((edge) -> assertThat(edge.loading()).isEqualTo(Loading.INITIALIZE));
		assertThat(plan.statements()).isEqualTo(2);
	}

	@Test
	void strategyThatWouldReadRowByRowIsNotFollowed() {
		FetchPlan plan = Plans
			.of(Fleet.SPEC.withoutProjection()
				.strategy("Ship", "captain", "select")
				.strategy("Ship", "bound", "select"))
			.plan("{ships{captain{name} bound{name}}}");
		assertThat(plan.toString()).contains(
				"captain: join Captain as entities (select not followed: it would be read row by row; hangs on an entity)",
				"bound: select Port as entities (configured; clew.projection=off)");
	}

	@Test
	void lazyStrategyThatWouldReadRowByRowIsNotFollowed() {
		FetchPlan plan = Plans.of(Fleet.SPEC.strategy("Ship", "licence", "lazy"))
			.plan("{ships{shout licence{number}}}");
		assertThat(plan.node().edges()).filteredOn((edge) -> edge.attribute().name().equals("licence"))
			.anySatisfy((edge) -> assertThat(edge.loading()).isEqualTo(Loading.JOIN));
	}

	@Test
	void strategyOfRowsIsFollowedForTheSameRelation() {
		assertThat(Plans.of(Fleet.SPEC.strategy("Ship", "captain", "select")).plan("{ships{captain{name}}}"))
			.hasToString("""
					ships: Ship as rows []
					  captain: select Captain as rows [name] (configured)""");
	}

	@Test
	void planOfAModelIsTheSameInEveryRun() {
		List<String> attributes = List.copyOf(Fleet.SPEC.bind().get("Ship").entity().attributes().keySet());
		assertThat(attributes).isSorted();
	}

	private static Map<String, String> reasons(Node node) {
		return node.edges()
			.stream()
			.collect(Collectors.toMap((edge) -> edge.attribute().name(), Edge::reason, (a, b) -> a));
	}

}
