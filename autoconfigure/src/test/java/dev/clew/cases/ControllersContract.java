package dev.clew.cases;

import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What controllers return from plain repositories is completed in batches (cases 31-37).
 * Each query runs with the interceptor's entity graph and without it.
 */
abstract class ControllersContract extends Contract {

	private static final Map<String, String> ROOTS = Map.of("publishedPosts", "from Post where published = true",
			"allPosts", "from Post", "loadedPosts", "from Post", "anonymousPosts", "from Post where author is null",
			"graphPosts", "from Post", "manualUsers", "from User", "manualPost", "from Post where id = 1", "firstPosts",
			"from Post where id in (1, 2, 3)");

	ControllersContract(Setup setup) {
		super(setup);
	}

	@Test
	void entityGraphOnTheRepositoryQueryJoinsTheAuthor() {
		String document = "{publishedPosts{title author{username} tags{name}}}";
		assertThat(manual(document)).isAsWalkedFrom(ROOTS).hasStatements(2).selectsNot("tags.description");
		assertThat(fallback(document)).isAsWalkedFrom(ROOTS)
			.hasStatements(3)
			.selectsNot("tags.description", "users.bio");
	}

	@Test
	void entityGraphReachesDownTheToOneChain() {
		String document = "{publishedPosts{title author{username country{name}}}}";
		assertThat(manual(document)).isAsWalkedFrom(ROOTS).hasStatements(1);
		assertThat(fallback(document)).isAsWalkedFrom(ROOTS).hasStatements(2).selectsNot("users.bio", "countries.code");
	}

	@Test
	void entityGraphHoldsForFindByIdAndPagesToo() {
		assertThat(manual("{manualPost(id: 1){title author{username} tags{name}}}")).isAsWalkedFrom(ROOTS)
			.hasStatements(2);
		assertThat(manual("{firstPosts{title author{username}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Test
	void relationThatTheControllerLoadedCostsNothing() {
		String document = "{loadedPosts{title author{username} tags{name}}}";
		assertThat(manual(document)).isAsWalkedFrom(ROOTS).hasStatements(1);
		assertThat(fallback(document)).isAsWalkedFrom(ROOTS).hasStatements(1);
		assertThat(fallback("{loadedPosts{title comments{text} tags{name}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Test
	void argumentOnALoadedRelationIsHonoured() {
		assertThat(fallback("{loadedPosts{title tags(name: \"java\"){name}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Test
	void aliasedRelationIsBatched() {
		String document = "{publishedPosts{w: author{username} labels: tags{name}}}";
		assertThat(manual(document)).isAsWalkedFrom(ROOTS).hasStatements(2);
		assertThat(fallback(document)).isAsWalkedFrom(ROOTS).hasStatements(3);
	}

	@Test
	void nullForeignKeyCostsNothing() {
		String document = "{anonymousPosts{title author{username}}}";
		assertThat(manual(document)).isAsWalkedFrom(ROOTS).hasStatements(1);
		assertThat(fallback(document)).isAsWalkedFrom(ROOTS).hasStatements(1);
	}

	@Test
	void nullForeignKeysAmongOthersTakeOneStatement() {
		String document = "{allPosts{title author{username}}}";
		assertThat(manual(document)).isAsWalkedFrom(ROOTS).hasStatements(1);
		assertThat(fallback(document)).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Test
	void lookAheadGoesOnBelowTheFallback() {
		String document = "{publishedPosts{author{username posts{views tags{name}}}}}";
		assertThat(fallback(document)).isAsWalkedFrom(ROOTS)
			.hasStatements(4)
			.selectsNot("users.bio", "tags.description");
		assertThat(manual(document)).isAsWalkedFrom(ROOTS).hasStatements(3).selectsNot("tags.description");
	}

	@Test
	void lookAheadBelowTheFallbackSelectsOnlyAskedColumns() {
		assertThat(fallback("{manualUsers{username posts{title tags{name}}}}")).isAsWalkedFrom(ROOTS)
			.hasStatements(3)
			.selectsNot("posts.body", "posts.views", "tags.description");
	}

	@Test
	void argumentsAndAliasesAreBatchedPerDistinctArguments() {
		String document = "{manualUsers{a: posts(published: true){title} b: posts(published: false){title} posts{id}}}";
		assertThat(manual(document)).isAsWalkedFrom(ROOTS).hasStatements(4);
		assertThat(fallback(document)).isAsWalkedFrom(ROOTS).hasStatements(4);
	}

	@Test
	void aliasesOfOneRelationNeverShareARowOfAnotherSelection() {
		assertThat(fallback("{allPosts{a: author{username} b: author{email}}}")).isAsWalkedFrom(ROOTS)
			.hasAtMostStatements(3);
		assertThat(manual("{allPosts{a: author{username} b: author{email}}}")).isAsWalkedFrom(ROOTS).hasStatements(1);
		assertThat(fallback("{manualUsers{a: posts{title} b: posts{views author{email}}}}")).isAsWalkedFrom(ROOTS)
			.hasAtMostStatements(3);
	}

	@Test
	void oneRelationAtTwoDepthsKeepsItsColumnsApart() {
		assertThat(fallback("{allPosts{author{username posts{author{email}}}}}")).isAsWalkedFrom(ROOTS)
			.hasStatements(3);
	}

	@Test
	void sameAuthorOnManyPostsIsLoadedOnce() {
		Answer answer = blog().schema(Manual.SCHEMA)
			.with(BlogRepositories.class, Manual.class)
			.property("clew.controllers.entity-graph", false)
			.property("clew.batch-size", 3)
			.shared()
			.query("{allPosts{author{username}}}");
		assertThat(answer).isAsWalkedFrom(ROOTS).hasStatements(1 + setup().scale());
	}

	@Test
	void missingRowsAreEmptyLists() {
		assertThat(manual("{manualUsers{username posts{title} comments{text}}}")).isAsWalkedFrom(ROOTS)
			.hasStatements(3);
	}

	@Test
	void orderOfARelationHoldsBelowAController() {
		assertThat(manual("{manualPost(id: 1){comments{likes}}}")).hasStatements(2)
			.hasJsonInOrder("{'manualPost': {'comments': [{'likes': 5}, {'likes': 3}, {'likes': 1}]}}");
	}

	@Test
	void entityGraphArgumentIsTheSelection() {
		assertThat(fallback("{graphPosts{title author{username country{name}} tags{name}}}")).isAsWalkedFrom(ROOTS)
			.hasStatements(2);
	}

	@Test
	void computedGetterAndEmbeddedValueBelowAController() {
		assertThat(fallback("{allPosts{author{fullName address{city}}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Test
	void depthCountsFromWhatTheControllerReturned() {
		ClewApp app = spec().property("clew.max-depth", 2).shared();
		assertThat(app.query("{allPosts{title author{username}}}")).isAsWalkedFrom(ROOTS).hasStatements(1);
		Answer tooDeep = app.query("{manualPost(id: 1){title author{username country{name}}}}");
		assertThat(tooDeep.errors()).singleElement()
			.satisfies((error) -> assertThat(error.getMessage())
				.isEqualTo("Query depth 3 exceeds max-depth=2 (set by 'Post')."));
	}

	@Test
	void pathBelowAControllerLoadsNothingTwice() {
		Answer answer = spec().schema("extend type Post { written_by: String }")
			.property("clew.types.Post.aliases.written_by", "author.username")
			.property("clew.controllers.entity-graph", false)
			.shared()
			.query("{publishedPosts{title written_by tags{name} comments{text}}}");
		assertThat(answer).hasNoErrors().hasStatements(4).selectsNot("users.bio");
	}

	private Answer manual(String document) {
		return spec().shared().query(document);
	}

	private Answer fallback(String document) {
		return spec().property("clew.controllers.entity-graph", false).shared().query(document);
	}

	private AppSpec spec() {
		return blog().schema(Manual.SCHEMA).with(BlogRepositories.class, Manual.class).property("clew.max-depth", 5);
	}

	@Controller
	static class Manual {

		static final String SCHEMA = """
				extend type Query {
					publishedPosts: [Post!]!
					allPosts: [Post!]!
					loadedPosts: [Post!]!
					anonymousPosts: [Post!]!
					graphPosts: [Post!]!
					firstPosts: [Post!]!
					manualUsers: [User!]!
					manualPost(id: ID!): Post
				}
				""";

		private final BlogRepositories.Posts posts;

		private final BlogRepositories.Users users;

		private final EntityManager entityManager;

		Manual(BlogRepositories.Posts posts, BlogRepositories.Users users, EntityManager entityManager) {
			this.posts = posts;
			this.users = users;
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Post> publishedPosts() {
			return this.posts.findByPublishedTrueOrderById();
		}

		@QueryMapping
		List<Post> allPosts() {
			return this.posts.findAll();
		}

		@QueryMapping
		List<Post> loadedPosts() {
			return this.posts.findAllWithAuthorAndTags();
		}

		@QueryMapping
		List<Post> anonymousPosts() {
			return this.posts.findByAuthorIsNullOrderById();
		}

		@QueryMapping
		List<Post> graphPosts(EntityGraph<Post> graph) {
			return this.entityManager.createQuery("from Post", Post.class)
				.setHint("jakarta.persistence.loadgraph", graph)
				.getResultList();
		}

		@QueryMapping
		List<Post> firstPosts() {
			return this.posts.findPageBy(PageRequest.of(0, 3, Sort.by("id"))).getContent();
		}

		@QueryMapping
		List<User> manualUsers() {
			return this.users.findAllByOrderById();
		}

		@QueryMapping
		Post manualPost(@Argument Long id) {
			return this.posts.findById(id).orElse(null);
		}

	}

}
