package dev.clew.cases;

import java.util.List;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Flaws;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.JdbcWatch;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Limits on the rows and statements of one operation. One block of the data has 7 posts
 * with 8 tags and 7 comments in all.
 */
abstract class LimitsContract extends Contract {

	LimitsContract(Setup setup) {
		super(setup);
	}

	@Test
	void asManyRowsAsTheLimitAreAnswered() {
		assertThat(rows(7).shared().query("{posts{title}}")).isAsWalked();
		assertThat(rows(7).shared().query("{posts{title author{username}}}")).isAsWalked();
	}

	@Test
	void oneRowMoreIsAnErrorAndNoneIsShown() {
		assertThat(rows(6).shared().query("{talk: posts{title}}"))
			.hasBadRequest("talk", "With 'posts' the operation reads more than max-rows=6 rows.")
			.hasExtension("field", (field) -> assertThat(field).isEqualTo("posts"))
			.hasErrorsAt("talk")
			.hasPartialJson("{'talk': null}");
	}

	@Test
	void operationOfTooManyFieldsIsRefusedAsAWhole() {
		AppSpec limited = blog().property("clew.max-complexity", 5);
		assertThat(limited.shared().query("{posts{title author{username}} tags{name}}")).hasStatements(0)
			.hasBadRequest("", "Query complexity 6 exceeds max-complexity=5.")
			.satisfies((answer) -> assertThat((Object) answer.data()).isNull());
		assertThat(limited.shared().query("{posts{title author{username}}}")).isAsWalked();
	}

	@Test
	void rowsOfRelationsCount() {
		assertThat(rows(7 + 8).shared().query("{posts{tags{name}}}")).isAsWalked();
		assertThat(rows(7 + 7).shared().query("{posts{tags{name}}}"))
			.hasBadRequest("posts", "With 'posts.tags' the operation reads more than max-rows=14 rows.")
			.hasPartialJson("{'posts': null}")
			.hasStatements(2);
	}

	@Test
	void rowsOfAllRootFieldsCount() {
		assertThat(rows(7 + 4).shared().query("{posts{title} tags{name}}")).isAsWalked();
		assertThat(rows(7 + 3).shared().query("{a: posts{id} tags{name} users{id}}"))
			.hasBadRequest("tags", "max-rows=10")
			.hasErrorsAt("tags", "users")
			.hasPartialJson("""
					{"a": [{"id": "1"}, {"id": "2"}, {"id": "3"}, {"id": "4"}, {"id": "5"}, {"id": "6"}, {"id": "7"}],
					"tags": null, "users": null}
					""");
	}

	@Test
	void fieldWithoutRowsIsAnsweredWhereNoneAreLeft() {
		assertThat(rows(7).shared().query("{posts{title} user(id: 0){username}}")).isAsWalked();
	}

	@Test
	void rowsThatRelationsAreReachedByCount() {
		AppSpec reached = rows(8).with(Posts.class).schema("extend type Query { all: [Post!] }");
		assertThat(reached.shared().query("{all{tags{name}}}")).hasNoErrors();
		Answer answer = reached.property("clew.max-rows", 7).shared().query("{all{id tags{name}}}");
		assertThat(answer.errors()).hasSize(7);
		assertThat(answer).hasBadRequest("all.0.tags", "With 'tags' the operation reads more than max-rows=7 rows.");
	}

	@Test
	void rowsOfACollectionThatIsJoinedCount() {
		// Posts without tags are rows of their own
		AppSpec joined = rows(8 + 3).property("clew.types.Post.strategies.tags", "join");
		assertThat(joined.shared().query("{posts{tags{name}}}")).isAsWalked();
		assertThat(joined.property("clew.max-rows", 10).shared().query("{posts{tags{name}}}")).hasErrorsAt("posts")
			.hasBadRequest("posts", "With 'posts' the operation reads more than max-rows=10 rows.");
	}

	@Test
	void noMoreRowsAreReadThanTellThatThereAreTooMany() {
		reads("{posts{title}}", 4, 5);
		reads("{user(id: 1){username posts{tags{name}}}}", 4, 5);
		reads("{posts{comments{text}}}", 9, 10);
	}

	@Test
	void noMoreRowsAreReadOfACollectionThatIsJoined() {
		try (ClewApp app = rows(4).property("clew.types.Post.strategies.tags", "join").with(JdbcWatch.class).start()) {
			reads(app, "{posts{tags{name}}}", 5);
			assertThat(app.query("{post(id: 1){title tags{name}}}")).isAsWalked();
		}
	}

	private void reads(String document, int limit, int read) {
		try (ClewApp app = rows(limit).with(JdbcWatch.class).start()) {
			reads(app, document, read);
		}
	}

	private static void reads(ClewApp app, String document, int read) {
		app.bean(JdbcWatch.class).reset();
		Answer answer = app.query(document);
		assertThat(answer.errors()).hasSize(1);
		assertThat(app.bean(JdbcWatch.class).rows()).isEqualTo(read);
	}

	@Test
	void everyEventOfASubscriptionMayReadAsMany() {
		AppSpec spec = rows(2).with(Posts.class).schema("type Subscription { changed: Post }");
		List<Answer> events = spec.shared().subscribe("subscription{changed{tags{name}}}");
		assertThat(events).hasSize(3).allSatisfy((event) -> assertThat(event).hasNoErrors());
		events = spec.property("clew.max-rows", 1).shared().subscribe("subscription{changed{id tags{name}}}");
		assertThat(events).hasSize(3)
			.allSatisfy((event) -> assertThat(event).hasBadRequest("changed.tags", "max-rows=1"));
	}

	@Test
	void allFieldsOfAMutationShareTheRows() {
		AppSpec spec = rows(3).with(Posts.class).schema("type Mutation { change: Post }");
		assertThat(spec.shared().query("mutation{a: change{tags{name}} b: change{tags{name}}}")).hasErrorsAt("b.tags");
		assertThat(spec.shared().query("mutation{a: change{tags{name}}}")).hasNoErrors();
	}

	@Test
	void rowsThatAreReadOnceMoreCountOnce() {
		AppSpec flawed = setup().app(Flaws.class).schema(Flaws.SCHEMA).data(new Flaws.Data());
		assertThat(flawed.property("clew.max-rows", 3).shared().query("{parts{id grade}}"))
			.whenProjecting((answer) -> answer.hasErrorsAt("parts.1.grade"));
		assertThat(flawed.property("clew.max-statements", 1).shared().query("{parts{id grade}}"))
			.whenProjecting((answer) -> answer.hasErrorsAt("parts.1.grade").hasStatements(2));
	}

	@Test
	void asManyStatementsAsTheLimitAreRun() {
		AppSpec two = statements(2);
		assertThat(two.shared().query("{posts{tags{name}}}")).isAsWalked().hasStatements(2);
		assertThat(two.shared().query("{posts{tags{name} comments{text}}}"))
			.hasBadRequest("posts", "With 'posts.comments' the operation takes more than max-statements=2 statements.")
			.hasPartialJson("{'posts': null}")
			.hasStatements(2);
	}

	@Test
	void fieldIsRefusedBeforeAnyOfItsStatements() {
		assertThat(statements(1).shared().query("{user(id: 1){username} posts{title}}"))
			.hasBadRequest("posts", "With 'posts' the operation takes more than max-statements=1 statements.")
			.hasPartialJson("{'user': {'username': 'ada'}, 'posts': null}")
			.hasStatements(1);
		AppSpec batches = statements(4).property("clew.batch-size", 2)
			.property("clew.types.Post.strategies.tags", "lazy");
		assertThat(batches.shared().query("{posts{tags{name}}}"))
			.hasBadRequest("posts.0.tags", "With 'tags' the operation takes more than max-statements=4 statements.")
			.hasStatements(1);
		assertThat(batches.property("clew.max-statements", 5).shared().query("{posts{tags{name}}}")).isAsWalked()
			.hasStatements(5);
	}

	@Test
	void planIsNotRefusedForStatementsThatItDoesNotTake() {
		assertThat(statements(1).shared().query("{user(id: 0){posts{tags{name} comments{text}}}}")).isAsWalked()
			.hasStatements(1);
		assertThat(statements(2).shared().query("{user(id: 4){posts{tags{name} comments{text}}}}")).isAsWalked()
			.hasStatements(1, 2);
	}

	private AppSpec rows(int most) {
		return nullable().property("clew.max-rows", most);
	}

	private AppSpec statements(int most) {
		return nullable().property("clew.max-statements", most);
	}

	private AppSpec nullable() {
		return setup().blogWithoutQuery().schema("""
				type Query { users: [User!] user(id: ID): User posts: [Post!] post(id: ID): Post tags: [Tag!] }
				""");
	}

	@Controller
	static class Posts {

		private final EntityManager entityManager;

		Posts(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Post> all() {
			return this.entityManager.createQuery("from Post order by id", Post.class).getResultList();
		}

		@SubscriptionMapping
		Flux<Post> changed() {
			return Flux.range(0, 3).map((event) -> change());
		}

		@MutationMapping
		Post change() {
			return this.entityManager.createQuery("from Post where id = 1", Post.class).getSingleResult();
		}

	}

}
