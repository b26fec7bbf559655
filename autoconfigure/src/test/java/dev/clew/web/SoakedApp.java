package dev.clew.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.Database;
import dev.clew.fixture.Json;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application under load: what its clients ask for, and what they must be told.
 */
final class SoakedApp implements AutoCloseable {

	private static final String EVENTS = "subscription{posted%s{title author{username posts{title}} comments{text}}}";

	private static final int MOST_IDLE = 4;

	private static final String FAULTY = "{usersBy(id: [1, 2]){username} tags{name posts{title}}}";

	private static final List<String> DOCUMENTS = List.of("""
			{
				usersBy(id: [1, 2, 1001, 5003]) { username country { name } posts { title tags { name } } }
				postsBy(id: [1, 3, 7, 2004]) { title author { username } comments { text author { username } } }
				commentsBy(id: [1, 2, 8, 3003]) { text likes post { title author { username } } }
			}
			""", """
			{
				futurePosts { title author { username } }
				postsBy(id: [1, 2, 3]) { title slowTitle author { username posts { title } } }
				callablePosts { title tags { name } }
			}
			""", "{user(id: 1){username posts(published: true){title slowTitle comments{text author{username}}}}}",
			"{monoPosts{title comments{text}} user(id: 2){posts{title}}}",
			"{tags{name posts{title author{username}}}}");

	private static final String[] INSIDES = { "select ", "secret", "Exception", "dev.clew", "hibernate" };

	private final Stack stack;

	private final boolean subscribes;

	private final ClewApp app;

	private final Client client;

	private final Map<String, String> expected = new TreeMap<>();

	private final List<String> expectedEvents;

	private final Map<String, LongAdder> counts;

	private final Queue<String> failed = new ConcurrentLinkedQueue<>();

	SoakedApp(Stack stack, boolean subscribes, Database database, Map<String, LongAdder> counts) {
		this.stack = stack;
		this.subscribes = subscribes;
		this.counts = counts;
		this.app = stack
			.on(ClewApp.of(Blog.class, Geo.class)
				.schema(BlogSchema.TYPES)
				.schema(BlogSchema.QUERY)
				.schema(Controllers.SCHEMA)
				.with(BlogRepositories.class, Controllers.class, Faults.class)
				.on(database)
				.property("clew.max-depth", 5)
				.property("clew.timeout", "8s")
				// One user for each client
				.data(new BlogData(13)))
			.property("spring.datasource.hikari.maximum-pool-size", 16)
			.property("spring.datasource.hikari.connection-timeout", 60_000)
			.property("server.shutdown", "immediate")
			.start();
		this.client = new Client(this.app);
		this.app.sql((database == Database.H2) ? "create alias slow for \"%s.slow\"".formatted(Faults.class.getName())
				: "create function slow(seconds numeric) returns int language sql volatile as 'select 1 from (select pg_sleep(seconds)) s'");
		for (String document : DOCUMENTS) {
			this.expected.put(document, alone(document));
			for (int viewer = 1; viewer <= 3; viewer++) {
				this.expected.put(document + viewer, alone(document, "viewer", String.valueOf(viewer)));
			}
		}
		this.expectedEvents = events(
				this.client.ask(EVENTS.formatted("(count: 3)"), "Accept", "text/event-stream").join());
	}

	private String alone(String document, String... headers) {
		String answer = this.client.ask(document, headers).join();
		assertThat(Client.errors(answer)).isEmpty();
		return answer;
	}

	// graphql-java lets events overtake one another if not told otherwise
	private static List<String> events(String stream) {
		return stream.lines()
			.filter((line) -> line.startsWith("data:{\"data\""))
			.map((line) -> String.valueOf(Json.unordered(Json.parse(line.substring("data:".length())))))
			.sorted()
			.toList();
	}

	// The database may change its mind about the order of what nobody orders
	private static boolean isSame(String answer, String expected) {
		return answer.equals(expected)
				|| Json.unordered(Json.parse(answer)).equals(Json.unordered(Json.parse(expected)));
	}

	ClewApp app() {
		return this.app;
	}

	/**
	 * Do one of the things that clients do.
	 */
	void act(int user, Random random) throws Exception {
		int dice = random.nextInt(1000);
		if (dice < 600) {
			query(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())), 1 + random.nextInt(6));
		}
		else if (dice < 700) {
			mutate(user, "bio " + random.nextInt());
		}
		else if (dice < 780 && this.subscribes) {
			subscribe();
		}
		else if (dice < 900) {
			hangUp(random);
		}
		else {
			fail((dice < 998) ? "throw" : "slow");
		}
	}

	private void query(String document, int viewer) throws Exception {
		boolean all = viewer > 3;
		String answer = all ? get(document) : get(document, "viewer", String.valueOf(viewer));
		check("queries", answer, isSame(answer, this.expected.get(all ? document : document + viewer)));
	}

	private void mutate(int user, String bio) throws Exception {
		String answer = get("mutation{setBio(id: %d, bio: \"%s\"){bio posts{author{bio}}}}".formatted(user, bio));
		String posts = "{\"author\":{\"bio\":\"%s\"}}".formatted(bio);
		check("mutations", answer, answer.startsWith("{\"data\":{\"setBio\":{\"bio\":\"%s\",\"posts\":[".formatted(bio))
				&& answer.replace(posts, "").replace(",", "").endsWith("[]}}}"));
	}

	// What its source throws ends a stream of events without a word
	private void subscribe() throws Exception {
		String events = EVENTS.formatted("(count: 3)");
		String stream = await(answer(events, "Accept", "text/event-stream").exceptionally((ex) -> ""), events);
		assertThat(stream).doesNotContain(INSIDES);
		count("subscriptions");
		if (!events(stream).equals(this.expectedEvents)) {
			failed(stream);
		}
	}

	private void hangUp(Random random) throws InterruptedException {
		boolean events = random.nextBoolean();
		var request = events ? this.client.send(EVENTS.formatted(""), "Accept", "text/event-stream")
				: this.client.send(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
		Thread.sleep(random.nextInt(events ? 200 : 30));
		request.cancel(true);
		count("cancelled");
	}

	private void fail(String fault) throws Exception {
		String answer = get(FAULTY, Faults.HEADER, fault);
		assertThat(Client.errors(answer)).isNotEmpty();
		assertThat(answer).doesNotContain(INSIDES);
		count(fault);
	}

	// Where a client hangs up, Netty may release an answer twice, and not send another
	private String get(String document, String... headers) throws Exception {
		try {
			return await(answer(document, headers), document, headers);
		}
		catch (IllegalStateException ex) {
			count("lost");
			return await(answer(document, headers), document, headers);
		}
	}

	private String await(CompletableFuture<String> answer, String document, String... headers) throws Exception {
		try {
			return answer.get(30, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException(
					"No answer of %s to %s %s".formatted(this.stack, List.of(headers), document), ex);
		}
	}

	// Where the server closes a connection that lay idle, a client asks again over
	// another one, which may have lain idle too
	private CompletableFuture<String> answer(String document, String... headers) {
		CompletableFuture<String> answer = this.client.ask(document, headers);
		for (int i = 0; i < MOST_IDLE; i++) {
			answer = answer.exceptionallyCompose(
					(ex) -> isClosed(ex) ? this.client.ask(document, headers) : CompletableFuture.failedFuture(ex));
		}
		return answer;
	}

	private boolean isClosed(Throwable ex) {
		boolean closed = String.valueOf(ex.getMessage()).contains("received no bytes");
		if (closed) {
			count("again");
		}
		return closed;
	}

	private void check(String kind, String answer, boolean right) {
		count(kind);
		if (right) {
			return;
		}
		// Only one whose connection was cut may fail, and that is counted
		assertThat(answer).contains("\"errors\":").contains("INTERNAL_ERROR").doesNotContain(INSIDES);
		failed(answer);
	}

	private void failed(String answer) {
		count("failed");
		this.failed.add(answer);
	}

	/**
	 * Return answers that are not as they should be.
	 */
	Collection<String> failed() {
		return this.failed;
	}

	private void count(String kind) {
		this.counts.get(kind).increment();
	}

	/**
	 * Ask all documents once more, on one thread.
	 */
	void answersAsBefore() {
		for (String document : DOCUMENTS) {
			assertThat(isSame(alone(document), this.expected.get(document))).isTrue();
		}
	}

	@Override
	public void close() {
		this.app.close();
	}

}
