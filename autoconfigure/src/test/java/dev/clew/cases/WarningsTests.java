package dev.clew.cases;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the log tells of statements that nobody needs.
 */
@ExtendWith(OutputCaptureExtension.class)
class WarningsTests {

	private static final String REPEATED = "The code behind 'Post.similar' has run one statement 4 times in one request";

	private static final String UNPLANNED = "'Post.author' took a statement of its own below 'Query.published'";

	private final AppSpec spec = ClewApp.of(Blog.class, Geo.class)
		.schema("""
				type Query { posts: [Post!]! published: [Post!]! }
				type Mutation { publish: Post! }
				type Subscription { changed: Post! }
				type Post { id: ID! title: String! author: User tags: [Tag!]! similar: Int! }
				type User { id: ID! username: String! }
				type Tag { name: String! }
				""")
		.data(new BlogData(1))
		.with(PublishedPosts.class, Posts.class)
		// Another application of this JVM may have asked for more
		.property("logging.level.dev.clew", "info")
		.property("logging.level.dev.clew.wiring", "info");

	@Test
	void statementThatCodeOfTheApplicationRepeatsIsToldOnce(CapturedOutput output) {
		try (ClewApp app = this.spec.property("clew.warnings.repeated-statements", 3).start()) {
			app.query("{posts{title similar}}");
			app.query("{posts{title similar}}");
		}
		assertThat(output.toString().split(REPEATED, -1)).hasSize(2);
		assertThat(output).contains("@BatchMapping").doesNotContain("select count");
	}

	@Test
	void eventsOfASubscriptionAreCountedEachByItself(CapturedOutput output) {
		try (ClewApp app = this.spec.property("clew.warnings.repeated-statements", 1).start()) {
			assertThat(app.subscribe("subscription{changed{similar}}")).hasSize(3);
		}
		assertThat(output).doesNotContain("The code behind");
	}

	@Test
	void asManyAsAreAdmittedAreNotTold(CapturedOutput output) {
		try (ClewApp app = this.spec.property("clew.warnings.repeated-statements", 50).start()) {
			app.query("{posts{title similar}}");
		}
		try (ClewApp app = this.spec.start()) {
			app.query("{posts{title similar}}");
		}
		assertThat(output).doesNotContain("The code behind");
	}

	@Test
	void relationThatAQueryCouldHaveJoinedIsToldOnce(CapturedOutput output) {
		try (ClewApp app = this.spec.start()) {
			app.query("{published{author{username}}}");
			app.query("{published{author{username}}}");
		}
		assertThat(output.toString().split(UNPLANNED, -1)).hasSize(2);
		assertThat(output).contains("take a Lookahead<Post> argument");
	}

	@Test
	void whatNoQueryCouldHaveJoinedIsNotTold(CapturedOutput output) {
		try (ClewApp app = this.spec.start()) {
			app.query("{published{tags{name} author{id}} posts{author{username}}}");
			assertThat(app.query("mutation{publish{author{username}}}")).hasNoErrors();
		}
		try (ClewApp app = this.spec.property("clew.types.Post.strategies.author", "select").start()) {
			app.query("{published{author{username}}}");
		}
		try (ClewApp app = this.spec.property("clew.warnings.unplanned", false).start()) {
			app.query("{published{author{username}}}");
		}
		assertThat(output).doesNotContain("took a statement of its own");
	}

	@Controller
	static class Posts {

		private final EntityManager entityManager;

		Posts(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@MutationMapping
		Post publish() {
			return this.entityManager.createQuery("from Post where id = 1", Post.class).getSingleResult();
		}

		@SubscriptionMapping
		Flux<Post> changed() {
			return Flux.range(0, 3).map((event) -> publish());
		}

		@SchemaMapping
		int similar(Post post) {
			return this.entityManager.createQuery("select count(*) from Post where published = :published", Long.class)
				.setParameter("published", post.isPublished())
				.getSingleResult()
				.intValue();
		}

	}

}
