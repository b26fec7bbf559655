package dev.clew.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for arguments that filter, order and page: where they mean something, and what is
 * said where they do not.
 */
class RoleArgumentTests {

	private static final Bindings TYPES = Bindings.of(Blog.class, Geo.class).schema(BlogSchema.TYPES).schema("""
			type PostConnection { edges: [PostEdge] pageInfo: PageInfo! totalCount: Int }
			type PostEdge { node: Post cursor: String! }
			type PageInfo { hasNextPage: Boolean! }
			type PostPage { items: [Post!]! totalCount: Int! }
			""");

	private static final Bindings ITEMS = Bindings.of(Catalog.Item.class).schema(Catalog.TYPES);

	@Test
	void listTakesLimitAndOffset() {
		FieldArguments arguments = root("posts(limit: Int!, offset: Int, title: String): [Post!]");
		assertThat(arguments.paging()).containsExactlyInAnyOrder(ArgumentRole.LIMIT, ArgumentRole.OFFSET);
		assertThat(arguments.attributes()).extracting(ArgumentBinding::name).containsExactly("title");
		assertThat(root("posts(limit: Int): PostPage").paging()).containsExactly(ArgumentRole.LIMIT);
	}

	@Test
	void connectionTakesCursors() {
		assertThat(root("posts(first: Int, after: String, last: Int, before: String): PostConnection").paging())
			.containsExactlyInAnyOrder(ArgumentRole.FIRST, ArgumentRole.AFTER, ArgumentRole.LAST, ArgumentRole.BEFORE);
	}

	@Test
	void orderMayBeOneObject() {
		assertThat(root("posts(orderBy: PostOrder): [Post!]").order()).isNotNull();
		assertThat(root("posts(orderBy: [PostOrder!]!): [Post!]").order()).isNotNull();
	}

	@Test
	void singleObjectTakesAFilter() {
		assertThat(root("post(filter: PostFilter!): Post").filter()).isNotNull();
		EntityBinding post = TYPES.schema("type Query { posts: [Post] }")
			.schema("extend type Post { writer(filter: UserFilter): User }")
			.alias("Post", "writer", "author")
			.bind()
			.get("Post");
		assertThat(Objects.requireNonNull(post.fields().get("writer").relation()).arguments().filter()).isNotNull();
	}

	@Test
	void singleObjectOfManyTakesAnOrder() {
		assertThat(root("post(orderBy: [PostOrder!]): Post").order()).isNotNull();
		assertThat(TYPES.schema("type Query { posts: [Post] }")
			.schema("extend type Post { writer(orderBy: [UserOrder!]): User }")
			.alias("Post", "writer", "author")
			.problems()).singleElement()
			.hasToString("Post.writer(orderBy): Argument 'orderBy' cannot be honoured. The field is a single object: "
					+ "there is nothing to order or to cut. Remove the argument, or serve the field by a controller.");
	}

	@Test
	void relationTakesThemAll() {
		EntityBinding tag = TYPES.schema("type Query { tags: [Tag] }")
			.schema("extend type Tag { page(filter: PostFilter, orderBy: [PostOrder!], first: Int): PostConnection }")
			.alias("Tag", "page", "posts")
			.bind()
			.get("Tag");
		FieldArguments arguments = Objects.requireNonNull(tag.fields().get("page").relation()).arguments();
		assertThat(arguments.filter()).isNotNull();
		assertThat(arguments.order()).isNotNull();
		assertThat(arguments.paging()).containsExactly(ArgumentRole.FIRST);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					posts(limit: Int = 5000): [Post!]       | limit  | Default 5000 of argument 'limit' is always refused | clew.page-overflow=clamp
					posts(limit: Int = -1): [Post!]         | limit  | Default -1 of argument 'limit' is always refused   | Set it to 0 or more
					posts(offset: Int = -1): PostPage       | offset | Default -1 of argument 'offset' is always refused  | Set it to 0 or more
					posts(first: Int! = 1001): PostConnection | first | Default 1001 of argument 'first' is always refused | Set it to 1000 or less
					posts(first: Int = 2, last: Int = 3): PostConnection | last | Default 3 of argument 'last' is always refused | clew.default-page-size
					""")
	void defaultThatIsAlwaysRefusedIsAProblem(String field, String argument, String what, String remedy) {
		assertThat(TYPES.schema("type Query { %s }".formatted(field)).problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.where()).isEqualTo("Query.posts(%s)".formatted(argument));
				assertThat(problem.what()).isEqualTo(what);
				assertThat(problem.remedy()).contains(remedy);
			});
	}

	@Test
	void whatStandsAroundAListNeedsSomebodyToAnswerIt() {
		Bindings bindings = TYPES.schema("""
				type Query { found: Found searched: PostConnection mixed: Mixed }
				type Found { hits: [Post!]! totalCount: Int! label: String }
				type Mixed { newest: [Post!]! oldest: [Post!]! totalCount: Int! other: String }
				extend type PostConnection { nodes: [Post!]! }
				extend type PostEdge { rank: Int }
				""");
		assertThat(bindings.problems()).extracting(Problem::where)
			.containsExactly("Found.label", "PostConnection.nodes", "PostEdge.rank");
		assertThat(bindings.problems().get(0)).hasToString(
				"Found.label: Nobody answers 'label', which stands around the list of 'Query.found'. Clew fills hits, "
						+ "totalCount of 'Found'. Serve it by a @SchemaMapping(typeName = \"Found\") method, serve 'Query.found' by a controller, "
						+ "or take the field out.");
		assertThat(bindings.serving("Found.label", "PostConnection.nodes", "PostEdge.rank").bind().rootFields())
			.extracting((field) -> field.frame().shape())
			.containsExactly(Shape.PAGE, Shape.CONNECTION);
	}

	@Test
	void otherDefaultsAreNone() {
		ArgumentSettings clamping = new ArgumentSettings(Map.of(), 10, true, null, 10, 100, 1000, null);
		assertThat(TYPES.arguments(clamping).schema("type Query { posts(limit: Int = 5000): [Post!] }").problems())
			.isEmpty();
		assertThat(TYPES.schema("""
				type Query {
					posts(limit: Int = 1000, offset: Int = 5000): [Post!]
					connection(first: Int = 20, last: Int = null): PostConnection
				}
				""").problems()).isEmpty();
	}

	@Test
	void namesCanBeChanged() {
		ArgumentSettings settings = new ArgumentSettings(
				Map.of(ArgumentRole.FILTER, "where", ArgumentRole.LIMIT, "take"), 1000, false, null, 10, 100, 1000,
				null);
		Bindings renamed = TYPES.arguments(settings);
		FieldArguments arguments = renamed.schema("type Query { posts(where: PostFilter, take: Int): [Post] }")
			.bind()
			.rootFields()
			.iterator()
			.next()
			.arguments();
		assertThat(arguments.filter()).isNotNull();
		assertThat(arguments.paging()).containsExactly(ArgumentRole.LIMIT);
		assertThat(renamed.schema("type Query { posts(limit: Int): [Post] }").problems()).extracting(Problem::where)
			.containsExactly("Query.posts(limit)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			posts(first: Int): [Post!]                 | first   | Call it 'limit'
			posts(first: Int): PostPage                | first   | Call it 'limit'
			posts(limit: Int): PostConnection          | limit   | Call it 'first'
			posts(offset: Int): PostConnection         | offset  | Remove the argument
			posts(limit: Int): Post                    | limit   | Remove the argument
			posts(limit: String): [Post!]              | limit   | Correct the type
			posts(limit: [Int]): [Post!]               | limit   | Correct the type
			posts(first: Int, after: ID): PostConnection | after | Correct the type
			posts(filter: [PostFilter!]): [Post!]      | filter  | Correct the type
			posts(orderBy: [[PostOrder]]): [Post!]     | orderBy | Correct the type
			posts(filter: PostsFilter): [Post!]        | filter  | Use 'PostFilter'
			posts(filter: UserFilter): [Post!]         | filter  | Use 'PostFilter'
			posts(filter: String): [Post!]             | filter  | Use 'PostFilter'
			posts(filter: Post): [Post!]               | filter  | Use 'PostFilter'
			posts(orderBy: PostSort): [Post!]          | orderBy | Use 'PostOrder'
			""")
	void whatCannotBeHonouredIsAProblem(String field, String argument, String remedy) {
		assertThat(TYPES.schema("type Query { %s }".formatted(field)).problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.where()).isEqualTo("Query.posts(%s)".formatted(argument));
				assertThat(problem.remedy()).startsWith(remedy);
			});
	}

	@Test
	void nameOfATypeThatIsNotThereIsExplained() {
		assertThat(TYPES.schema("type Query { posts(filter: PostsFilter): [Post!] }").problems())
			.containsExactly(new Problem("Query.posts(filter)", "There is no input type 'PostsFilter'",
					"Clew adds 'PostFilter' to the schema where it is used but not defined",
					"Use 'PostFilter', or define an input type of your own"));
	}

	@Test
	void cursorsWantASize() {
		assertThat(TYPES.schema("type Query { posts(after: String): PostConnection }").problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.where()).isEqualTo("Query.posts");
				assertThat(problem.remedy()).isEqualTo("Add 'first: Int' or 'last: Int'");
			});
	}

	@Test
	void attributeOfTheNameIsAProblem() {
		assertThat(ITEMS.schema("type Query { items(limit: Int): [Item!] }").problems())
			.containsExactly(new Problem("Query.items(limit)", "Argument 'limit' means two things",
					"It is an attribute of Item, and the name of an argument that Clew gives a meaning to",
					"Give Clew's argument another name by clew.arguments.limit"));
		assertThat(ITEMS.schema("type Query { items(offset: Int): [Item!] }").problems()).isEmpty();
	}

	@Test
	void aliasOfTheNameIsAProblem() {
		assertThat(TYPES.schema("type Query { posts(orderBy: [PostOrder!]): [Post!] }")
			.schema("extend type Post { orderBy: String }")
			.alias("Post", "orderBy", "title")
			.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.remedy()).endsWith("clew.arguments.order-by"));
	}

	@Test
	void collectionOfValuesTakesNone() {
		assertThat(Bindings.of(Kiosk.class)
			.schema("type Query { kiosks: [Kiosk!] } type Kiosk { papers(limit: Int): [String!] }")
			.problems()).extracting(Problem::where).containsExactly("Kiosk.papers(limit)");
	}

	@Test
	void collectionThatOrdersItselfIsNotCut() {
		Bindings spec = ITEMS.schema("type Query { items: [Item!] }");
		for (String collection : List.of("sorted", "ordered")) {
			assertThat(spec.schema("extend type Item { %s(offset: Int): [Item!] }".formatted(collection)).problems())
				.singleElement()
				.satisfies((problem) -> {
					assertThat(problem.where()).isEqualTo("Item.%s(offset)".formatted(collection));
					assertThat(problem.what()).isEqualTo("Argument 'offset' cannot cut '%s'".formatted(collection));
					assertThat(problem.remedy()).contains("@OrderBy");
				});
			assertThat(spec.schema("extend type Item { %s(filter: ItemFilter): [Item!] }".formatted(collection))
				.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.what())
					.isEqualTo("'%s' cannot show a part of '%s'".formatted(collection, collection)));
		}
	}

	@Test
	void relationThatAnAccessorMakesIsShownAsItIs() {
		Bindings spec = ITEMS.schema("type Query { items: [Item!] }");
		assertThat(spec.schema("extend type Item { copied(name: String): [Item!] }").problems()).singleElement()
			.hasToString("Item.copied: 'copied' cannot show a part of 'copied'. The object itself shows all of it, "
					+ "because the accessor of Item.copied does more than return its field. Make its accessor plain, remove the arguments, "
					+ "or serve the field by a controller.");
		assertThat(spec.schema("extend type Item { copied: [Item!] }").problems()).isEmpty();
	}

	private static FieldArguments root(String field) {
		return TYPES.schema("type Query { %s }".formatted(field)).bind().rootFields().iterator().next().arguments();
	}

}
