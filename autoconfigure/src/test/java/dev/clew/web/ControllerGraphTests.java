package dev.clew.web;

import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Hooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the client selects reaches the queries of controllers, on whatever thread these
 * make them: offered to their repositories, or as an argument.
 */
@EveryStack
class ControllerGraphTests {

	private final ClewApp app;

	private final Client client;

	ControllerGraphTests(Stack stack) {
		this.app = stack.blog().shared();
		this.client = new Client(this.app);
	}

	// As spring.reactor.context-propagation=auto does, but not for all tests that follow
	@BeforeAll
	static void propagate() {
		Hooks.enableAutomaticContextPropagation();
	}

	@AfterAll
	static void stop() {
		Hooks.disableAutomaticContextPropagation();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plainPosts", "callablePosts", "monoPosts", "lazyMonoPosts", "fluxPosts", "graphPosts",
			"callableGraphPosts" })
	void selectedToOneRelationsAreJoined(String field) {
		String document = "{%s{title author{username country{name}}}}".formatted(field);
		Answer walked = this.app.query(document.replace(field, "posts: postsBy(published: true)"));
		Statistics statistics = this.app.bean(SessionFactory.class).getStatistics();
		long before = statistics.getPrepareStatementCount();
		String answer = this.client.ask(document).join();
		assertThat(Client.errors(answer)).isEmpty();
		assertThat(Client.data(answer).get(field)).hasToString(walked.get("posts").toString());
		assertThat(statistics.getPrepareStatementCount() - before).as("statements").isEqualTo(1);
		Leaks.none(this.app);
	}

}
