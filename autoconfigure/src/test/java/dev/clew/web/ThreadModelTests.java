package dev.clew.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.fixture.ClewApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Whatever threads requests and controllers run on, and however many requests there are
 * at once: the answers are those of a single thread, and nothing stays open (cases 43,
 * 45, 56, 57).
 */
@EveryStack
class ThreadModelTests {

	private static final int CLIENTS = 64;

	private static final String ROOTS = """
			{
				users { username country { name } posts { title tags { name } } }
				posts { title author { username } comments { text author { username } } }
				comments { text likes post { title author { username } } }
			}
			""";

	private static final String BLOCKING = """
			{
				plainPosts { title author { username posts { title } } tags { name } }
				users { username posts { title } }
				again: plainPosts { title author { username country { name } } comments { text } }
			}
			""";

	private static final String ASYNCHRONOUS = """
			{
				callablePosts { title author { username country { name } } comments { text } }
				futurePosts { title slowTitle author { username posts { title } } }
				monoPosts { title author { username } comments { text author { username } } }
				fluxPosts { title slowTitle tags { name posts { title } } }
			}
			""";

	private static final String BOTH = """
			{
				users { username posts { title slowTitle comments { text } } }
				futurePosts { title author { username posts { title } } }
				tags { name posts { title author { username } } }
				callablePosts { title slowTitle tags { name } }
				comments { text post { title } }
			}
			""";

	private static final Map<String, String> ROOTS_OF_CONTROLLERS = Stream
		.of("plainPosts", "callablePosts", "futurePosts", "monoPosts", "fluxPosts")
		.collect(Collectors.toMap((field) -> field, (field) -> "from Post where published order by id"));

	private final ClewApp app;

	private final Client client;

	private final boolean oneAfterAnother;

	ThreadModelTests(Stack stack) {
		this.app = stack.blog().shared();
		this.client = new Client(this.app);
		this.oneAfterAnother = stack.isServlet();
	}

	@AfterEach
	void nothingStaysOpen() {
		Leaks.none(this.app);
	}

	@Test
	void rootFieldsOfManyClientsAreAnswered() {
		askedAtOnce(ROOTS);
	}

	@Test
	void relationsBelowBlockingControllersAreAnswered() {
		askedAtOnce(BLOCKING);
	}

	@Test
	void relationsBelowAsynchronousControllersAreAnswered() {
		askedAtOnce(ASYNCHRONOUS);
	}

	@Test
	void rootFieldsBesideAsynchronousControllersAreAnswered() {
		askedAtOnce(BOTH);
	}

	// A reactive server has no session that is open for the request, and loads fields at
	// once
	@Test
	void loadsGiveTheirConnectionBackBeforeTheRequestEnds() {
		assumeThat(this.oneAfterAnother).isTrue();
		assertThat(this.client.ask("{users{username posts{title}} activeConnections}").join())
			.contains("\"activeConnections\":0");
	}

	private void askedAtOnce(String document) {
		// Fields of controllers cannot be walked
		assertThat(this.app.query(document.replace(" slowTitle", ""))).isAsWalkedFrom(ROOTS_OF_CONTROLLERS);
		String alone = this.client.ask(document).join();
		assertThat(Client.errors(alone)).isEmpty();
		assertThat(Client.data(alone)).hasToString(this.app.query(document).data().toString());
		List<CompletableFuture<String>> answers = new ArrayList<>();
		for (int i = 0; i < 2 * CLIENTS; i++) {
			// A client asks again once it has its answer
			answers.add((i < CLIENTS) ? this.client.ask(document)
					: answers.get(i - CLIENTS).thenCompose((answer) -> this.client.ask(document)));
		}
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(alone));
	}

}
