package dev.clew.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.GraphQlResponse;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Subscriptions over web sockets and server-sent events: each event is served as a query
 * would be, and nothing stays open, whoever ends them.
 */
@EveryStack
class SubscriptionTests {

	private static final int CLIENTS = 16;

	private static final String SELECTION = "{title author{username posts{title}} comments{text author{username}}}";

	private final Stack stack;

	private final ClewApp app;

	private final URI address;

	SubscriptionTests(Stack stack) {
		this.stack = stack;
		this.app = stack.blog().shared();
		this.address = new Client(this.app).address();
	}

	@AfterEach
	void nothingStaysOpen() {
		Leaks.none(this.app);
	}

	@ParameterizedTest
	@EnumSource
	void eventsOfManyClientsAreServed(Transport transport) {
		Set<Map<String, Object>> expected = Set.copyOf(expected(3));
		// graphql-java lets events overtake one another if not told otherwise
		assertThat(subscribe(transport, "subscription{posted(count: 3)%s}", 4)).hasSize(CLIENTS)
			.allSatisfy((events) -> assertThat(events).containsExactlyInAnyOrderElementsOf(expected));
	}

	@ParameterizedTest
	@EnumSource
	void clientsMayCancel(Transport transport) {
		List<Map<String, Object>> expected = expected(2);
		List<List<Map<String, Object>>> received = subscribe(transport, "subscription{posted%s}", 2);
		assertThat(received).hasSize(CLIENTS).contains(expected);
		// Where one hangs up on a servlet server, an event of another may be lost, even
		// such as loads nothing
		boolean mayLose = this.stack.isServlet() && transport == Transport.SERVER_SENT_EVENTS;
		assertThat(received)
			.allSatisfy((events) -> assertThat(mayLose ? expected : events).containsAll(mayLose ? events : expected));
	}

	private List<Map<String, Object>> expected(int events) {
		return this.app.subscribe(("subscription{posted(count: %d)" + SELECTION + "}").formatted(events))
			.stream()
			.map(Answer::data)
			.toList();
	}

	private List<List<Map<String, Object>>> subscribe(Transport transport, String document, int events) {
		return Flux.range(0, CLIENTS)
			.flatMap((client) -> transport.subscribe(this.address, document.formatted(SELECTION), events), CLIENTS)
			.collectList()
			.block(Duration.ofSeconds(60));
	}

	enum Transport {

		WEB_SOCKET {

			@Override
			Mono<List<Map<String, Object>>> subscribe(URI address, String document, int events) {
				WebSocketGraphQlClient client = WebSocketGraphQlClient.create(address,
						new ReactorNettyWebSocketClient());
				return client.document(document)
					.executeSubscription()
					.take(events)
					.map(GraphQlResponse::<Map<String, Object>>getData)
					.collectList()
					.flatMap((received) -> client.stop().thenReturn(received));
			}

		},

		SERVER_SENT_EVENTS {

			@Override
			Mono<List<Map<String, Object>>> subscribe(URI address, String document, int events) {
				return WebClient.create()
					.post()
					.uri(address)
					.accept(MediaType.TEXT_EVENT_STREAM)
					.bodyValue(Map.of("query", document))
					.retrieve()
					.bodyToFlux(String.class)
					// The last event, which says that there are no more, has no data
					.filter((event) -> event.length() > 2)
					.take(events)
					.map(Client::data)
					.collectList();
			}

		};

		abstract Mono<List<Map<String, Object>>> subscribe(URI address, String document, int events);

	}

}
