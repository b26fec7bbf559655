package dev.clew.cases.lookahead;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.StartupFailure;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.PredicateSpecification;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a look-ahead cannot be asked for is told at the start where that is possible, and
 * otherwise by the name of the method.
 */
@ExtendWith(OutputCaptureExtension.class)
class LookaheadMistakesTests {

	@Test
	void mistakesInSignaturesAreToldAtTheStart() {
		StartupFailure failure = LookaheadBlog.app(Setup.H2).schema("""
				type Query { wrong: [Post!]! stats: Stats nested: [[Post!]!]! }
				type Stats { posts: Int! }
				extend type User { drafts: [Post!]! }
				""").with(WrongSignatures.class).fails();
		assertThat(failure.text())
			.contains("WrongSignatures.wrong", "asks for a Lookahead of User", "'Query.wrong' shows Post",
					"Lookahead<Post>")
			.contains("WrongSignatures.stats", "'Query.stats' shows no entity", "'Stats' is bound to no entity")
			.contains("WrongSignatures.nested", "'Query.nested' shows no entity")
			.contains("WrongSignatures.drafts", "A @BatchMapping method cannot have a Lookahead", "@SchemaMapping");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {
			"missing | LookaheadMistakes.mistake restricts rows to \"{alias}.title = :title\", but the parameter ':title' has no value: add .with(\"title\", value)",
			"unknown | but it names no parameter ':tilte'", "unreadable | Hibernate cannot read it",
			"reserved | Clew uses aliases like 'e1' itself",
			"shape | ends its Lookahead by one(), but 'mistake' is a list: end it by list()",
			"negative | LookaheadMistakes.mistake asks for limit(-1), which cannot be negative",
			"sort | Rows of 'mistake' cannot be ordered by 'author.nmae': User has no attribute 'nmae'",
			"many | Rows of 'mistake' cannot be ordered by 'tags.name'",
			"whole | Rows of 'mistake' cannot be ordered by 'author', which is no column", "case | ignoring case",
			"filter | 'mistake' has no argument of an input type that Clew knows as filter: declare one of type 'PostFilter'",
			"order | declare one of type 'PostOrder'", "look | ask for those by lookahead.entities()",
			"null | LookaheadMistakes.mistake restricts rows to null: say Restriction.none() for every row, Restriction.nothing() for no row",
			"specification | LookaheadMistakes.mistake restricts rows to a specification that is null",
			"condition | LookaheadMistakes.mistake restricts rows to a specification that is null",
			"far | LookaheadMistakes.mistake asks for a page behind 4294967294 rows, of which 2147483647 can be passed over" },
			delimiter = '|')
	void otherMistakesAreToldWhenTheyAreMade(String kind, String message, CapturedOutput output) {
		assertThat(LookaheadBlog.app(Setup.H2)
			.schema("type Query { mistake(kind: String!): [Post!]! }")
			.with(LookaheadMistakes.class)
			.shared()
			.query("query($kind: String!){mistake(kind: $kind){title}}", Map.of("kind", kind))).hasErrorsAt("mistake")
			.hasStatements(0);
		assertThat(output).contains(message);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {
			"titel | Mistyped.mistyped: Filter of 'mistyped' names 'titel', which 'PostFilter' does not have: it has id, title, slug, ",
			"null | Mistyped.mistyped: Filter of 'mistyped' names 'pages', which 'PostFilter' does not have",
			"hidden | Filter of 'mistyped' names 'age', which 'UserFilter' does not have: it has id, username, email",
			"operator | 'title' in the filter of 'mistyped' has no operator 'equals': it has eq, ne, in, notIn, lt",
			"value | 'title' in the filter of 'mistyped' takes an object, not 'x'",
			"many | 'tags' in the filter of 'mistyped' takes some, none, every, not 'any'",
			"order | Mistyped.mistyped: Order of 'mistyped' names 'titel', which 'PostOrder' does not have: it has id, title, slug, ",
			"deep | Order of 'mistyped' names 'age', which 'UserOrder' does not have: it has id, username, email",
			"whole | 'author' in the order of 'mistyped' takes an object, not 'ASC'",
			"direction | 'title' in the order of 'mistyped' is ASC or DESC, with _NULLS_FIRST or _NULLS_LAST, not 'UP'" },
			delimiter = '|')
	void whatFilterAndOrderTypesDoNotHaveIsAnError(String kind, String message, CapturedOutput output) {
		assertThat(LookaheadBlog.app(Setup.H2)
			.schema("type Query { mistyped(kind: String!, filter: PostFilter, orderBy: [PostOrder!]): [Post!]! }")
			.with(Mistyped.class)
			.shared()
			.query("query($kind: String!){mistyped(kind: $kind){title}}", Map.of("kind", kind))).hasErrorsAt("mistyped")
			.hasStatements(0);
		assertThat(output).contains(message);
	}

	@Test
	void severalRowsForOneNameTheMethod(CapturedOutput output) {
		assertThat(LookaheadBlog.app(Setup.H2)
			.schema("type Query { single(offset: Int): Post }")
			.with(Single.class)
			.shared()
			.query("{single{title}}")).hasErrorsAt("single");
		assertThat(output)
			.contains("Single.single asks for one Post, but several fulfil what it says: restrict them further");
	}

	@Test
	void nothingIsCutOfASingleObject(CapturedOutput output) {
		assertThat(LookaheadBlog.app(Setup.H2)
			.schema("type Query { single(offset: Int): Post }")
			.with(Single.class)
			.shared()
			.query("{single(offset: 1){title}}")).hasErrorsAt("single").hasStatements(0);
		assertThat(output).contains("which is a single object: there is nothing to cut but by limit(1)");
	}

	@Controller
	static class WrongSignatures {

		@QueryMapping
		Selected<User> wrong(Lookahead<User> users) {
			return users.list();
		}

		@QueryMapping
		Selected<Post> stats(Lookahead<Post> posts) {
			return posts.list();
		}

		@QueryMapping
		Selected<Post> nested(Lookahead<Post> posts) {
			return posts.list();
		}

		@BatchMapping(typeName = "User")
		Map<User, Selected<Post>> drafts(List<User> users, Lookahead<Post> posts) {
			return Map.of(users.get(0), posts.list());
		}

	}

	@Controller
	static class Single {

		@QueryMapping
		Selected<Post> single(@Argument Integer offset, Lookahead<Post> post) {
			return post.offset((offset != null) ? offset : 0).one();
		}

	}

	@Controller
	static class Mistyped {

		@QueryMapping
		Object mistyped(@Argument String kind, Lookahead<Post> posts) {
			return switch (kind) {
				case "titel" -> posts.filter(Map.of("titel", Map.of("eq", "x"))).list();
				case "null" -> posts.filter(Collections.singletonMap("pages", null)).list();
				case "hidden" -> posts.filter(Map.of("author", Map.of("age", Map.of("eq", 36)))).list();
				case "operator" -> posts.filter(Map.of("title", Map.of("equals", "x"))).list();
				case "value" -> posts.filter(Map.of("title", "x")).list();
				case "many" -> posts.filter(Map.of("tags", Map.of("any", Map.of()))).list();
				case "order" -> posts.orderBy(List.of(Map.of("titel", "ASC"))).list();
				case "deep" -> posts.orderBy(List.of(Map.of("author", Map.of("age", "ASC")))).list();
				case "whole" -> posts.orderBy(List.of(Map.of("author", "ASC"))).list();
				case "direction" -> posts.orderBy(List.of(Map.of("title", "UP"))).list();
				default -> throw new IllegalArgumentException(kind);
			};
		}

	}

	@Controller
	static class LookaheadMistakes {

		@QueryMapping
		Object mistake(@Argument String kind, Lookahead<Post> posts) {
			return switch (kind) {
				case "missing" -> posts.where(Restriction.of("{alias}.title = :title")).list();
				case "unknown" -> posts.where(Restriction.of("{alias}.id > 0").with("tilte", 1)).list();
				case "unreadable" -> posts.where(Restriction.of("{alias}.titel = 'x'")).list();
				case "reserved" -> posts.where(Restriction.of("e1.title = {alias}.title")).list();
				case "shape" -> posts.one();
				case "negative" -> posts.limit(-1).list();
				case "sort" -> posts.orderBy(Sort.by("author.nmae")).list();
				case "many" -> posts.orderBy(Sort.by("tags.name")).list();
				case "whole" -> posts.orderBy(Sort.by("author")).list();
				case "case" -> posts.orderBy(Sort.by(Sort.Order.by("title").ignoreCase())).list();
				case "filter" -> posts.filter(Map.of("title", "x")).list();
				case "order" -> posts.orderBy(List.of(Map.of("title", "ASC"))).list();
				case "null" -> posts.where((Restriction) null).list();
				case "specification" -> posts.where((Specification<Post>) null).list();
				case "condition" -> posts.where((PredicateSpecification<Post>) null).list();
				case "far" -> posts.page(PageRequest.of(Integer.MAX_VALUE, 2));
				case "look" -> posts.limit(0).list().objects();
				default -> throw new IllegalArgumentException(kind);
			};
		}

	}

}
