package dev.clew.cases;

import java.util.List;
import java.util.Locale;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.AppSpec;
import dev.clew.wiring.WithoutEntityGraph;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactories;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application puts around Clew's fields, by whatever means, sees the real object
 * and has the last word.
 */
abstract class ApplicationWiringContract extends Contract {

	ApplicationWiringContract(Setup setup) {
		super(setup);
	}

	@Test
	void fetcherInTheCodeRegistryIsNotReplaced() {
		assertThat(blog().with(SlugInTheCodeRegistry.class).shared().query("{post(id: 1){slug title}}"))
			.hasJson("{\"post\": {\"slug\": \"own slug of Alpha\", \"title\": \"Alpha\"}}")
			.hasStatements(1);
	}

	@Test
	void fetcherOfAWiringFactoryIsNotReplacedAndSeesTheObject() {
		assertThat(blog().with(SlugOfAFactory.class).shared().query("{post(id: 1){slug author{username}}}"))
			.hasJson("{\"post\": {\"slug\": \"made for Alpha\", \"author\": {\"username\": \"ada\"}}}")
			.hasStatements(1);
	}

	@Test
	void directiveWrapsTheFieldAndSeesTheObject() {
		assertThat(blogWithDirective().with(Shout.class).shared().query("{post(id: 1){loud title}}"))
			.hasJson("{\"post\": {\"loud\": \"ALPHA of Post\", \"title\": \"Alpha\"}}")
			.hasStatements(1);
	}

	private AppSpec blogWithDirective() {
		return blog().schema("directive @shout on FIELD_DEFINITION\nextend type Post { loud: String @shout }")
			.property("clew.types.Post.aliases.loud", "title");
	}

	@Test
	void annotatedControllerIsOfferedNoGraph() {
		AppSpec spec = setup().blogWithoutQuery()
			.schema("type Query { posts: [Post!]! plainPosts: [Post!]! }")
			.with(BlogRepositories.class, GraphsSwitchedOff.class);
		assertThat(spec.shared().query("{posts{title author{username}}}")).hasStatements(1);
		assertThat(spec.shared().query("{plainPosts{title author{username}}}")).hasStatements(2);
	}

	@Test
	void forbiddenRelationIsRefusedAlsoWhereItIsLoaded() {
		AppSpec spec = setup().blogWithoutQuery()
			.schema("type Query { loaded: [User] }")
			.with(LoadedUsers.class)
			.property("clew.types.User.strategies.posts", "forbid");
		assertThat(spec.shared().query("{loaded{username}}")).hasNoErrors();
		assertThat(spec.shared().query("{loaded{username posts{title}}}")).hasErrorsAt("loaded.0.posts",
				"loaded.1.posts", "loaded.2.posts", "loaded.3.posts", "loaded.4.posts");
	}

	@Component
	static class SlugInTheCodeRegistry implements RuntimeWiringConfigurer {

		@Override
		public void configure(RuntimeWiring.Builder builder) {
			DataFetcher<?> slug = (environment) -> "own slug of " + environment.<Post>getSource().getTitle();
			builder.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
				.dataFetcher(FieldCoordinates.coordinates("Post", "slug"), slug)
				.build());
		}

	}

	@Component
	static class SlugOfAFactory implements RuntimeWiringConfigurer {

		@Override
		public void configure(RuntimeWiring.Builder builder) {
			builder.wiringFactory(new WiringFactory() {

				@Override
				public boolean providesDataFetcher(FieldWiringEnvironment environment) {
					return environment.getFieldDefinition().getName().equals("slug");
				}

				@Override
				public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
					return (fetching) -> "made for " + fetching.<Post>getSource().getTitle();
				}

			});
		}

	}

	@Component
	static class Shout implements RuntimeWiringConfigurer, SchemaDirectiveWiring {

		@Override
		public void configure(RuntimeWiring.Builder builder) {
			builder.directive("shout", this);
		}

		@Override
		public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
			DataFetcher<?> original = environment.getFieldDataFetcher();
			environment.setFieldDataFetcher(DataFetcherFactories.wrapDataFetcher(original,
					(fetching, value) -> String.valueOf(value).toUpperCase(Locale.ROOT) + " of "
							+ fetching.getSource().getClass().getSimpleName()));
			return environment.getElement();
		}

	}

	@Controller
	static class GraphsSwitchedOff {

		private final BlogRepositories.Posts posts;

		GraphsSwitchedOff(BlogRepositories.Posts posts) {
			this.posts = posts;
		}

		@QueryMapping
		List<Post> posts() {
			return this.posts.findAll();
		}

		@QueryMapping
		@WithoutEntityGraph
		List<Post> plainPosts() {
			return this.posts.findAll();
		}

	}

	@Controller
	static class LoadedUsers {

		private final EntityManager entityManager;

		LoadedUsers(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		@Transactional
		public List<User> loaded() {
			return this.entityManager
				.createQuery("select distinct u from User u left join fetch u.posts where u.id <= 5 order by u.id",
						User.class)
				.getResultList();
		}

	}

}
