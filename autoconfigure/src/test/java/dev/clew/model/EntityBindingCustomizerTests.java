package dev.clew.model;

import java.util.Objects;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EntityBindingCustomizer}.
 */
class EntityBindingCustomizerTests {

	private static final Bindings BLOG = Bindings.of(Blog.class, Geo.class)
		.schema(BlogSchema.TYPES)
		.schema(BlogSchema.QUERY)
		.schema("extend type Query { writers: [Writer] } type Writer { email: String }");

	@Test
	void customizerChangesWhatPropertiesCanSay() {
		EntityBindings bindings = BLOG.customizer((types) -> {
			types.type("Writer").entity(Blog.User.class);
			types.type("Tag").bind(false);
			types.type("Post").alias("slug", "author.username").strategy("author", Strategy.LAZY).maxDepth(7);
		}).bind();
		assertThat(bindings.get("Writer").entity().javaType()).isEqualTo(Blog.User.class);
		assertThat(bindings.find("Tag")).isNull();
		EntityBinding post = bindings.get("Post");
		assertThat(post.maxDepth()).isEqualTo(7);
		assertThat(post.fields().get("slug").dottedPath()).isEqualTo("author.username");
		assertThat(Objects.requireNonNull(post.fields().get("author").relation()).strategy()).isEqualTo(Strategy.LAZY);
	}

	@Test
	void customizerComesAfterTheProperties() {
		EntityBindings bindings = BLOG.maxDepth("Post", 2)
			.strategy("Post", "author", "select")
			.strategy("Post", "tags", "lazy")
			.customizer((types) -> types.type("Post").strategy("author", Strategy.JOIN))
			.bind();
		EntityBinding post = bindings.get("Post");
		assertThat(post.maxDepth()).isEqualTo(2);
		assertThat(Objects.requireNonNull(post.fields().get("author").relation()).strategy()).isEqualTo(Strategy.JOIN);
		assertThat(Objects.requireNonNull(post.fields().get("tags").relation()).strategy()).isEqualTo(Strategy.LAZY);
	}

	@Test
	void laterCustomizerSeesTheEarlierOne() {
		EntityBindings bindings = BLOG.customizer((types) -> types.type("Post").maxDepth(5))
			.customizer((types) -> types.type("Post").maxDepth(6))
			.bind();
		assertThat(bindings.get("Post").maxDepth()).isEqualTo(6);
	}

	@Test
	void typeIsFoundUnderTheKeyThatWasWritten() {
		EntityBindings bindings = BLOG.maxDepth("post", 2)
			.customizer((types) -> types.type("Post").strategy("author", Strategy.LAZY))
			.bind();
		assertThat(bindings.get("Post").maxDepth()).isEqualTo(2);
		assertThat(Objects.requireNonNull(bindings.get("Post").fields().get("author").relation()).strategy())
			.isEqualTo(Strategy.LAZY);
	}

	@Test
	void fieldIsFoundUnderTheKeyThatWasWritten() {
		Bindings lenient = Bindings.of(Blog.class, Geo.class)
			.schema("type Query { posts: [Post] } type Post { my_title: String }")
			.alias("Post", "mytitle", "title");
		assertThat(lenient.customizer((types) -> types.type("Post").alias("my_title", "slug"))
			.bind()
			.get("Post")
			.fields()
			.get("my_title")
			.path()).containsExactly("slug");
	}

	@Test
	void mistakesOfACustomizerAreProblems() {
		assertThat(BLOG.customizer((types) -> {
			types.type("Pst").maxDepth(2);
			types.type("Post").alias("body", "nothing").strategy("title", Strategy.JOIN).maxDepth(0);
		}).problems()).extracting(Problem::where)
			.containsExactlyInAnyOrder("clew.types.Pst", "clew.types.Post.aliases.body",
					"clew.types.Post.strategies.title", "clew.types.Post.max-depth");
	}

}
