package dev.clew.model;

import java.util.List;
import java.util.Objects;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.model.Library;
import graphql.language.AstPrinter;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the filters and orders that {@link EntityBinder} adds to a schema which uses
 * but does not define them.
 */
class GeneratedInputTests {

	private static final Bindings TYPES = Bindings.of(Blog.class, Geo.class).schema(BlogSchema.TYPES);

	private static final Bindings ITEMS = Bindings.of(Catalog.Item.class).schema(Catalog.TYPES);

	private static final Bindings FILTERED = TYPES
		.schema("type Query { posts(filter: PostFilter, orderBy: [PostOrder!], limit: Int): [Post!]! }");

	@Test
	void filterHasTheFieldsThatTheSchemaShows() {
		assertThat(definition(FILTERED, "PostFilter")).isEqualToNormalizingWhitespace("""
				input PostFilter {
					id: IDFilter
					title: StringFilter
					slug: StringFilter
					body: StringFilter
					published: BooleanFilter
					views: IntFilter
					author: UserFilter
					tags: TagListFilter
					comments: CommentListFilter
					and: [PostFilter!]
					or: [PostFilter!]
					not: PostFilter
				}
				""");
		assertThat(definition(FILTERED, "TagListFilter"))
			.isEqualToNormalizingWhitespace("input TagListFilter { some: TagFilter none: TagFilter every: TagFilter }");
		assertThat(definition(FILTERED, "UserFilter")).contains("address: AddressFilter").doesNotContain("fullName");
		assertThat(definition(FILTERED, "AddressFilter")).contains("city: StringFilter");
	}

	@Test
	void controllersMayTakeThemToo() {
		Bindings served = TYPES.schema("""
				type Query { posts: [Post!]! }
				type Mutation { publish(filter: PostFilter!, orderBy: [TagOrder!]): Int }
				""");
		assertThat(definition(served, "PostFilter")).contains("title: StringFilter");
		assertThat(definition(served, "TagOrder")).contains("name: OrderDirection");
	}

	@Test
	void operatorsAreThoseOfTheColumn() {
		assertThat(definition(FILTERED, "StringFilter")).isEqualToNormalizingWhitespace("""
				input StringFilter {
					eq: String
					ne: String
					in: [String]
					notIn: [String]
					lt: String
					lte: String
					gt: String
					gte: String
					between: [String!]
					isNull: Boolean
					contains: String
					startsWith: String
					endsWith: String
					like: String
					ignoreCase: Boolean
				}
				""");
		assertThat(definition(FILTERED, "IntFilter")).isEqualToNormalizingWhitespace("""
				input IntFilter {
					eq: Int
					ne: Int
					in: [Int]
					notIn: [Int]
					lt: Int
					lte: Int
					gt: Int
					gte: Int
					between: [Int!]
					isNull: Boolean
				}
				""");
		assertThat(definition(FILTERED, "BooleanFilter")).isEqualToNormalizingWhitespace(
				"input BooleanFilter { eq: Boolean ne: Boolean in: [Boolean] notIn: [Boolean] isNull: Boolean }");
	}

	@Test
	void orderHasColumnsAndToOneRelations() {
		assertThat(definition(FILTERED, "PostOrder")).isEqualToNormalizingWhitespace("""
				input PostOrder {
					id: OrderDirection
					title: OrderDirection
					slug: OrderDirection
					body: OrderDirection
					published: OrderDirection
					views: OrderDirection
					author: UserOrder
				}
				""");
		assertThat(definition(FILTERED, "UserOrder")).contains("address: AddressOrder", "country: CountryOrder");
		assertThat(definition(FILTERED, "OrderDirection")).isEqualToNormalizingWhitespace(
				"enum OrderDirection { ASC DESC ASC_NULLS_FIRST ASC_NULLS_LAST DESC_NULLS_FIRST DESC_NULLS_LAST }");
	}

	@Test
	void generatedTypesAreBound() {
		RootField posts = FILTERED.bind().rootFields().iterator().next();
		FilterType filter = Objects.requireNonNull(posts.arguments().filter());
		FilterField author = Objects.requireNonNull(filter.field("author"));
		assertThat(author.kind()).isEqualTo(FilterField.Kind.OBJECT);
		assertThat(author.path()).containsExactly("author");
		FilterField tags = Objects.requireNonNull(filter.field("tags"));
		assertThat(tags.kind()).isEqualTo(FilterField.Kind.MANY);
		assertThat(filter.field("not").type()).isSameAs(filter);
		assertThat(author.type().field("posts").type()).isSameAs(filter);
		assertThat(tags.type().field("posts").type()).isSameAs(filter);
		OrderType order = Objects.requireNonNull(posts.arguments().order());
		assertThat(order.field("author").type().field("username").path()).containsExactly("username");
		assertThat(posts.arguments().paging()).containsExactly(ArgumentRole.LIMIT);
	}

	@Test
	void fieldsAreThoseOfAliases() {
		FilterType filter = TYPES.schema("type Query { posts(filter: PostFilter): [Post] }")
			.schema("extend type Post { who: String pages: [Comment] }")
			.alias("Post", "who", "author.username")
			.alias("Post", "pages", "comments")
			.bind()
			.rootFields()
			.iterator()
			.next()
			.arguments()
			.filter();
		assertThat(filter.field("who").path()).containsExactly("author", "username");
		assertThat(filter.field("who").optional()).isTrue();
		assertThat(filter.field("pages").path()).containsExactly("comments");
	}

	@Test
	void whatNoStatementReadsIsLeftOut() {
		String filter = definition(FILTERED.serving("Post.slug").strategy("Post", "tags", "forbid").unbound("Comment"),
				"PostFilter");
		assertThat(filter).contains("title").doesNotContain("slug", "tags", "comments");
	}

	@Test
	void columnsAreComparedAsTheirTypeAllows() {
		Bindings items = ITEMS.schema("type Query { items(filter: ItemFilter, orderBy: [ItemOrder!]): [Item!] }");
		assertThat(definition(items, "ItemFilter")).isEqualToNormalizingWhitespace("""
				input ItemFilter {
					id: IDFilter
					name: StringFilter
					price: MoneyFilter
					since: DateFilter
					color: ColorFilter
					weight: FloatFilter
					limit: IntFilter
					parent: ItemFilter
					count: IntFilter
					and: [ItemFilter!]
					or: [ItemFilter!]
					not: ItemFilter
				}
				""");
		assertThat(definition(items, "ItemOrder")).contains("parent: ItemOrder", "color: OrderDirection")
			.doesNotContain("story", "notes", "image", "document", "labels");
		assertThat(definition(items, "ColorFilter")).isEqualToNormalizingWhitespace(
				"input ColorFilter { eq: Color ne: Color in: [Color] notIn: [Color] isNull: Boolean }");
		assertThat(definition(items, "MoneyFilter")).contains("lte: Money", "between: [Money!]")
			.doesNotContain("contains");
	}

	@Test
	void nullsAreKnownWhereAColumnHasThem() {
		FilterType filter = ITEMS.schema("type Query { items(filter: ItemFilter): [Item!] }")
			.bind()
			.rootFields()
			.iterator()
			.next()
			.arguments()
			.filter();
		assertThat(filter.field("id").optional()).isFalse();
		assertThat(filter.field("name").optional()).isFalse();
		assertThat(filter.field("price").optional()).isTrue();
		assertThat(filter.field("parent").optional()).isTrue();
		assertThat(filter.field("count").optional()).isFalse();
	}

	@Test
	void interfaceHasWhatItsMembersShare() {
		Bindings library = Bindings.of(Library.class).schema(Library.SCHEMA);
		Bindings items = library
			.schema("extend type Query { found(filter: ItemFilter, orderBy: [ItemOrder!]): [Item!] }");
		assertThat(items.problems()).isEmpty();
		assertThat(definition(items, "ItemFilter"))
			.contains("id: IDFilter", "code: StringFilter", "reviews: ReviewListFilter")
			.doesNotContain("name", "title", "isbn");
	}

	@Test
	void unionHasWhatItsMembersShare() {
		Bindings things = Bindings.of(Library.class)
			.schema(Library.SCHEMA)
			.schema("extend type Query { found(filter: ThingFilter): [Thing!] }");
		assertThat(definition(things, "ThingFilter")).contains("id: IDFilter", "code: StringFilter")
			.doesNotContain("title", "isbn");
	}

	@Test
	void otherTypeOfTheNameIsAProblem() {
		assertThat(FILTERED.schema("type UserFilter { id: ID }").problems())
			.contains(new Problem("PostFilter.author", "'UserFilter' is no input type",
					"Clew adds 'UserFilter' to the schema where it is used but not defined",
					"Give that type another name, or define and use an input type of your own"));
	}

	@Test
	void nothingToOrderByIsAProblem() {
		assertThat(Bindings.of(Catalog.Item.class)
			.schema("type Query { items(orderBy: [ItemOrder!]): [Item!] } type Item { labels: [String!] parent: Item }")
			.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.what()).isEqualTo("Nothing orders objects of type 'Item'"));
	}

	@Test
	void onlyWhatIsUsedIsAdded() {
		assertThat(TYPES.schema("type Query { tags: [Tag!] }").boundRegistry().types()).doesNotContainKeys("TagFilter",
				"StringFilter", "OrderDirection");
		assertThat(TYPES.schema("type Query { tags(orderBy: [TagOrder!]): [Tag!] }").boundRegistry().types())
			.containsKeys("TagOrder", "OrderDirection")
			.doesNotContainKeys("TagFilter", "StringFilter", "PostOrder");
	}

	@Test
	void whatIsAddedDoesNotDependOnChance() {
		List<String> names = List.copyOf(FILTERED.boundRegistry().types().keySet());
		assertThat(names).containsSubsequence("PostFilter", "IDFilter", "StringFilter", "BooleanFilter", "IntFilter",
				"UserFilter", "TagFilter");
		assertThat(List.copyOf(FILTERED.boundRegistry().types().keySet())).isEqualTo(names);
	}

	@Test
	void schemaWithAdditionsIsOne() {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().build();
		assertThat(new SchemaGenerator().makeExecutableSchema(FILTERED.boundRegistry(), wiring).getType("PostFilter"))
			.isNotNull();
	}

	private static String definition(Bindings spec, String type) {
		TypeDefinitionRegistry registry = spec.boundRegistry();
		return AstPrinter.printAst(Objects.requireNonNull(registry.getTypeOrNull(type), type));
	}

}
