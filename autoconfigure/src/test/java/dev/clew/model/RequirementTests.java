package dev.clew.model;

import java.util.List;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what {@code @FetchRequires} names and does not name.
 */
class RequirementTests {

	private static final Bindings BLOG = Bindings.of(Blog.class, Geo.class)
		.schema(BlogSchema.TYPES)
		.schema(BlogSchema.QUERY)
		.schema("extend type Post { shout: String } extend type Address { line: String }");

	private static final Bindings LAMPS = Bindings.of(RequirementTests.class);

	@Test
	void pathsAreFollowedThroughRelationsAndEmbeddedValues() {
		assertThat(required(BLOG, "Post.shout", "title", "author.address.city", "comments.author.country", "tags"))
			.containsExactly("title", "author.address.city", "comments.author.country", "tags");
	}

	@Test
	void fieldIsAnsweredFromTheObject() {
		FieldBinding shout = BLOG.requiring("Post.shout", "Posts.shout", "title").bind().get("Post").field("shout");
		assertThat(shout.whyEntity()).isEqualTo("'shout' is served by the application");
		assertThat(shout.requirements()).singleElement()
			.satisfies((requirement) -> assertThat(requirement.by()).isEqualTo("Posts.shout"));
	}

	@Test
	void attributeThatDoesNotExist() {
		assertThat(problems("Post.shout", "titl"))
			.containsExactly(new Problem("@FetchRequires of Posts.shout", "There is no attribute 'titl' in Post",
					"Its attributes are author, body, comments, id, published, slug, tags, title, views",
					"Did you mean 'title'?"));
		assertThat(problems("Post.shout", "author.country.nam")).extracting(Problem::what)
			.containsExactly("There is no attribute 'nam' in Country");
		assertThat(problems("Post.shout", "title", "author..name")).extracting(Problem::what)
			.containsExactly("There is no attribute '' in User");
	}

	@Test
	void nothingAtAll() {
		Problem nothing = new Problem("@FetchRequires of Posts.shout", "It names nothing",
				"It tells which attributes and relations are loaded with the object",
				"Name them, or remove the annotation");
		assertThat(problems("Post.shout")).containsExactly(nothing);
		assertThat(problems("Post.shout", " ")).containsExactly(nothing);
	}

	@Test
	void pathThroughAPlainValue() {
		assertThat(problems("Post.shout", "title.length")).containsExactly(new Problem("@FetchRequires of Posts.shout",
				"Path 'title.length' leads through 'title', which is a plain value",
				"A path follows relations and embedded values", "End it with 'title'"));
	}

	@Test
	void methodThatServesNoFieldOfABoundEntity() {
		assertThat(problems("Query.posts", "title")).containsExactly(new Problem("@FetchRequires of Posts.shout",
				"It serves 'Query.posts', which is no field of a bound entity",
				"Only such a field has an object that Clew loads", "Remove the annotation, or bind the type"));
		assertThat(BLOG.unbound("Tag").requiring("Tag.name", "Tags.name", "name").problems()).extracting(Problem::what)
			.contains("It serves 'Tag.name', which is no field of a bound entity");
	}

	@Test
	void methodThatServesAFieldOfAnEmbeddedValue() {
		assertThat(problems("Address.line", "city")).containsExactly(new Problem("@FetchRequires of Posts.shout",
				"It serves a field of Address, which is embedded", "An embedded value has no key to load by",
				"Put it on a field of the entity, and name the paths from there"));
	}

	@Test
	void methodThatServesSeveralTypesMayNameWhatOneOfThemHas() {
		Bindings spec = BLOG.requiring("Post.title", "All.name", "author", "posts")
			.requiring("Tag.name", "All.name", "author", "posts");
		assertThat(paths(spec.bind().get("Post").field("title"))).containsExactly("author");
		assertThat(paths(spec.bind().get("Tag").field("name"))).containsExactly("posts");
		assertThat(spec.requiring("Post.slug", "All.name", "author", "posts").problems()).isEmpty();
		assertThat(
				BLOG.requiring("Post.title", "All.name", "size").requiring("Tag.name", "All.name", "size").problems())
			.hasSize(1);
	}

	@Test
	void getterOfAnEntityRequires() {
		EntityBinding lamp = lamps("type Lamp { text: String name: String bulb: Bulb shadeName: String }").get("Lamp");
		assertThat(paths(lamp.field("text"))).containsExactly("bulb.watts");
		assertThat(lamp.field("text").requirements().get(0).by()).isEqualTo("Lamp.getText");
		assertThat(paths(lamp.field("bulb"))).containsExactly("shade", "bulb");
		assertThat(paths(lamp.field("shadeName"))).containsExactly("shade");
	}

	@Test
	void getterThatOnlyReturnsItsColumnRequiresNothing() {
		assertThat(lamps("type Lamp { name: String }").get("Lamp").field("name").requirements()).isEmpty();
	}

	@Test
	void getterOfASubtypeRequiresItsOwn() {
		FieldBinding text = Bindings.of(RequirementTests.class)
			.schema("type Query { lights: [Light!]! } type Light { text: String }")
			.bind()
			.get("Light")
			.field("text");
		assertThat(paths(text)).containsExactlyInAnyOrder("bulb.watts", "flame");
	}

	@Test
	void getterThatNamesWhatDoesNotExist() {
		assertThat(LAMPS.schema("type Query { lamps: [Lamp!]! } type Lamp { wrong: String }").problems())
			.containsExactly(new Problem("@FetchRequires of Lamp.getWrong", "There is no attribute 'bulbs' in Lamp",
					"Its attributes are bulb, id, name, shade", "Did you mean 'bulb'?"));
		assertThat(LAMPS.schema("type Query { lamps: [Lamp!]! } type Lamp { name: String }").problems()).isEmpty();
	}

	@Test
	void requirementsAreProblemsAmongOthers() {
		assertThat(BLOG.maxDepth(0).requiring("Post.shout", "Posts.shout", "titel").problems()).hasSize(2);
	}

	private static EntityBindings lamps(String type) {
		return LAMPS.schema("type Query { lamps: [Lamp!]! } type Bulb { watts: Int }").schema(type).bind();
	}

	private static List<String> required(Bindings spec, String field, String... paths) {
		String[] parts = field.split("\\.");
		return paths(spec.requiring(field, "Posts.shout", paths).bind().get(parts[0]).field(parts[1]));
	}

	private static List<String> paths(FieldBinding field) {
		return field.requirements().stream().map(Requirement::toString).toList();
	}

	private static List<Problem> problems(String field, String... paths) {
		return BLOG.requiring(field, "Posts.shout", paths).problems();
	}

	@Entity(name = "Light")
	static class Light {

		@Id
		Long id;

		public String getText() {
			return "light " + this.id;
		}

	}

	@Entity(name = "Candle")
	static class Candle extends Light {

		@ManyToOne
		Bulb flame;

		@Override
		@FetchRequires("flame")
		public String getText() {
			return "candle " + this.flame.watts;
		}

	}

	@Entity(name = "Lamp")
	static class Lamp extends Light {

		String name;

		@ManyToOne
		Bulb bulb;

		@ManyToOne
		Bulb shade;

		@FetchRequires("shade")
		transient String shadeName;

		@FetchRequires("shade")
		public String getName() {
			return this.name;
		}

		@Override
		@FetchRequires("bulb.watts")
		public String getText() {
			return "lamp " + this.bulb.watts;
		}

		@FetchRequires("shade")
		public Bulb getBulb() {
			return (this.shade != null) ? this.bulb : null;
		}

		@FetchRequires("bulbs")
		public String getWrong() {
			return "wrong " + this.id;
		}

	}

	@Entity(name = "Bulb")
	static class Bulb {

		@Id
		Long id;

		int watts;

	}

}
