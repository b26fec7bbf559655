package dev.clew.cases.lookahead;

import java.util.Locale;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Comment;
import dev.clew.cases.model.Blog.Post;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.junit.jupiter.api.Test;

import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.PredicateSpecification;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A look-ahead that a {@link Specification} restricts.
 */
@EverySetup(scaled = false)
class LookaheadSpecificationTests {

	private static final String QUERY = "query($kind: Kind!){posts(kind: $kind){title author{username} tags{name}}}";

	private final Setup setup;

	LookaheadSpecificationTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void columnsAreTestedInTheStatementItself() {
		Answer answer = ask("PLAIN");
		assertThat(answer).hasStatements(2)
			.isAsWalkedFrom(Map.of("posts", "from Post where published = true and views > 20"));
		assertThat(answer.selects().get(0).sql()).doesNotContain("exists");
		assertThat(ask("BY_PREDICATE")).hasStatements(2)
			.isAsWalkedFrom(Map.of("posts", "from Post where published = false"));
		assertThat(ask("NULL")).hasStatements(2).isAsWalkedFrom(Map.of("posts", "from Post"));
	}

	@Test
	void pathsLeadThroughRelations() {
		assertThat(ask("PATH")).hasStatements(2)
			.isAsWalkedFrom(Map.of("posts", "from Post p where p.author.country.name = 'France'"));
		assertThat(ask("TO_ONE_JOIN")).hasStatements(2)
			.isAsWalkedFrom(Map.of("posts",
					"select p from Post p left join p.author a where a.username = 'ada' or a.username is null"));
	}

	@Test
	void joinedCollectionsMultiplyNothing() {
		assertThat(ask("TO_MANY_JOIN")).hasStatements(2)
			.isAsWalkedFrom(
					Map.of("posts", "from Post p where exists (select t from p.tags t where t.name <> 'none')"));
		assertThat(ask("SUBQUERY")).hasStatements(2)
			.isAsWalkedFrom(Map.of("posts", "from Post p where exists (select c from Comment c where c.post = p)"));
	}

	@Test
	void joinsBesideOtherRestrictionsHoldTogether() {
		assertThat(ask("BOTH")).hasStatements(2)
			.isAsWalkedFrom(Map.of("posts",
					"from Post p where p.id < 5 and p.published = true and exists (select t from p.tags t where t.name <> 'none')"));
	}

	@Test
	void pagesAndTotalsAreThoseOfItsRows() {
		assertThat(app().query("{page(limit: 2){totalCount items{title tags{name}}}}")).hasStatements(2).hasJson("""
				{'page': {'totalCount': 4, 'items': [
					{'title': 'Alpha', 'tags': [{'name': 'java'}, {'name': 'graphql'}]},
					{'title': 'Beta', 'tags': [{'name': 'graphql'}]}]}}""");
		assertThat(app().query("{page(limit: 0){totalCount items{title}}}")).hasStatements(1)
			.hasJson("{'page': {'totalCount': 4, 'items': []}}");
	}

	@Test
	void subselectBecomesAStatementByKey() {
		Answer answer = spec().property("clew.types.Post.strategies.tags", "subselect")
			.shared()
			.query(QUERY, Map.of("kind", "TO_MANY_JOIN"));
		assertThat(answer).hasStatements(2)
			.isAsWalkedFrom(
					Map.of("posts", "from Post p where exists (select t from p.tags t where t.name <> 'none')"));
		assertThat(Specified.plan).contains("where a specification")
			.contains("subselect not followed: a specification restricts the parents");
	}

	@Test
	void whatIsNoRestrictionIsRefused() {
		for (String kind : new String[] { "FETCH", "DISTINCT", "ORDER", "WHERE", "GROUP" }) {
			assertThat(ask(kind)).hasErrorsAt("posts").hasStatements(0);
			assertThat(Specified.error).startsWith("The specification of a Lookahead ")
				.contains(kind.toLowerCase(Locale.ROOT));
		}
	}

	private Answer ask(String kind) {
		return app().query(QUERY, Map.of("kind", kind));
	}

	private ClewApp app() {
		return spec().shared();
	}

	private AppSpec spec() {
		return LookaheadBlog.app(this.setup).schema(Specified.SCHEMA).with(Specified.class);
	}

	@Controller
	static class Specified {

		static final String SCHEMA = """
				enum Kind { PLAIN BY_PREDICATE NULL PATH TO_ONE_JOIN TO_MANY_JOIN SUBQUERY BOTH FETCH DISTINCT ORDER WHERE GROUP }
				type Query { posts(kind: Kind!): [Post!]! page(limit: Int!): PostPage! }
				""";

		static String plan = "";

		static String error = "";

		private static final Specification<Post> TAGGED = (root, query, builder) -> builder
			.notEqual(root.join("tags").get("name"), "none");

		@QueryMapping
		Selected<Post> posts(@Argument String kind, Lookahead<Post> posts) {
			Lookahead<Post> restricted = restrict(kind, posts);
			plan = restricted.plan();
			try {
				return restricted.list();
			}
			catch (IllegalStateException ex) {
				error = String.valueOf(ex.getMessage());
				throw ex;
			}
		}

		@QueryMapping
		Selected<Post> page(@Argument int limit, Lookahead<Post> posts) {
			return posts.where(TAGGED).orderBy(Sort.by("id")).limit(limit).page();
		}

		private static Lookahead<Post> restrict(String kind, Lookahead<Post> posts) {
			PredicateSpecification<Post> drafts = (from, builder) -> builder.isFalse(from.get("published"));
			return switch (kind) {
				case "PLAIN" -> posts.where((root, query, builder) -> builder.and(builder.isTrue(root.get("published")),
						builder.greaterThan(root.get("views"), 20)));
				case "BY_PREDICATE" -> posts.where(drafts);
				case "NULL" -> posts.where(Specification.unrestricted());
				case "PATH" -> posts.where((root, query, builder) -> builder
					.equal(root.get("author").get("country").get("name"), "France"));
				case "TO_ONE_JOIN" -> posts.where((root, query, builder) -> {
					var author = root.join("author", JoinType.LEFT);
					return builder.or(builder.equal(author.get("username"), "ada"),
							builder.isNull(author.get("username")));
				});
				case "TO_MANY_JOIN" -> posts.where(TAGGED);
				case "SUBQUERY" -> posts.where((root, query, builder) -> {
					Subquery<Integer> comments = query.subquery(Integer.class);
					Root<Comment> comment = comments.from(Comment.class);
					comments.select(builder.literal(1)).where(builder.equal(comment.get("post"), root));
					return builder.exists(comments);
				});
				case "BOTH" -> posts.where(TAGGED)
					.where(Restriction.of("{alias}.id < :most").with("most", 5L))
					.where((root, query, builder) -> builder.isTrue(root.get("published")));
				default -> posts.where(refused(kind));
			};
		}

		private static Specification<Post> refused(String kind) {
			return (root, query, builder) -> {
				switch (kind) {
					case "FETCH" -> root.join("author").fetch("country");
					case "DISTINCT" -> query.distinct(true);
					case "ORDER" -> query.orderBy(builder.asc(root.get("title")));
					case "WHERE" -> query.where(builder.isTrue(root.get("published")));
					default -> query.groupBy(root.get("title"));
				}
				return builder.conjunction();
			};
		}

	}

}
