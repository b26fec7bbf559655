package dev.clew.cases;

import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Billing;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.model.Flaws;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.JdbcWatch;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironmentImpl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Root fields of a query that are read as of one moment.
 */
abstract class ConsistentReadContract extends Contract {

	ConsistentReadContract(Setup setup) {
		super(setup);
	}

	@Test
	void writeBetweenTwoRootFieldsIsNotSeenByHalfOfTheAnswer() {
		int posts = 7 * setup().scale();
		assertThat(written(consistent())).isEqualTo("ada, java, %d, ada".formatted(posts));
		assertThat(written(blog())).startsWith("ada, changed, %d".formatted(posts + 1));
	}

	private static String written(AppSpec spec) {
		try (ClewApp app = spec.with(JdbcWatch.class).start()) {
			// Before the second field, whose table nobody has read yet
			app.bean(JdbcWatch.class).beforeNext("from tags", () -> {
				Thread writer = new Thread(() -> {
					app.sql("update tags set name = 'changed' where id = 1");
					app.sql("update users set username = 'changed' where id = 1");
					app.sql("insert into posts (id, title, published, views) values (99, 'New', true, 0)");
				});
				writer.start();
				writer.join();
				return writer;
			});
			Answer answer = app.query("""
					{ user(id: 1) { username } tags { id name } posts { id } again: user(id: 1) { username } }
					""");
			assertThat(answer).hasNoErrors();
			List<Map<String, String>> tags = answer.get("tags");
			Map<?, ?> user = answer.get("user");
			Map<?, ?> again = answer.get("again");
			String java = tags.stream().filter((tag) -> tag.get("id").equals("1")).findAny().orElseThrow().get("name");
			return "%s, %s, %d, %s".formatted(user.get("username"), java, answer.<List<?>>get("posts").size(),
					again.get("username"));
		}
	}

	@Test
	void allRootFieldsTakeOneConnection() {
		ClewApp app = consistent().with(JdbcWatch.class).property("spring.jpa.open-in-view", false).shared();
		app.bean(JdbcWatch.class).reset();
		Answer answer = app.query("""
				query($name: String) {
					users { username posts { title tags { name } } }
					... on Query { named: usersBy(username: $name) { id ...more } }
					post(id: 1) { comments { text } }
					tags @skip(if: true) { name }
					__typename
				}
				fragment more on User { fullName country { name } }
				""", Map.of("name", "bob"));
		assertThat(app.bean(JdbcWatch.class).connections()).isOne();
		assertThat(answer).isAsWalked().hasAtMostStatements(6);
	}

	@Test
	void errorsAreThoseOfOneAfterTheOther() {
		String document = """
				{ users { username } deep: users { posts { comments { author { username } } } }
				bad: usersBy(id: ["x"]) { id } firstUser { username } }
				""";
		isAsOneByOne(consistent(), blog(), document);
	}

	@Test
	void loadThatFailsLeavesTheOthers() {
		AppSpec billing = setup().app(Billing.class).schema(Billing.SCHEMA).data(new Billing.Data());
		String document = "{a: invoices{number} customers{name entries{broken}} b: invoices{number customer{name}}}";
		Answer answer = isAsOneByOne(billing.property("clew.consistent-read", true), billing, document);
		assertThat(answer.<List<?>>get("a")).hasSize(3);
		assertThat(answer.<List<?>>get("b")).hasSize(3);
	}

	@Test
	void valueThatCannotBeReadIsAnErrorAtItsField() {
		AppSpec flaws = setup().app(Flaws.class).schema(Flaws.SCHEMA).data(new Flaws.Data());
		isAsOneByOne(flaws.property("clew.consistent-read", true), flaws,
				"{a: machines{id} parts{name grade} b: machines{id main{name}}}");
	}

	@Test
	void fieldThatExceedsALimitLeavesTheOthers() {
		AppSpec few = setup().blogWithoutQuery()
			.schema("type Query { users: [User!] user(id: ID): User posts: [Post!] }")
			.property("clew.max-rows", 3);
		isAsOneByOne(few.property("clew.consistent-read", true), few,
				"{user(id: 1){username} posts{title} none: user(id: 0){username}}");
	}

	private static Answer isAsOneByOne(AppSpec consistent, AppSpec oneByOne, String document) {
		Answer together = consistent.shared().query(document);
		Answer apart = oneByOne.shared().query(document);
		assertThat(together.errors()).isNotEmpty()
			.extracting((error) -> error.getPath() + withoutExecution(error))
			.containsExactlyInAnyOrderElementsOf(
					apart.errors().stream().map((error) -> error.getPath() + withoutExecution(error)).toList());
		assertThat(together.data()).isEqualTo(apart.data());
		return together;
	}

	private static String withoutExecution(GraphQLError error) {
		return error.getMessage().replaceAll("for [0-9a-f-]{36}", "");
	}

	@Test
	void surroundingTransactionIsJoined() {
		try (ClewApp app = consistent().start()) {
			app.inTransaction((entityManager) -> {
				User user = entityManager.find(User.class, 1L);
				user.setUsername("renamed");
				assertThat(app.query("{a: user(id: 1){username} b: user(id: 1){username}}"))
					.hasJson("{'a': {'username': 'renamed'}, 'b': {'username': 'renamed'}}");
				assertThat(entityManager.contains(user)).isTrue();
			});
		}
	}

	@Test
	void fieldThatIsAskedWithOtherArgumentsIsLoadedByItself() {
		assertThat(consistent().with(OtherArguments.class).shared().query("{user(id: 1){username} post(id: 1){title}}"))
			.hasJson("{'user': {'username': 'bob'}, 'post': {'title': 'Alpha'}}");
	}

	private AppSpec consistent() {
		return blog().property("clew.consistent-read", true);
	}

	/**
	 * Asks for the second user, whatever the query says.
	 */
	static class OtherArguments extends SimplePerformantInstrumentation {

		@Override
		public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher,
				InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
			if (!parameters.getExecutionStepInfo().getFieldDefinition().getName().equals("user")) {
				return fetcher;
			}
			return (environment) -> fetcher.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
				.arguments(Map.of("id", "2"))
				.build());
		}

	}

}
