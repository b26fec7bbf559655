package dev.clew.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.cases.graphqlrepository.GraphQlUsers;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Clew serves, what it leaves alone, and how configuration names things (cases 3, 5,
 * 30, 67).
 */
abstract class BindingContract extends Contract {

	private static final String RENAMED = """
			type Query { articles: [Article!]! writers: [Writer!]! }
			type Article { my_post_id: ID! headline: String written_by: Writer labels(label_name: String): [Label!]! }
			type Writer { name: String articles: [Article!]! }
			type Label { label_name: String }
			""";

	BindingContract(Setup setup) {
		super(setup);
	}

	@Test
	void scalarRootFieldsAreLeftAlone() {
		AppSpec spec = blog().schema("extend type Query { version: String stats: Stats nothing: Int }")
			.schema("type Stats { users: Int }")
			.with(Scalars.class);
		assertThat(spec.shared().query("{version stats{users} nothing}")).hasStatements(0)
			.hasJson("{'version': '1.0', 'stats': {'users': 42}, 'nothing': null}");
		assertThat(spec.shared().query("{version user(id: 1){username}}")).hasStatements(1)
			.hasJson("{'version': '1.0', 'user': {'username': 'ada'}}");
	}

	@Test
	void controllerForARootFieldIsNeverReplaced() {
		assertThat(blog().with(OwnUsers.class).shared().query("{users{username}}")).hasStatements(0)
			.hasJson("{'users': [{'username': 'from the controller'}]}");
	}

	@Test
	void wiringConfigurerForARootFieldIsNeverReplaced() {
		assertThat(blog().with(OwnWiring.class).shared().query("{users{username} user(id: 1){email}}")).hasStatements(1)
			.hasJson("{'users': [{'username': 'from the wiring'}], 'user': {'email': 'ada@clew.dev'}}");
	}

	@Test
	void graphQlRepositoryForARootFieldIsNeverReplaced() {
		assertThat(setup().blogWithoutQuery()
			.schema("type Query { users(age: Int): [User!]! }")
			.with(OwnRepository.class)
			.shared()
			.query("{users(age: 36){username}}")).hasStatements(1).selects("users.bio");
	}

	@Test
	void graphQlRepositorysOrderHolds() {
		Answer answer = setup().blogWithoutQuery()
			.schema("type Query { users: [User!]! }")
			.with(OwnRepository.class)
			.shared()
			.query("{users{username}}");
		List<Map<String, String>> users = answer.get("users");
		assertThat(users.stream().map((user) -> user.get("username")).toList()).hasSize(5 * setup().scale())
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void repositoriesThatAreNoGraphQlRepositoriesChangeNothing() {
		assertThat(blog().with(BlogRepositories.class).shared().query("{users{username}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("users.username");
	}

	@Test
	void typesBindToTheEntitiesThatThePropertiesName() {
		assertThat(renamed().shared()
			.query("{articles{my_post_id headline written_by{name} labels(label_name: \"sql\"){label_name}}}"))
			.isAsWalked()
			.hasStatements(2)
			.selectsOnly("posts.title", "users.username", "tags.name");
		assertThat(renamed().shared().query("{writers{name articles{headline}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void aliasKeyWithUnderscoresComesByEnvironmentVariable() {
		AppSpec spec = blog().schema("extend type Post { my_post_id: ID }")
			.environment("CLEW_TYPES_POST_ALIASES_MYPOSTID", "id");
		assertThat(spec.shared().query("{post(id: 1){my_post_id}}")).hasStatements(1)
			.hasJson("{'post': {'my_post_id': '1'}}");
		AppSpec underscores = blog().schema("extend type Post { my_post_id: ID }")
			.environment("CLEW_TYPES_POST_ALIASES_MY_POST_ID", "id");
		assertThat(underscores.shared().query("{post(id: 1){my_post_id}}")).hasStatements(1)
			.hasJson("{'post': {'my_post_id': '1'}}");
	}

	@Test
	void aliasKeysMayBeBracketed() {
		AppSpec spec = blog().schema("extend type Post { my_post_id: ID }")
			.property("clew.types[Post].aliases[my_post_id]", "id");
		assertThat(spec.shared().query("{post(id: 1){my_post_id}}")).hasStatements(1)
			.hasJson("{'post': {'my_post_id': '1'}}");
	}

	@Test
	void exactKeyWinsOverALenientOne() {
		AppSpec spec = blog().schema("extend type Post { posttitle: String post_title: String }")
			.property("clew.types.Post.aliases[posttitle]", "title")
			.property("clew.types.Post.aliases[post_title]", "slug");
		assertThat(spec.shared().query("{post(id: 1){posttitle post_title}}")).hasStatements(1)
			.hasJson("{'post': {'posttitle': 'Alpha', 'post_title': 'alpha'}}");
	}

	@Test
	void typeThatIsNotBoundStaysAsItWas() {
		AppSpec records = blog().with(RecordUsers.class);
		assertThat(records.property("clew.types.User.bind", false).shared().query("{users{username posts{title}}}"))
			.hasStatements(0)
			.hasJson("{'users': [{'username': 'record', 'posts': []}]}");
		assertThat(records.property("clew.binding", "listed").shared().query("{users{username posts{title}}}"))
			.hasStatements(0)
			.hasJson("{'users': [{'username': 'record', 'posts': []}]}");
	}

	@Test
	void onlyListedTypesAreBound() {
		AppSpec listed = setup().blogWithoutQuery()
			.schema("type Query { posts: [Post] tags: [Tag] }")
			.property("clew.binding", "listed")
			.property("clew.types.Tag.bind", true);
		assertThat(listed.shared().query("{tags{name}}")).isAsWalked().hasStatements(1);
		assertThat(listed.shared().query("{posts{title}}")).hasStatements(0).hasJson("{'posts': null}");
	}

	@Test
	void disabledClewServesNothing() {
		assertThat(setup().blogWithoutQuery()
			.schema("type Query { posts: [Post] }")
			.property("clew.enabled", false)
			.shared()
			.query("{posts{title}}")).hasStatements(0).hasJson("{'posts': null}");
	}

	private AppSpec renamed() {
		return setup().app(Blog.class, Geo.class)
			.schema(RENAMED)
			.data(new BlogData(setup().scale()))
			.property("clew.types.Article.entity", "Post")
			.property("clew.types.Article.aliases.my_post_id", "id")
			.property("clew.types.Article.aliases.headline", "title")
			.property("clew.types.Article.aliases.written_by", "author")
			.property("clew.types.Article.aliases.labels", "tags")
			.property("clew.types.Writer.entity", User.class.getName())
			.property("clew.types.Writer.aliases.name", "username")
			.property("clew.types.Writer.aliases.articles", "posts")
			.property("clew.types.Label.entity", "Tag")
			.property("clew.types.Label.aliases.label_name", "name");
	}

	record UserRecord(String username, List<String> posts) {

	}

	record Stats(int users) {

	}

	@Controller
	static class Scalars {

		@QueryMapping
		String version() {
			return "1.0";
		}

		@QueryMapping
		Stats stats() {
			return new Stats(42);
		}

	}

	@Controller
	static class OwnUsers {

		@QueryMapping
		List<User> users() {
			User user = new User();
			user.setUsername("from the controller");
			return List.of(user);
		}

	}

	@Controller
	static class OwnPosts {

		@QueryMapping
		List<User> posts() {
			return List.of();
		}

	}

	@Controller
	static class RecordUsers {

		@QueryMapping
		List<UserRecord> users() {
			return List.of(new UserRecord("record", List.of()));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnWiring {

		@Bean
		RuntimeWiringConfigurer ownUsers() {
			return (wiring) -> wiring.type("Query", (type) -> type.dataFetcher("users",
					(environment) -> List.of(new UserRecord("from the wiring", List.of()))));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableJpaRepositories(basePackageClasses = GraphQlUsers.class)
	static class OwnRepository {

	}

}
