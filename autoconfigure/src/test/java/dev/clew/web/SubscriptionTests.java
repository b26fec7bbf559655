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

	// The engine may miss the end of a stream that ends while its last event is made
	private static final Duration SILENCE = Duration.ofSeconds(15);

	private final Stack stack;

	private final ClewApp app;

	SubscriptionTests(Stack stack) {
		this.stack = stack;
		this.app = stack.blog().shared();
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
		assertThat(subscribe(this.app, transport, "subscription{posted(count: 3)%s}", 4)).hasSize(CLIENTS)
			.allSatisfy((events) -> assertThat(events).containsExactlyInAnyOrderElementsOf(expected));
	}

	@ParameterizedTest
	@EnumSource
	void clientsMayCancel(Transport transport) {
		ClewApp asked = mayLoseSession(transport)
				? this.stack.blog().property("spring.application.name", "hung-up").shared() : this.app;
		assertThat(subscribe(asked, transport, "subscription{posted%s}", 2)).hasSize(CLIENTS).containsOnly(expected(2));
		Leaks.noConnection(asked);
	}

	// Spring does not always close that of open-in-view where a client hangs up
	private boolean mayLoseSession(Transport transport) {
		return this.stack.isServlet() && this.stack.isOpenInView() && transport == Transport.SERVER_SENT_EVENTS;
	}

	private List<Map<String, Object>> expected(int events) {
		return this.app.subscribe(("subscription{posted(count: %d)" + SELECTION + "}").formatted(events))
			.stream()
			.map(Answer::data)
			.toList();
	}

	private static List<List<Map<String, Object>>> subscribe(ClewApp app, Transport transport, String document,
			int events) {
		URI address = new Client(app).address();
		return Flux.range(0, CLIENTS)
			.flatMap((client) -> transport.subscribe(address, document.formatted(SELECTION), events), CLIENTS)
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
					.timeout(SILENCE, Flux.empty())
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
					.timeout(SILENCE, Flux.empty())
					.map(Client::data)
					.collectList();
			}

		};

		abstract Mono<List<Map<String, Object>>> subscribe(URI address, String document, int events);

	}

}
