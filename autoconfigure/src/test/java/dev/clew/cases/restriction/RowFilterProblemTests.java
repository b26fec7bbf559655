package dev.clew.cases.restriction;

import java.util.List;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.StartupFailure;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import dev.clew.model.FetchRequires;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is wrong with a row filter is said by its name, and until it is right nothing is
 * shown.
 */
@ExtendWith(OutputCaptureExtension.class)
class RowFilterProblemTests {

	@Test
	void filterWhoseEntityIsNotKnownStopsTheStart() {
		StartupFailure failure = blog().with(OfAnything.class, OfText.class).fails();
		assertThat(failure.description()).contains("ofAnything", "not known", "ofText",
				"java.lang.String is no entity");
		assertThat(failure.action()).contains("EntityFilter<Post>");
	}

	@Test
	void relationThatTheObjectItselfShowsStopsTheStart() {
		StartupFailure failure = ClewApp.of(Blog.class, Geo.class, Magazine.class)
			.schema("type Query { magazines: [Magazine!] } type Magazine { id: ID! editor: User } type User { id: ID! }")
			.with(OfUsers.class)
			.fails();
		assertThat(failure.description()).contains("Magazine.editor", "Row filters of User cannot hold");
		assertThat(failure.action()).contains("plain getter");
	}

	@Test
	void requiredCollectionOfFilteredRowsStopsTheStart() {
		StartupFailure failure = blog().schema("extend type User { newest: String }")
			.with(Unfiltered.class, Newest.class)
			.fails();
		assertThat(failure.description()).contains("@FetchRequires of", "Newest.newest",
				"Row filters of Post cannot hold for 'posts'");
		assertThat(failure.action()).contains("Lookahead");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{alias}.autor = 1                                                     | autor
			{alias}.views >                                                       | Hibernate cannot read it
			{alias}.views > :views                                                | :views' has no value
			exists (select 1 from Comment e1 where e1.post = {alias})             | aliases like 'e1'
			""")
	void mistakeInAConditionIsNamedAndShowsNothing(String condition, String named, CapturedOutput output) {
		try (ClewApp app = blog().with(Configured.class).property("test.condition", condition).start()) {
			assertThat(app.query("{posts{title}}")).hasErrorsAt("posts").hasStatements(0);
			assertThat(app.query("{users{posts{title}}}")).hasErrorsAt("users");
		}
		assertThat(output).contains("EntityFilter 'configured' of Post restricts rows to", named);
	}

	@Test
	void conditionThatSaysNothingOfTheRowIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Restriction.of("published = true"))
			.withMessageContaining("{alias}.attribute");
		assertThatIllegalArgumentException().isThrownBy(() -> Restriction.of("{alias}.id = :id").with("id", null))
			.withMessageContaining(":id")
			.withMessageContaining("is null");
		assertThatIllegalArgumentException().isThrownBy(() -> Restriction.none().with("id", 1))
			.withMessageContaining("Restriction.of");
	}

	private static AppSpec blog() {
		return ClewApp.of(Blog.class, Geo.class)
			.schema("type Query { posts: [Post!] users: [User!] } type User { posts: [Post!] } type Post { title: String }")
			.data(new BlogData(1));
	}

	/**
	 * Has a getter with logic for its editor.
	 */
	@Entity(name = "Magazine")
	static class Magazine {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Blog.User editor;

		public Blog.User getEditor() {
			return (this.id > 0) ? this.editor : null;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OfAnything {

		@Bean
		EntityFilter<?> ofAnything() {
			return (context) -> Restriction.none();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OfText {

		@Bean
		EntityFilter<String> ofText() {
			return (context) -> Restriction.none();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Unfiltered {

		@Bean
		EntityFilter<Blog.Post> allPosts() {
			return (context) -> Restriction.none();
		}

	}

	@Controller
	static class Newest {

		@SchemaMapping(typeName = "User")
		@FetchRequires("posts")
		String newest(Blog.User user) {
			return String.valueOf(user);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OfUsers {

		@Bean
		EntityFilter<Blog.User> ofUsers() {
			return (context) -> Restriction.of("{alias}.id in :ids").with("ids", List.of());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Configured {

		@Bean
		EntityFilter<Blog.Post> configured(Environment environment) {
			return (context) -> Restriction.of(environment.getRequiredProperty("test.condition"));
		}

	}

}
