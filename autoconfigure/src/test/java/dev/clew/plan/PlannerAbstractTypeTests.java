package dev.clew.plan;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for plans over interfaces and unions.
 */
class PlannerAbstractTypeTests {

	@Test
	void interfaceIsReadFromTheCommonEntity() {
		assertThat(Libraries.plan("{items{__typename id code}}")).hasToString("items: Library$Item as rows [id, code]");
	}

	@Test
	void typeConditionsAskForColumnsOfSubtypes() {
		assertThat(Libraries.plan("{items{id ... on Album{x: name} ... on Book{x: title isbn}}}"))
			.hasToString("items: Library$Item as rows [id, Library$Album.name, Library$Book.title, Library$Book.isbn]");
	}

	@Test
	void typeConditionOnAnInterfaceHoldsForItsMembers() {
		assertThat(Libraries.plan("{things{... on Item{code} ... on Album{name}}}"))
			.hasToString("things: Library$Item as rows [code, Library$Album.name]");
	}

	@Test
	void namedFragmentsApplyByTheirTypeCondition() {
		assertThat(Libraries.plan("{things{...a ...b}} fragment a on Album{name ...c} fragment b on Book{isbn ...c}"
				+ " fragment c on Item{code}"))
			.hasToString("things: Library$Item as rows [Library$Album.name, code, Library$Book.isbn]");
	}

	@Test
	void fragmentThatCanNeverApplyAsksForNothing() {
		assertThat(Libraries.plan("{albums{name ... on Item{... on Book{isbn}}}}"))
			.hasToString("albums: Library$Album as rows [name]");
	}

	@Test
	void onePathOfTwoMembersIsOneStatement() {
		FetchPlan plan = Libraries.plan("{items{... on Album{reviews{id stars}} ... on Book{reviews{id}}}}");
		assertThat(plan).hasToString("""
				items: Library$Item as rows []
				  reviews: select Library$Review as rows [id, stars] (to-many)""");
	}

	@Test
	void argumentsOfOneMemberDoNotHoldForAnother() {
		Planned<FetchPlan> planned = Libraries.PLANS.planned("""
				{ items { ... on Album { r: reviews(stars: 5) { id } } ... on Book { r: reviews(stars: 1) { id } } } }
				""", Map.of());
		assertThat(planned.plan()).hasToString("""
				items: Library$Item as rows []
				  r: select Library$Review as rows [id] where stars = ? (to-many)
				  r: select Library$Review as rows [id] where stars = ? (to-many)""");
		assertThat(planned.values()).containsExactly(5, 1);
		assertThat(planned.plan().node().edges()).extracting(Edge::slots)
			.extracting((slots) -> slots.get(0).type())
			.containsExactly("Album", "Book");
	}

	@Test
	void strategyOfOneMemberDoesNotHoldForAnother() {
		Plans plans = Plans.of(Libraries.SPEC.strategy("Album", "reviews", "lazy"));
		assertThat(plans.plan("{items{... on Album{reviews{id}} ... on Book{reviews{id}}}}")).hasToString("""
				items: Library$Item as rows []
				  reviews: lazy Library$Review as rows [] (configured)
				  reviews: select Library$Review as rows [id] (to-many)""");
		assertThat(plans.plan("{items{... on Book{reviews{id}} ... on Album{reviews{id}}}}").node().edges())
			.extracting(Edge::loading)
			.containsExactlyInAnyOrder(Loading.LAZY, Loading.SELECT);
	}

	@Test
	void relationThatOneMemberForbidsIsForbiddenForTheInterface() {
		Plans plans = Plans.of(Libraries.SPEC.strategy("Book", "reviews", "forbid"));
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> plans.plan("{items{reviews{id}}}"))
			.withMessage("'reviews' of 'Book' may not be selected.");
		assertThat(plans.plan("{items{code ... on Album{reviews{id}}}}").statements()).isEqualTo(2);
	}

	@Test
	void keyAloneDoesNotTellTheTypeOfAPolymorphicTarget() {
		assertThat(Libraries.plan("{reviews{item{id}}}")).hasToString("""
				reviews: Library$Review as rows []
				  item: join Library$Item as rows [id] (to-one)""");
	}

	@Test
	void relationToAnInterfaceIsJoined() {
		assertThat(Libraries.plan("{reviews{stars item{code ... on Book{isbn}}}}")).hasToString("""
				reviews: Library$Review as rows [stars]
				  item: join Library$Item as rows [code, Library$Book.isbn] (to-one)""");
	}

	@Test
	void typeResolverOfTheApplicationSeesEntities() {
		Plans plans = Plans.of(Libraries.SPEC.resolving("Item"));
		assertThat(plans.plan("{items{id}}"))
			.hasToString("items: Library$Item as entities (the application resolves the type of a 'Item')");
		assertThat(plans.plan("{reviews{item{code}}}")).hasToString("""
				reviews: Library$Review as rows []
				  item: join Library$Item as entities (to-one; the application resolves the type of a 'Item')""");
		assertThat(plans.plan("{things{... on Item{id}}}")).hasToString("things: Library$Item as rows [id]");
	}

	@Test
	void fetcherOfOneMemberNeedsEntitiesOnlyWhereItIsAskedFor() {
		Plans plans = Plans.of(Libraries.SPEC.serving("Album.name"));
		assertThat(plans.plan("{items{... on Book{title}}}"))
			.hasToString("items: Library$Item as rows [Library$Book.title]");
		assertThat(plans.plan("{items{... on Album{name} ... on Book{title}}}"))
			.hasToString("items: Library$Item as entities ('name' is served by the application)");
	}

}
