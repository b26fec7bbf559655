package dev.clew.model;

import java.util.Objects;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for filters and orders that the schema defines itself.
 */
class InputTypeTests {

	private static final Bindings TYPES = Bindings.of(Blog.class, Geo.class).schema(BlogSchema.TYPES);

	private static final Bindings OWN = TYPES
		.schema("type Query { posts(filter: Wanted, orderBy: [Sorted!]): [Post!] }");

	@Test
	void ownTypesAreTakenAsTheyAre() {
		FieldArguments arguments = OWN.schema("""
				input Wanted { title: Text author: Who tags: Some and: [Wanted!] not: Wanted }
				input Text { eq: String contains: String }
				input Who { username: Text posts: Posts }
				input Some { some: Tagged! }
				input Posts { none: Wanted every: Wanted }
				input Tagged { name: Text }
				input Sorted { title: Way author: BySomebody }
				input BySomebody { username: Way }
				enum Way { ASC DESC_NULLS_LAST }
				""").bind().rootFields().iterator().next().arguments();
		FilterType filter = Objects.requireNonNull(arguments.filter());
		assertThat(filter.name()).isEqualTo("Wanted");
		assertThat(filter.field("title").kind()).isEqualTo(FilterField.Kind.OPERATORS);
		assertThat(filter.field("slug")).isNull();
		assertThat(filter.field("and").type()).isSameAs(filter);
		assertThat(filter.field("author").type().field("posts").type()).isSameAs(filter);
		assertThat(filter.field("tags").type().name()).isEqualTo("Tagged");
		OrderType order = Objects.requireNonNull(arguments.order());
		assertThat(order.field("title").type()).isNull();
		assertThat(order.field("author").type().field("username").path()).containsExactly("username");
	}

	@Test
	void ownTypesMayUseStandardOnes() {
		Bindings spec = OWN.schema("input Wanted { title: StringFilter author: UserFilter tags: TagListFilter }")
			.schema("input Sorted { title: OrderDirection author: UserOrder }");
		assertThat(spec.problems()).isEmpty();
		assertThat(spec.boundRegistry().types()).containsKeys("StringFilter", "UserFilter", "TagListFilter",
				"TagFilter", "OrderDirection", "UserOrder");
	}

	@Test
	void standardTypesMayUseOwnOnes() {
		Bindings spec = TYPES.schema("type Query { posts(filter: PostFilter): [Post!] }")
			.schema("input UserFilter { username: StringFilter }")
			.schema("input StringFilter { eq: String }");
		FilterType filter = spec.bind().rootFields().iterator().next().arguments().filter();
		FilterType author = filter.field("author").type();
		assertThat(author.field("username")).isNotNull();
		assertThat(author.field("email")).isNull();
	}

	@Test
	void extensionsOfInputTypesCount() {
		assertThat(OWN.schema("input Wanted { title: StringFilter } extend input Wanted { slug: StringFilter }")
			.schema("input Sorted { title: Way } enum Way { ASC } extend enum Way { DESC }")
			.bind()
			.rootFields()
			.iterator()
			.next()
			.arguments()
			.filter()
			.field("slug")).isNotNull();
	}

	@Test
	void oneTypeMayFilterObjectsOfTwo() {
		EntityBindings bindings = TYPES
			.schema("type Query { tags(filter: Named): [Tag] countries(filter: Named): [Country] }")
			.schema("extend type Country { label: String } extend type Tag { label: String }")
			.alias("Country", "label", "code")
			.alias("Tag", "label", "description")
			.schema("input Named { name: StringFilter label: StringFilter not: Named }")
			.bind();
		assertThat(bindings.rootFields()).extracting((field) -> field.arguments().filter().field("label").path().get(0))
			.containsExactly("description", "code");
		assertThat(bindings.rootFields()).allSatisfy((field) -> {
			FilterType filter = field.arguments().filter();
			assertThat(filter.field("not").type()).isSameAs(filter);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			titl: StringFilter       | Wanted.titl      | Did you mean 'title'?
			fullName: StringFilter   | Wanted.fullName  | Correct the name or remove it
			title: String            | Wanted.title     | Use 'StringFilter', or define an input type of your own
			title: TextFilter        | Wanted.title     | Use 'StringFilter', or define an input type of your own
			title: [StringFilter]    | Wanted.title     | Make it StringFilter, and combine filters by 'and' and 'or'
			title: Odd               | Odd.contain      | Did you mean 'contains'?
			views: Odd               | Odd.contain      | Correct the name or remove it
			title: Wrong             | Wrong.in         | Correct the type
			author: TagFilter        | Wanted.author    | Use 'UserFilter', or define an input type of your own
			tags: Elements           | Elements.any     | Correct the name or remove it
			tags: Mixed              | Mixed            | Make each of them one TagFilter
			tags: Many               | Many             | Make each of them one TagFilter
			and: Wanted              | Wanted.and       | Its type must be [Wanted!]
			not: [Wanted!]           | Wanted.not       | Its type must be Wanted
			or: [Other!]             | Wanted.or        | Its type must be [Wanted!]
			""")
	void whatFitsNothingIsAProblem(String field, String where, String remedy) {
		assertThat(OWN.schema("input Wanted { %s } input Sorted { id: OrderDirection }".formatted(field)).schema("""
				input Odd { eq: String contain: String }
				input Wrong { eq: ID in: String }
				input Other { title: StringFilter }
				input Elements { any: TagFilter }
				input Mixed { some: TagFilter none: Third }
				input Many { some: [TagFilter] }
				input Third { name: StringFilter }
				""").problems()).filteredOn((problem) -> problem.where().equals(where))
			.singleElement()
			.satisfies((problem) -> assertThat(problem.remedy()).isEqualTo(remedy));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			titl: OrderDirection       | Sorted.titl   | Did you mean 'title'?
			tags: TagOrder             | Sorted.tags   | Correct the name or remove it
			title: String              | Sorted.title  | Use 'OrderDirection', or define an enum of your own
			title: [OrderDirection]    | Sorted.title  | Make it OrderDirection
			title: Way                 | Way.UP        | Correct the name or remove it
			title: Way                 | Way.ASCE      | Did you mean 'ASC'?
			author: TagOrder           | Sorted.author | Use 'UserOrder', or define an input type of your own
			""")
	void orderThatFitsNothingIsAProblem(String field, String where, String remedy) {
		assertThat(OWN.schema("input Wanted { id: IDFilter } input Sorted { %s }".formatted(field))
			.schema("enum Way { ASC UP ASCE }")
			.problems()).filteredOn((problem) -> problem.where().equals(where))
			.singleElement()
			.satisfies((problem) -> assertThat(problem.remedy()).isEqualTo(remedy));
	}

	@Test
	void fieldNamedLikeLogicIsAProblem() {
		Bindings spec = TYPES.schema("type Query { tags(filter: TagFilter): [Tag] } extend type Tag { not: String }")
			.alias("Tag", "not", "description");
		assertThat(spec.problems()).containsExactly(new Problem("TagFilter.not", "'not' means two things",
				"It is a field of 'Tag', and how filters are combined",
				"Give the field of 'Tag' another name, with an alias"));
	}

	@Test
	void problemOfATypeIsReportedOnce() {
		assertThat(OWN.schema("input Wanted { title: Text slug: Text } input Text { has: String }")
			.schema("input Sorted { id: OrderDirection }")
			.problems()).filteredOn((problem) -> problem.where().equals("Text.has")).hasSize(1);
	}

}
