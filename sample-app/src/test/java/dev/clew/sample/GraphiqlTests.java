package dev.clew.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import graphql.parser.Parser;
import graphql.validation.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the GraphiQL page, in a real browser that reaches no other host.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "logging.level.org.openqa.selenium=error", "spring.graphql.schema.printer.enabled=true" })
class GraphiqlTests {

	@LocalServerPort
	private int port;

	@Autowired
	private GraphQlSource graphQlSource;

	private ChromeDriver browser;

	private Page page;

	@BeforeEach
	void open(@TempDir Path profile) {
		this.browser = Browser.start(profile);
		this.page = new Page(this.browser);
		this.browser.get("http://localhost:%d/graphiql".formatted(this.port));
	}

	@AfterEach
	void close() {
		if (this.browser != null) {
			this.browser.quit();
		}
	}

	@Test
	void schemaShowsWhatClewAddedToIt() {
		this.browser.get("http://localhost:%d/graphql/schema".formatted(this.port));
		String schema = this.page.waitFor("body").getText();
		assertThat(schema).contains("input PostFilter {", "input PostOrder {", "input StringFilter {",
				"enum OrderDirection {");
	}

	@Test
	void opensWithReadyQueries() throws IOException {
		this.page.waitFor("button.graphiql-execute-button");
		this.page.screenshot("graphiql-opened");
		List<String> tabs = this.browser.findElements(By.cssSelector(".graphiql-tab-button"))
			.stream()
			.map(WebElement::getText)
			.toList();
		assertThat(tabs).containsExactly("PostsWithTags", "PublishedPosts", "UsersInDepth", "RecentPosts", "Computed",
				"TooDeep");
	}

	@Test
	void readyQueriesAreValid() {
		List<?> queries = (List<?>) this.browser.executeScript("return queries");
		assertThat(queries).isNotEmpty()
			.allSatisfy((query) -> assertThat(new Validator().validateDocument(this.graphQlSource.schema(),
					Parser.parse((String) query), Locale.ENGLISH))
				.isEmpty());
	}

	@Test
	void answersAQueryWithoutLeavingThisHost() throws IOException {
		this.page.waitFor("button.graphiql-execute-button");
		// GraphiQL sends the name of the operation that it read last, some time ago
		type("query PostsWithTags { publishedPosts { title } }");
		this.browser.findElement(By.cssSelector("button.graphiql-execute-button")).click();
		WebElement response = this.page.waitFor(".result-window .CodeMirror-code");
		this.page.wait("an answer").until((browser) -> response.getText().contains("\"title\""));
		this.page.screenshot("graphiql-answered");
		assertThat(response.getText()).contains("\"data\"").doesNotContain("errors");
		assertThat(Browser.requests(this.browser)).anyMatch((url) -> url.endsWith("/graphql"))
			.allSatisfy((url) -> assertThat(URI.create(url).getHost()).isEqualTo("localhost"));
	}

	private void type(String query) {
		this.browser.executeScript(
				"document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror" + ".setValue(arguments[0])",
				query);
	}

}
