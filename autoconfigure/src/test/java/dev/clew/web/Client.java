package dev.clew.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.clew.fixture.ClewApp;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an application over HTTP, as a browser does.
 */
final class Client {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final URI address;

	Client(ClewApp app) {
		this.address = URI.create("http://localhost:%s/graphql"
			.formatted(app.bean(Environment.class).getRequiredProperty("local.server.port")));
	}

	URI address() {
		return this.address;
	}

	/**
	 * Send a document and return the future of its answer; cancelling that drops the
	 * connection.
	 * @param headers names and values of headers
	 */
	CompletableFuture<HttpResponse<String>> send(String document, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address)
			.timeout(Duration.ofSeconds(60))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Send a document and return the future of the text that answers it.
	 */
	CompletableFuture<String> ask(String document, String... headers) {
		return send(document, headers).thenApply(HttpResponse::body);
	}

	static Map<String, Object> data(String answer) {
		return member(answer, "data");
	}

	static List<Map<String, Object>> errors(String answer) {
		List<Map<String, Object>> errors = member(answer, "errors");
		return (errors != null) ? errors : List.of();
	}

	@SuppressWarnings("unchecked")
	private static <T> T member(String answer, String name) {
		return (T) JSON.readValue(answer, Map.class).get(name);
	}

}
