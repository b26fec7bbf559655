package dev.clew.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the page for developers, in a real browser that reaches no other host.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "logging.level.org.openqa.selenium=error")
class ConsoleTests {

	private static final String WIDE = """
			{
			  users(limit: 3) {
			    username
			    posts {
			      title
			      tags { name }
			      comments { text author { username } }
			    }
			  }
			}""";

	private static final String CONTROLLERS = "{ publishedPosts { title author { username } tags { name } comments { text } } }";

	private static final String FAILING = "{ users { posts { comments { post { title author { username } } } } } tags { name } }";

	@LocalServerPort
	private int port;

	private ChromeDriver browser;

	private Page page;

	@BeforeEach
	void open(@TempDir Path profile) {
		this.browser = Browser.start(profile);
		this.browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
		this.page = new Page(this.browser);
		show(1280, 900);
	}

	@AfterEach
	void close() {
		if (this.browser != null) {
			this.browser.quit();
		}
	}

	@Test
	void drawsThePlanWithItsStatements() throws IOException {
		Map<?, ?> answer = ask(WIDE);
		assertThat(answer.get("errors")).isNull();
		assertThat(this.page.waitFor("#summary").getText()).startsWith("4 statements, ")
			.contains("naive resolver: up to");
		List<WebElement> statements = this.browser.findElements(By.cssSelector("#explanation .statement"));
		this.page.screenshot("console-plan");
		assertThat(fields()).contains("users", "users.posts", "users.posts.tags", "users.posts.comments");
		assertThat(statements).hasSize(4);
		openSql("users.posts");
		assertThat(this.page.waitFor(".sql").getText()).startsWith("select").contains("from", "author_id");
		this.page.screenshot("console-sql");
		assertThat(Browser.requests(this.browser))
			.allSatisfy((url) -> assertThat(URI.create(url).getHost()).isEqualTo("localhost"));
	}

	@Test
	void saysWhyARelationWasNotPlanned() throws IOException {
		ask(CONTROLLERS);
		assertThat(this.page.waitFor(".load-why").getText())
			.contains("'Query.publishedPosts' is served by the application");
		assertThat(this.page.waitFor(".application").getText()).contains("Query.publishedPosts", "1 statement");
		dark();
		this.page.screenshot("console-controller-dark");
	}

	@Test
	void fitsANarrowScreen() throws IOException {
		show(400, 900);
		ask(WIDE);
		this.page.waitFor("#summary");
		this.page.screenshot("console-narrow");
		Long overflow = (Long) this.browser
			.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(overflow).isZero();
	}

	@Test
	void errorsAreShownBesideTheRest() throws IOException {
		Map<?, ?> answer = ask(FAILING);
		assertThat((List<?>) answer.get("errors")).hasSize(1);
		assertThat(this.page.waitFor("#answer").getText()).contains("Query depth 5 exceeds max-depth=4");
		this.page.screenshot("console-errors");
	}

	@Test
	void listsTypesAndFindsThem() throws IOException {
		this.page.waitFor("#types-tab").click();
		new Actions(this.browser).sendKeys("/").perform();
		this.page.wait("the search")
			.until((browser) -> this.page.waitFor("#types-search").equals(browser.switchTo().activeElement()));
		this.browser.switchTo().activeElement().sendKeys("authorName");
		this.page.wait("one type").until((browser) -> visibleTypes().equals(List.of("Post")));
		this.page.screenshot("console-types");
		assertThat(this.browser.findElement(By.id("types-body")).getText()).contains("author.username");
	}

	@Test
	void keyboardIsEnough() {
		this.page.waitFor("#query .cm-content").click();
		new Actions(this.browser).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
		assertThat(this.page.waitFor("#summary").getText()).contains("statement");
	}

	private void show(int width, int height) {
		this.browser.manage().window().setSize(new Dimension(width, height));
		this.browser.get("http://localhost:%d/clew".formatted(this.port));
		this.page.waitFor("#query .cm-content");
		this.browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	private void dark() {
		this.browser.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"),
						Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
	}

	private Map<?, ?> ask(String query) {
		return (Map<?, ?>) this.browser.executeAsyncScript("""
				const done = arguments[1];
				window.clewConsole.setQuery(arguments[0]);
				window.clewConsole.run().then(done);""", query);
	}

	private List<String> fields() {
		return this.browser.findElements(By.cssSelector("#explanation [data-field]"))
			.stream()
			.map((element) -> element.getAttribute("data-field"))
			.distinct()
			.toList();
	}

	private void openSql(String field) {
		this.browser.executeScript("""
				document.querySelector(`#explanation .statement[data-field="${arguments[0]}"] button`).click()""",
				field);
	}

	private List<String> visibleTypes() {
		return this.browser.findElements(By.cssSelector("#types-body section.type"))
			.stream()
			.filter(WebElement::isDisplayed)
			.map((type) -> type.getAttribute("data-type"))
			.toList();
	}

}
