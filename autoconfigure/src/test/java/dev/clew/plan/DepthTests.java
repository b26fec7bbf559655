package dev.clew.plan;

import java.util.Map;

import dev.clew.model.Bindings;
import dev.clew.model.EntityBinding;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Depth} and for the depth errors of a {@link Planner}.
 */
class DepthTests {

	@Test
	void startsAtLevelOneWithTheGeneralLimit() {
		Depth depth = Depth.start(type(Blogs.SPEC, "Post"), 3);
		assertThat(depth).isEqualTo(new Depth(1, 3, "Post"));
		assertThat(depth.isExceeded()).isFalse();
	}

	@Test
	void ownLimitOfTheFirstTypeHoldsWhetherStricterOrLooser() {
		assertThat(Depth.start(type(Blogs.SPEC.maxDepth("Post", 2), "Post"), 3)).isEqualTo(new Depth(1, 2, "Post"));
		assertThat(Depth.start(type(Blogs.SPEC.maxDepth("Post", 9), "Post"), 3)).isEqualTo(new Depth(1, 9, "Post"));
	}

	@Test
	void typeWithoutALimitKeepsTheOneThatHolds() {
		assertThat(new Depth(1, 3, "Post").enter(type(Blogs.SPEC, "User"))).isEqualTo(new Depth(2, 3, "Post"));
	}

	@Test
	void stricterLimitNarrows() {
		assertThat(new Depth(1, 3, "Post").enter(type(Blogs.SPEC.maxDepth("User", 2), "User")))
			.isEqualTo(new Depth(2, 2, "User"));
	}

	@Test
	void looserOrEqualLimitDoesNotWiden() {
		assertThat(new Depth(1, 3, "Post").enter(type(Blogs.SPEC.maxDepth("User", 9), "User")))
			.isEqualTo(new Depth(2, 3, "Post"));
		assertThat(new Depth(1, 3, "Post").enter(type(Blogs.SPEC.maxDepth("User", 3), "User")))
			.isEqualTo(new Depth(2, 3, "Post"));
	}

	@Test
	void limitIsComparedWithTheAbsoluteLevel() {
		Depth depth = new Depth(2, 5, "Comment").enter(type(Blogs.SPEC.maxDepth("User", 2), "User"));
		assertThat(depth.isExceeded()).isTrue();
		assertThat(depth).hasToString("Query depth 3 exceeds max-depth=2 (set by 'User').");
	}

	@Test
	void levelBeyondTheLimitIsRefused() {
		refused(Blogs.SPEC, "{comments{post{author{country{name}}}}}")
			.withMessage("Query depth 4 exceeds max-depth=3 (set by 'Comment').")
			.satisfies((refused) -> assertThat(refused.extensions())
				.isEqualTo(Map.of("field", "comments.post.author.country")));
		assertThat(Plans.of(Blogs.SPEC).plan("{comments{post{author{username}}}}").statements()).isEqualTo(1);
	}

	@Test
	void selectionIsNamedByItsResultKeys() {
		refused(Blogs.SPEC.maxDepth(1), "{a: posts{b: author{id}}}")
			.satisfies((refused) -> assertThat(refused.extensions()).isEqualTo(Map.of("field", "a.b")));
	}

	@Test
	void depthOfOneAdmitsColumnsAndEmbeddedValues() {
		assertThat(Plans.of(Blogs.SPEC.maxDepth(1)).plan("{users{username address{city}}}").statements()).isEqualTo(1);
		refused(Blogs.SPEC.maxDepth(1), "{posts{author{id}}}")
			.withMessage("Query depth 2 exceeds max-depth=1 (set by 'Post').");
	}

	@Test
	void embeddedValueIsNoLevel() {
		assertThat(Plans.of(Fleet.SPEC.maxDepth(2)).plan("{ships{hull{steel{grade} builtAt{name}}}}").statements())
			.isEqualTo(1);
		refused(Fleet.SPEC.maxDepth(2), "{ships{hull{builtAt{ships{name}}}}}")
			.withMessage("Query depth 3 exceeds max-depth=2 (set by 'Ship').")
			.satisfies((refused) -> assertThat(refused.extensions())
				.isEqualTo(Map.of("field", "ships.hull.builtAt.ships")));
	}

	@Test
	void collectionOfEmbeddedValuesIsNoLevel() {
		assertThat(Plans.of(Fleet.SPEC.maxDepth(1)).plan("{ships{flags stops{day}}}").statements()).isEqualTo(3);
		assertThat(Plans.of(Fleet.SPEC.maxDepth(2)).plan("{ships{stops{port{name}}}}").statements()).isEqualTo(2);
	}

	@Test
	void limitOfAChildIsNamed() {
		Bindings strict = Blogs.SPEC.maxDepth(5).maxDepth("Post", 2);
		refused(strict, "{comments{post{author{username}}}}")
			.withMessage("Query depth 3 exceeds max-depth=2 (set by 'Post').");
		assertThat(Plans.of(strict).plan("{comments{post{title} author{country{continent{name}}}}}").statements())
			.isEqualTo(1);
	}

	@Test
	void limitOfOneBranchDoesNotHoldForAnother() {
		Bindings strict = Blogs.SPEC.maxDepth("Tag", 2);
		assertThat(Plans.of(strict).plan("{posts{tags{name} author{country{name}}}}").statements()).isEqualTo(2);
		refused(strict, "{posts{author{country{name}} tags{posts{title}}}}")
			.withMessage("Query depth 3 exceeds max-depth=2 (set by 'Tag').");
	}

	@Test
	void looserLimitOfAChildIsNotNamed() {
		refused(Blogs.SPEC.maxDepth("Comment", 2).maxDepth("Post", 9), "{comments{post{author{username}}}}")
			.withMessage("Query depth 3 exceeds max-depth=2 (set by 'Comment').");
	}

	@Test
	void lazyRelationCounts() {
		refused(Blogs.SPEC.maxDepth(2).strategy("Post", "author", "lazy"), "{posts{author{country{name}}}}")
			.withMessage("Query depth 3 exceeds max-depth=2 (set by 'Post').");
	}

	@Test
	void memberOfAnInterfaceHasItsOwnLimit() {
		Bindings strict = Libraries.SPEC.maxDepth("Album", 1);
		assertThat(Plans.of(strict).plan("{items{code ... on Book{reviews{stars}}}}").statements()).isEqualTo(2);
		refused(strict, "{items{code reviews{stars}}}")
			.withMessage("Query depth 2 exceeds max-depth=1 (set by 'Album').");
		refused(strict, "{items{... on Book{reviews{stars}} ... on Album{reviews{stars}}}}")
			.withMessage("Query depth 2 exceeds max-depth=1 (set by 'Album').");
	}

	@Test
	void relationOfAnObjectThatIsThereCountsFromItsType() {
		Plans plans = Plans.of(Blogs.SPEC.maxDepth(2));
		assertThat(plans.reached("Post", "{posts{author{username}}}").node().edges()).isEmpty();
		assertThatExceptionOfType(RequestException.class)
			.isThrownBy(() -> plans.reached("Post", "{posts{author{country{name}}}}"))
			.withMessage("Query depth 3 exceeds max-depth=2 (set by 'Post').")
			.satisfies(
					(refused) -> assertThat(refused.extensions().get("field")).asString().endsWith("author.country"));
	}

	private static ThrowableAssertAlternative<RequestException> refused(Bindings spec, String document) {
		Plans plans = Plans.of(spec);
		return assertThatExceptionOfType(RequestException.class).isThrownBy(() -> plans.plan(document));
	}

	private static EntityBinding type(Bindings spec, String name) {
		return spec.bind().get(name);
	}

}
