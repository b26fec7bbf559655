package dev.clew.cases;

import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Strategies of relations and batches of parents (cases 14, 24, 29).
 */
abstract class StrategiesContract extends Contract {

	StrategiesContract(Setup setup) {
		super(setup);
	}

	@Test
	void selectedToOneTakesAStatementOfItsOwn() {
		assertThat(with("Post.author", "select").query("{posts{title author{username}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("posts.title", "users.username");
	}

	@Test
	void selectedToOneHasRelationsBelow() {
		assertThat(with("Post.author", "select")
			.query("{comments{post{title author{username country{name} comments{text}}}}}")).isAsWalked()
			.hasStatements(3);
	}

	@Test
	void joinedCollectionTakesNoStatementOfItsOwn() {
		assertThat(with("Post.tags", "join").query("{posts{title author{username} tags{name}}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("posts.title", "users.username", "tags.name");
	}

	@Test
	void joinedCollectionBelowASelectedOne() {
		assertThat(with("Post.tags", "join").query("{users{username posts{title tags{name}}}}")).isAsWalked()
			.hasStatements(2);
	}

	@Test
	void joinedOrderedCollectionKeepsItsOrder() {
		assertThat(with("Post.comments", "join").query("{post(id: 1){title comments{likes}}}"))
			.hasJsonInOrder("{'post': {'title': 'Alpha', 'comments': [{'likes': 5}, {'likes': 3}, {'likes': 1}]}}");
	}

	@Test
	void subselectLoadsByTheConditionOfItsParents() {
		assertThat(with("Post.tags", "subselect").query("{posts{title tags{name}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("posts.title", "tags.name");
		assertThat(with("Post.tags", "subselect").query("{postsBy(published: true){title tags{name}}}")).isAsWalked()
			.hasStatements(2);
		assertThat(with("Post.tags", "subselect").query("{users{posts(slug: \"alpha\"){tags{name}}}}")).isAsWalked()
			.hasStatements(3);
	}

	@Test
	void nestedSubselects() {
		ClewApp app = blog().property("clew.types.User.strategies.posts", "subselect")
			.property("clew.types.Post.strategies.comments", "subselect")
			.shared();
		assertThat(app.query("{usersBy(age: 36){username posts{title comments{text}}}}")).isAsWalked().hasStatements(3);
	}

	@Test
	void lazyRelationIsLoadedWhenReached() {
		assertThat(with("Post.tags", "lazy").query("{posts{title tags{name}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("posts.title", "tags.name");
		assertThat(with("Post.author", "lazy").query("{posts{title author{username posts{title}}}}")).isAsWalked()
			.hasStatements(3);
	}

	@Test
	void forbiddenRelationIsABadRequestBeforeAnySql() {
		Answer answer = forbidding().query("{maybePosts{title tags{name}}}");
		assertThat(answer).hasBadRequest("maybePosts", "tags").hasPartialJson("{'maybePosts': null}").hasStatements(0);
		assertThat(forbidding().query("{maybePosts{title comments{text}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void forbiddenRelationBelowLetsSiblingRootFieldsAnswer() {
		assertThat(forbidding().query("{maybeUsers{posts{tags{name}}} user(id: 1){username}}"))
			.hasBadRequest("maybeUsers", "tags")
			.hasPartialJson("{'maybeUsers': null, 'user': {'username': 'ada'}}")
			.hasStatements(1);
	}

	private ClewApp forbidding() {
		return setup().blogWithoutQuery()
			.schema("type Query { maybePosts: [Post!] maybeUsers: [User!] user(id: ID): User }")
			.property("clew.types.Post.strategies.tags", "forbid")
			.shared();
	}

	@Test
	void configurationOfOneTypeDoesNotLeakToAnother() {
		ClewApp app = blog().schema("extend type Post { name: String }")
			.property("clew.types.Post.strategies.author", "select")
			.property("clew.types.Post.aliases.name", "title")
			.shared();
		assertThat(app.query("{comments{author{username}}}")).isAsWalked().hasStatements(1);
		assertThat(app.query("{posts{author{username}}}")).isAsWalked().hasStatements(2);
		assertThat(app.query("{posts{name tags{name} author{country{name}}}}")).isAsWalked().hasStatements(3);
	}

	@Test
	void twoJoinedCollectionsDoNotMultiplyRows() {
		ClewApp app = twoJoins().shared();
		assertThat(app.query("{posts{title tags{name} comments{text}}}")).isAsWalked().hasStatements(2);
		assertThat(app.query("{posts{title tags{name}}}")).isAsWalked().hasStatements(1);
		assertThat(app.query("{posts{title comments{text}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void nestedJoinedCollectionsDoNotMultiplyRows() {
		ClewApp app = blog().property("clew.types.User.strategies.posts", "join")
			.property("clew.types.Post.strategies.tags", "join")
			.shared();
		assertThat(app.query("{users{username posts{title tags{name}}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void twoJoinedCollectionsAreOneWarningAtStartup(CapturedOutput output) {
		twoJoins().start().close();
		assertThat(
				output.getAll().lines().filter((line) -> line.contains("WARN") && line.contains("comments")).toList())
			.singleElement()
			.asString()
			.contains("Post");
	}

	@Test
	void joinedCollectionOfARepeatedOwnerIsNotMultiplied() {
		ClewApp app = blog().property("clew.types.User.strategies.posts", "join")
			.property("clew.types.Tag.strategies.posts", "join")
			.property("clew.max-depth", 5)
			.shared();
		assertThat(app.query("{comments{text author{username posts{title}}}}")).isAsWalked();
		assertThat(app.query("{posts{tags{name posts{title}}}}")).isAsWalked();
	}

	@Test
	void conditionThroughARelationThatIsSelectedToo() {
		ClewApp app = blog()
			.schema("extend type Query { writtenBy(author_name: String): [Post!]! }\n"
					+ "extend type Post { author_name: String }")
			.property("clew.types.Post.aliases.author_name", "author.username")
			.shared();
		assertThat(app.query("{writtenBy(author_name: \"bob\"){title author{email} author_name}}")).hasNoErrors()
			.hasStatements(1);
	}

	private AppSpec twoJoins() {
		return blog().property("clew.types.Post.strategies.tags", "join")
			.property("clew.types.Post.strategies.comments", "join");
	}

	@Test
	void parentsAreLoadedInBatches() {
		ClewApp app = blog().property("clew.batch-size", 2).shared();
		int users = 5 * setup().scale();
		assertThat(app.query("{users{username posts{title}}}")).isAsWalked().hasStatements(1 + (users + 1) / 2);
		assertThat(app.query("{usersBy(id: [1, 2]){username posts{title}}}")).isAsWalked().hasStatements(2);
		assertThat(app.query("{usersBy(id: [1, 2, 3]){username posts{title}}}")).isAsWalked().hasStatements(3);
	}

	@Test
	void selectedToOneIsLoadedInBatchesOfDistinctKeys() {
		ClewApp app = blog().property("clew.batch-size", 2)
			.property("clew.types.Post.strategies.author", "select")
			.shared();
		int authors = 3 * setup().scale();
		assertThat(app.query("{posts{author{username}}}")).isAsWalked().hasStatements(1 + (authors + 1) / 2);
	}

	@Test
	void noParentsMeansNoFurtherStatement() {
		assertThat(ask("{usersBy(id: [987654]){username posts{title}}}")).hasStatements(1).hasJson("{'usersBy': []}");
		assertThat(ask("{usersBy(id: [4]){username posts{title tags{name}}}}")).hasStatements(2)
			.hasJson("{'usersBy': [{'username': 'dan', 'posts': []}]}");
		assertThat(with("Post.author", "select").query("{postsBy(id: [4, 6]){title author{username}}}")).isAsWalked()
			.hasStatements(1);
	}

	private ClewApp with(String relation, String strategy) {
		String[] parts = relation.split("\\.");
		return blog().property("clew.max-depth", 9)
			.property("clew.types." + parts[0] + ".strategies." + parts[1], strategy)
			.shared();
	}

}
