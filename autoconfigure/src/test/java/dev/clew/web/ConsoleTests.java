package dev.clew.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.StartupFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page for developers on both kinds of servers.
 */
class ConsoleTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@ParameterizedTest
	@EnumSource(names = { "MVC", "WEBFLUX" })
	void pageIsThereWithAllThatItNeeds(Stack stack) throws Exception {
		try (ClewApp app = app(stack).property("clew.console.enabled", true).start()) {
			HttpResponse<String> redirect = get(app, "/clew");
			assertThat(redirect.statusCode()).isEqualTo(302);
			assertThat(redirect.headers().firstValue("Location")).hasValue("clew/");
			HttpResponse<String> page = get(app, "/clew/");
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.headers().firstValue("Content-Type"))
				.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
			assertThat(page.headers().firstValue("Content-Security-Policy"))
				.hasValueSatisfying((policy) -> assertThat(policy).startsWith("default-src 'self'"));
			assertThat(page.body()).contains("console.js");
			assertThat(get(app, "/clew/console.js").headers().firstValue("Content-Type"))
				.hasValueSatisfying((type) -> assertThat(type).startsWith("text/javascript"));
			assertThat(get(app, "/clew/types").body()).contains("\"endpoint\":\"/graphql\"", "\"type\":\"User\"",
					"\"served\":\"join\"");
			assertThat(new Client(app).ask("{users{username posts{title}}}", "X-Clew-Explain", "true").join())
				.contains("\"extensions\":{\"clew\":{", "\"statements\":2");
		}
	}

	@ParameterizedTest
	@CsvSource({ "MVC, server.servlet.context-path", "WEBFLUX, spring.webflux.base-path" })
	void endpointIsFoundBelowAContextPath(Stack stack, String property) throws Exception {
		try (ClewApp app = app(stack).property("clew.console.enabled", true)
			.property("clew.console.path", "/dev/console")
			.property(property, "/app")
			.start()) {
			assertThat(get(app, "/app/dev/console/types").body()).contains("\"endpoint\":\"/app/graphql\"");
			assertThat(get(app, "/app/dev/console").headers().firstValue("Location")).hasValue("console/");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC", "WEBFLUX" })
	void nothingElseIsThere(Stack stack) throws Exception {
		try (ClewApp app = app(stack).property("clew.console.enabled", true).start()) {
			assertThat(get(app, "/clew/nothing.js").statusCode()).isEqualTo(404);
			assertThat(get(app, "/clew/..%2f..%2fload%2fRow.class").statusCode()).isBetween(400, 404);
			assertThat(get(app, "/clew/console.class").statusCode()).isEqualTo(404);
		}
		try (ClewApp app = app(stack).start()) {
			assertThat(get(app, "/clew/").statusCode()).isEqualTo(404);
			assertThat(get(app, "/clew/types").statusCode()).isEqualTo(404);
			assertThat(new Client(app).ask("{users{username}}", "X-Clew-Explain", "true").join())
				.doesNotContain("extensions");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC", "WEBFLUX" })
	void pathOfAControllerIsNotHidden(Stack stack) {
		StartupFailure failure = app(stack).with(Clew.class).property("clew.console.enabled", true).fails();
		assertThat(failure.description()).contains("clew.console.path", "'/clew/reports' is served by",
				"ConsoleTests$Clew#reports");
		assertThat(failure.text()).contains("Set clew.console.path to another path");
	}

	@ParameterizedTest
	@EnumSource(names = { "MVC", "WEBFLUX" })
	void pathOfGraphQlIsNotHidden(Stack stack) {
		StartupFailure failure = app(stack).property("spring.graphql.http.path", "/clew")
			.property("clew.console.enabled", true)
			.fails();
		assertThat(failure.description()).contains("'/clew' is served by the router function 'graphQlRouterFunction'");
	}

	@ParameterizedTest
	@EnumSource(names = "MVC")
	void routesBelowOtherPathsAreNoMatter(Stack stack) throws Exception {
		try (ClewApp app = app(stack).with(Nested.class).property("clew.console.enabled", true).start()) {
			assertThat(get(app, "/api/clew").body()).isEqualTo("nested");
			assertThat(get(app, "/clews").body()).isEqualTo("others");
			assertThat(get(app, "/clew/").body()).contains("console.js");
		}
	}

	@ParameterizedTest
	@CsvSource({ "clew", "/", "/clew/", "/{clew}", "''" })
	void pathMustBeOne(String path) {
		StartupFailure failure = app(Stack.MVC).property("clew.console.enabled", true)
			.property("clew.console.path", path)
			.fails();
		assertThat(failure.description()).contains("'%s' is no path for a page".formatted(path));
	}

	private static AppSpec app(Stack stack) {
		return stack.on(ClewApp.of(Blog.class, Geo.class).schema("""
				type Query { users: [User!]! }
				type User { username: String! posts: [Post!]! country: Country }
				type Post { title: String! author: User }
				type Country { name: String! }
				""").data(new BlogData(1)));
	}

	private static HttpResponse<String> get(ClewApp app, String path) throws Exception {
		URI address = new Client(app).address().resolve(path);
		return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
	}

	@Controller
	static class Clew {

		@GetMapping("/clew/reports")
		@ResponseBody
		String reports() {
			return "reports";
		}

		@GetMapping("/{any}")
		@ResponseBody
		String any() {
			return "any";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Nested {

		@Bean
		RouterFunction<ServerResponse> nested() {
			return RouterFunctions.route()
				.path("/api", (below) -> below.GET("/clew", (request) -> ServerResponse.ok().body("nested")))
				.GET("/clews", (request) -> ServerResponse.ok().body("others"))
				.build();
		}

	}

}
