package dev.clew.cases;

import dev.clew.fixture.AppSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Depth limits (cases 26-28). The root type is level 1.
 */
abstract class DepthContract extends Contract {

	DepthContract(Setup setup) {
		super(setup);
	}

	@Test
	void depthOfOneAdmitsTheRootsOwnColumnsOnly() {
		AppSpec flat = nullable().property("clew.max-depth", 1);
		assertThat(flat.shared().query("{posts{title} users{username address{city}}}")).isAsWalked().hasStatements(2);
		assertThat(flat.shared().query("{posts{title author{username}}}"))
			.hasBadRequest("posts", "Query depth 2 exceeds max-depth=1 (set by 'Post').")
			.hasPartialJson("{'posts': null}")
			.hasStatements(0);
		assertThat(flat.shared().query("{posts{title tags{name}}}"))
			.hasBadRequest("posts", "Query depth 2 exceeds max-depth=1 (set by 'Post').")
			.hasStatements(0);
	}

	@Test
	void defaultAdmitsExactlyThreeLevels() {
		assertThat(nullable().shared().query("{comments{post{author{username}}}}")).isAsWalked().hasStatements(1);
		assertThat(nullable().shared().query("{comments{post{author{country{name}}}}}"))
			.hasBadRequest("comments", "Query depth 4 exceeds max-depth=3 (set by 'Comment').")
			.hasExtension("field", (field) -> assertThat(field).asString().endsWith("post.author.country"))
			.hasPartialJson("{'comments': null}")
			.hasStatements(0);
		assertThat(nullable().shared().query("{users{posts{tags{posts{title}}}}}"))
			.hasBadRequest("users", "Query depth 4 exceeds max-depth=3 (set by 'User').")
			.hasStatements(0);
	}

	@Test
	void typesOwnLimitWinsOverTheGeneralOne() {
		AppSpec deeper = nullable().property("clew.types.Comment.max-depth", 5);
		assertThat(deeper.shared().query("{comments{post{author{country{continent{name}}}}}}")).isAsWalked()
			.hasStatements(1);
		assertThat(deeper.shared().query("{posts{author{country{continent{name}}}}}"))
			.hasBadRequest("posts", "Query depth 4 exceeds max-depth=3 (set by 'Post').")
			.hasStatements(0);
	}

	@Test
	void stricterLimitOfAChildNamesTheChild() {
		AppSpec strict = nullable().property("clew.max-depth", 5).property("clew.types.Post.max-depth", 2);
		assertThat(strict.shared().query("{posts{author{username}}}")).isAsWalked().hasStatements(1);
		assertThat(strict.shared().query("{comments{post{title}}}")).isAsWalked().hasStatements(1);
		assertThat(strict.shared().query("{comments{post{author{username}}}}"))
			.hasBadRequest("comments", "Query depth 3 exceeds max-depth=2 (set by 'Post').")
			.hasStatements(0);
		assertThat(strict.shared().query("{comments{author{country{continent{name}}}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void looserLimitOfAChildDoesNotWiden() {
		AppSpec loose = nullable().property("clew.types.Comment.max-depth", 2).property("clew.types.Post.max-depth", 9);
		assertThat(loose.shared().query("{comments{post{title}}}")).isAsWalked().hasStatements(1);
		assertThat(loose.shared().query("{comments{post{author{username}}}}"))
			.hasBadRequest("comments", "Query depth 3 exceeds max-depth=2 (set by 'Comment').")
			.hasStatements(0);
	}

	@Test
	void siblingRootFieldStillAnswers() {
		assertThat(nullable().shared().query("{comments{post{author{country{name}}}} user(id: 1){username}}"))
			.hasErrorsAt("comments")
			.hasPartialJson("{'comments': null, 'user': {'username': 'ada'}}")
			.hasStatements(1);
	}

	@Test
	void aliasedRootFieldIsNamedByItsAliasInThePath() {
		assertThat(nullable().shared().query("{talk: comments{post{author{country{name}}}}}")).hasBadRequest("talk",
				"Query depth 4 exceeds max-depth=3 (set by 'Comment').");
	}

	@Test
	void fragmentsCountAsTheyAreNested() {
		assertThat(nullable().shared().query("""
				{ comments { ...a } }
				fragment a on Comment { post { ...b } }
				fragment b on Post { author { ... on User { country { name } } } }
				""")).hasBadRequest("comments", "Query depth 4 exceeds max-depth=3 (set by 'Comment').")
			.hasStatements(0);
	}

	@Test
	void skippedRelationDoesNotCount() {
		assertThat(nullable().shared().query("{comments{post{author{username country @skip(if: true){name}}}}}"))
			.isAsWalked()
			.hasStatements(1);
	}

	@Test
	void cyclicQueryAtTheLimitEnds() {
		assertThat(nullable().property("clew.max-depth", 5)
			.shared()
			.query("{users{posts{author{posts{author{username}}}}}}")).isAsWalked().hasAtMostStatements(5);
		assertThat(nullable().property("clew.max-depth", 5).shared().query("{tags{posts{tags{posts{tags{name}}}}}}"))
			.isAsWalked()
			.hasStatements(5);
	}

	@Test
	void listsCountOnceWhereRelationsAreLoadedLater() {
		AppSpec later = nullable().property("clew.types.User.strategies.posts", "lazy")
			.property("clew.types.Post.strategies.tags", "lazy");
		assertThat(later.shared().query("{users{posts{tags{name}}}}")).isAsWalked().hasStatements(3);
	}

	private AppSpec nullable() {
		return setup().blogWithoutQuery().schema("""
				type Query { users: [User!] user(id: ID): User posts: [Post!] comments: [Comment!] tags: [Tag!] }
				""");
	}

}
