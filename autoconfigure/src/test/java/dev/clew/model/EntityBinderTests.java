package dev.clew.model;

import java.util.List;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.model.Library;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what {@link EntityBinder} binds, and what it leaves alone.
 */
class EntityBinderTests {

	private static final Bindings BLOG = Bindings.of(Blog.class, Geo.class)
		.schema(BlogSchema.TYPES)
		.schema(BlogSchema.QUERY);

	private static final Bindings LIBRARY = Bindings.of(Library.class).schema(Library.SCHEMA);

	@Test
	void typesAreBoundByEntityName() {
		EntityBindings bindings = BLOG.schema("type Hello { id: ID }").bind();
		assertThat(bindings.all()).extracting(EntityBinding::typeName)
			.containsExactlyInAnyOrder("User", "Address", "Post", "Tag", "Comment", "Country", "Continent");
		assertThat(bindings.get("Post").entity().javaType()).isEqualTo(Blog.Post.class);
		assertThat(bindings.get("Address").entity().isEntity()).isFalse();
		assertThat(bindings.find("Hello")).isNull();
		assertThat(bindings.find("Query")).isNull();
	}

	@Test
	void typesAreBoundBySimpleClassName() {
		assertThat(LIBRARY.bind().get("Album").entity().javaType()).isEqualTo(Library.Album.class);
	}

	@Test
	void typesAreBoundByConfiguredName() {
		Bindings writer = Bindings.of(Blog.class, Geo.class).schema("type Query { a: Writer } type Writer { id: ID }");
		assertThat(writer.bind().find("Writer")).isNull();
		for (String name : List.of("User", Blog.User.class.getName())) {
			assertThat(writer.entity("Writer", name).bind().get("Writer").entity().javaType())
				.isEqualTo(Blog.User.class);
		}
	}

	@Test
	void entityNameWinsOverSimpleClassNames() {
		Bindings star = Bindings.of(Twins.Left.class, Twins.Right.class, Twins.Sun.class)
			.schema("type Query { a: Star } type Star { id: ID }");
		assertThat(star.bind().get("Star").entity().javaType()).isEqualTo(Twins.Sun.class);
	}

	@Test
	void entityNameWinsOverTheClassOfAnEmbeddable() {
		Bindings orbit = Bindings.of(Twins.Circle.class, Twins.Nested.class)
			.schema("type Query { a: Orbit } type Orbit { id: ID }");
		assertThat(orbit.problems()).isEmpty();
		assertThat(orbit.bind().get("Orbit").entity().javaType()).isEqualTo(Twins.Circle.class);
	}

	@Test
	void ambiguousSimpleNameIsAProblem() {
		Bindings star = Bindings.of(Twins.Left.class, Twins.Right.class)
			.schema("type Query { a: Star } type Star { id: ID }");
		assertThat(star.problems()).containsExactly(new Problem("clew.types.Star",
				"Type 'Star' may mean any of [dev.clew.model.Twins$Left$Star, dev.clew.model.Twins$Right$Star]",
				"They have the same name", "Name one by clew.types.Star.entity=<class name>"));
		assertThat(star.entity("Star", Twins.Right.Star.class.getName()).problems()).isEmpty();
		assertThat(star.entity("Star", "LeftStar").problems()).isEmpty();
		assertThat(star.unbound("Star").problems()).isEmpty();
	}

	@Test
	void listedBindsOnlyWhatIsConfigured() {
		EntityBindings bindings = BLOG.listedOnly().maxDepth("Post", null).bind();
		assertThat(bindings.all()).extracting(EntityBinding::typeName).containsExactly("Post");
		assertThat(bindings.rootFields()).extracting(RootField::name)
			.containsExactlyInAnyOrder("posts", "postsBy", "post");
		assertThat(BLOG.listedOnly().bind().all()).isEmpty();
	}

	@Test
	void typeThatIsNotToBeBoundIsLeftAlone() {
		EntityBindings bindings = BLOG.unbound("Tag").bind();
		assertThat(bindings.find("Tag")).isNull();
		assertThat(bindings.rootFields()).extracting(RootField::name).doesNotContain("tags").contains("posts");
		FieldBinding tags = bindings.get("Post").fields().get("tags");
		assertThat(tags.relation()).isNull();
		assertThat(tags.kind()).isEqualTo(FieldBinding.Kind.COMPUTED);
	}

	@Test
	void fieldsAreBoundByWhatAnswersThem() {
		EntityBinding user = BLOG.alias("User", "bio", "country.name").bind().get("User");
		assertThat(user.fields().get("username").kind()).isEqualTo(FieldBinding.Kind.COLUMN);
		assertThat(user.fields().get("bio").dottedPath()).isEqualTo("country.name");
		assertThat(user.fields().get("address")).satisfies((field) -> {
			assertThat(field.kind()).isEqualTo(FieldBinding.Kind.EMBEDDED);
			assertThat(field.embedded()).isEqualTo("Address");
		});
		assertThat(user.fields().get("fullName").kind()).isEqualTo(FieldBinding.Kind.COMPUTED);
		assertThat(relation(user, "country").strategy()).isEqualTo(Strategy.JOIN);
		assertThat(relation(user, "posts").strategy()).isEqualTo(Strategy.SELECT);
		assertThat(relation(user, "posts").configured()).isFalse();
	}

	@Test
	void fieldsOfExtensionsAreBound() {
		EntityBinding tag = BLOG.schema("extend type Tag { label: String }")
			.alias("Tag", "label", "name")
			.bind()
			.get("Tag");
		assertThat(tag.fields().get("label").path()).containsExactly("name");
	}

	@Test
	void rootFieldsAreThoseOfBoundTypesThatNobodyServes() {
		EntityBindings bindings = BLOG
			.schema("extend type Query { hello: String nested: [[Post]] single: Post! address: Address }")
			.serving("Query.posts")
			.repositories(Blog.Tag.class)
			.bind();
		assertThat(bindings.rootFields()).extracting(RootField::name)
			.contains("single", "users")
			.doesNotContain("hello", "nested", "address", "posts", "tags");
		assertThat(bindings.rootFields()).filteredOn((field) -> field.name().equals("single"))
			.singleElement()
			.satisfies((field) -> assertThat(field.frame().shape()).isEqualTo(Shape.ONE));
	}

	@Test
	void queryTypeMayHaveAnyName() {
		EntityBindings bindings = Bindings.of(Blog.class, Geo.class)
			.schema("schema { query: Root } type Root { posts: [Post] } type Post { id: ID }")
			.bind();
		assertThat(bindings.rootFields()).extracting(RootField::name).containsExactly("posts");
	}

	@Test
	void typeNamedLikeAnOperationIsBoundWhereItIsNone() {
		EntityBindings bindings = Bindings.of(Blog.class, Geo.class)
			.schema("schema { query: Query } type Query { a: Subscription } type Subscription { id: ID username: String }")
			.entity("Subscription", "User")
			.bind();
		assertThat(bindings.find("Subscription")).isNotNull();
	}

	@Test
	void interfaceOverOneHierarchyIsAnswered() {
		EntityBindings bindings = LIBRARY.bind();
		assertThat(bindings.rootFields()).extracting(RootField::name)
			.containsExactly("items", "things", "albums", "reviews");
		assertThat(bindings.rootFields()).filteredOn((field) -> field.name().equals("things"))
			.singleElement()
			.satisfies((field) -> {
				assertThat(field.entity().javaType()).isEqualTo(Library.Item.class);
				assertThat(field.targets()).containsExactly("Album", "Book");
			});
		assertThat(bindings.objectTypes("Item")).containsExactlyInAnyOrder("Album", "Book");
		assertThat(bindings.applies("Item", "Book")).isTrue();
		assertThat(bindings.applies("Album", "Book")).isFalse();
		assertThat(bindings.abstractTypes()).containsExactlyInAnyOrder("Item", "Thing");
		assertThat(LIBRARY.resolving("Item").bind().abstractTypes()).containsExactly("Thing");
	}

	@Test
	void interfaceThatInheritsAnotherStandsForItsMembersToo() {
		EntityBindings bindings = Bindings.of(Library.class).schema("""
				type Query { nodes: [Node] }
				interface Node { id: ID! }
				interface Item implements Node { id: ID! }
				type Album implements Item & Node { id: ID! }
				type Book implements Item & Node { id: ID! }
				""").bind();
		assertThat(bindings.objectTypes("Node")).containsExactlyInAnyOrder("Album", "Book");
		assertThat(bindings.rootFields()).extracting(RootField::name).containsExactly("nodes");
	}

	@Test
	void unionOfStrangersNeedsAController() {
		EntityBindings bindings = LIBRARY.schema("""
				extend type Query { any: [Any] some: [Some] }
				union Any = Album | Review
				union Some = Album | Stranger
				type Stranger { id: ID }
				""").bind();
		assertThat(bindings.rootFields()).extracting(RootField::name).doesNotContain("any", "some");
		assertThat(bindings.objectTypes("Any")).containsExactlyInAnyOrder("Album", "Review");
		assertThat(bindings.commonEntity(List.of("Album", "Review"))).isNull();
	}

	@Test
	void connectionIsSeenThrough() {
		Bindings spec = BLOG.schema("""
				type PostConnection { edges: [PostEdge] pageInfo: PageInfo! }
				type PostEdge { node: Post cursor: String! }
				type TagConnection { tags: [Tag] }
				type PageInfo { hasNextPage: Boolean! }
				""");
		EntityBindings bindings = spec.bind();
		assertThat(bindings.container("PostConnection")).isNotNull();
		assertThat(bindings.objectTypes("PostConnection")).containsExactly("Post");
		assertThat(bindings.container("TagConnection")).isNull();
		assertThat(bindings.container("Post")).isNull();
		assertThat(spec.unbound("Post").bind().container("PostConnection")).isNull();
	}

	@Test
	void connectionOfAnInterfaceIsSeenThrough() {
		EntityBindings bindings = LIBRARY.schema("""
				type ItemConnection { edges: [ItemEdge] }
				type ItemEdge { node: Item cursor: String! }
				""").bind();
		assertThat(bindings.container("ItemConnection")).isNotNull();
		assertThat(bindings.objectTypes("ItemConnection")).containsExactlyInAnyOrder("Album", "Book");
	}

	@Test
	void argumentsAreBoundThroughAliasesAndRelations() {
		EntityBindings bindings = Bindings.of(Blog.class, Geo.class)
			.schema("type Query { p(my_title: String, author: ID, ids: [ID!], who: String): [Post] }")
			.schema("type Post { my_title: String ids: ID who: String }")
			.alias("Post", "mytitle", "title")
			.alias("Post", "ids", "id")
			.alias("Post", "who", "author.username")
			.bind();
		assertThat(bindings.rootFields().iterator().next().arguments().attributes()).containsExactly(
				new ArgumentBinding("my_title", List.of("title"), String.class, false),
				new ArgumentBinding("author", List.of("author", "id"), Long.class, false),
				new ArgumentBinding("ids", List.of("id"), Long.class, true),
				new ArgumentBinding("who", List.of("author", "username"), String.class, false));
	}

	private static RelationBinding relation(EntityBinding binding, String field) {
		RelationBinding relation = binding.fields().get(field).relation();
		assertThat(relation).isNotNull();
		return relation;
	}

}
