package dev.clew.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that hold for the README and every page beside it, whoever adds one: no block is
 * shown that nothing checks, and no link leads nowhere. Queries, answers, plans and SQL
 * are run by {@link ExamplesTests}.
 */
class PagesTests {

	// Their files are parts of another application
	static final Map<String, String> WITH_A_TEST_OF_THEIR_OWN = Map.of("docs/guide.md",
			"sample-app/src/test/java/dev/clew/sample/GuideTests.java", "docs/federation.md",
			"autoconfigure/src/test/java/dev/clew/cases/federation/FederationPageTests.java");

	private static final Set<String> CHECKED = Set.of("java", "graphqls", "yaml", "xml", "graphql", "json", "sql",
			"plan");

	// What metrics are called, which are no properties
	private static final Set<String> OBSERVED = Set.of("clew.load", "clew.field", "clew.type", "clew.kind", "clew.form",
			"clew.outcome", "clew.statements", "clew.rows", "clew.documents", "clew.plans");

	private static final Set<String> FREE = Set.of("text", "sh");

	// What a reader's IDE would import
	private static final String IMPORTS = """
			package %s;
			import java.util.*;
			import java.util.function.Function;
			import java.util.stream.Collectors;
			import jakarta.persistence.*;
			import com.zaxxer.hikari.HikariDataSource;
			import dev.clew.load.*;
			import dev.clew.model.*;
			import dev.clew.sample.*;
			import dev.clew.test.*;
			import dev.clew.wiring.*;
			import org.junit.jupiter.api.Test;
			import org.springframework.beans.factory.annotation.*;
			import org.springframework.boot.context.properties.ConfigurationProperties;
			import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
			import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
			import org.springframework.context.annotation.*;
			import org.springframework.data.domain.Sort;
			import org.springframework.data.jpa.repository.JpaRepository;
			import org.springframework.graphql.data.method.annotation.*;
			import org.springframework.graphql.server.*;
			import org.springframework.graphql.test.tester.GraphQlTester;
			import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
			import org.springframework.stereotype.Controller;
			import reactor.core.publisher.Mono;
			import static org.assertj.core.api.Assertions.assertThat;
			""";

	static List<Markdown> pages() {
		return Markdown.pages();
	}

	static List<Markdown> otherPages() {
		return Stream.of("CHANGELOG.md", "CONTRIBUTING.md", "benchmarks/README.md").map(Markdown::read).toList();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyBlockIsChecked(Markdown page) {
		assertThat(page.snippets())
			.allSatisfy((snippet) -> assertThat(snippet.language()).as("language of %s, which is checked", snippet)
				.matches((language) -> CHECKED.contains(language) || FREE.contains(language)));
		assertThat(page.text().lines().filter((line) -> line.startsWith("```"))).as("beginnings and ends of blocks")
			.hasSize(2 * page.snippets().size());
	}

	@Test
	void pagesWithATestOfTheirOwnHaveOne() {
		assertThat(WITH_A_TEST_OF_THEIR_OWN).allSatisfy(
				(page, test) -> assertThat(Path.of("..", test)).content().contains(page.substring("docs/".length())));
	}

	@Test
	void codeCompiles(@TempDir Path classes) {
		// Classes of the README stand for each other, those of other blocks for
		// themselves
		Map<String, String> files = new TreeMap<>();
		String readme = String.join("\n", Markdown.read("README.md").snippets("java"));
		files.put("readme/Page.java", IMPORTS.formatted("readme") + readme.replace("public class", "class"));
		blocks("java").filter((snippet) -> !snippet.page().equals("README.md"))
			.filter((snippet) -> !WITH_A_TEST_OF_THEIR_OWN.containsKey(snippet.page()))
			.forEach((snippet) -> {
				String name = "page" + files.size();
				files.put(name + "/Page.java",
						IMPORTS.formatted(name) + snippet.text().replace("public class", "class"));
			});
		JavaCode.compile(files, classes);
		assertThat(files.keySet()).hasSizeGreaterThan(10)
			.allSatisfy((file) -> assertThat(classes.resolve(file).getParent()).isNotEmptyDirectory());
	}

	@Test
	void schemasAreSdl() {
		assertThat(blocks("graphqls")).isNotEmpty()
			.allSatisfy((snippet) -> assertThat(new SchemaParser().parse(snippet.text())).isNotNull());
	}

	@Test
	void configurationHasPropertiesThatExist() {
		assertThat(blocks("yaml")).isNotEmpty()
			.allSatisfy((snippet) -> assertThat(Configuration.of(snippet.text())).isNotEmpty());
	}

	@Test
	void dependenciesExist() {
		assertThat(blocks("xml")).isNotEmpty().allSatisfy(PomSnippets::check);
	}

	@ParameterizedTest
	@MethodSource({ "pages", "otherPages" })
	void linksLeadSomewhere(Markdown page) {
		Path folder = Path.of("..", page.path()).getParent();
		String prose = page.text().replaceAll("(?ms)^```.*?^```$", "");
		assertThat(Pattern.compile("\\]\\(([^)\\s]+)\\)").matcher(prose).results().map((match) -> match.group(1)))
			.filteredOn((link) -> !link.startsWith("http"))
			.allSatisfy((link) -> {
				String[] parts = link.split("#", 2);
				Path target = parts[0].isEmpty() ? Path.of("..", page.path()) : folder.resolve(parts[0]);
				assertThat(target).as("target of %s", link).exists();
				if (parts.length > 1) {
					assertThat(anchors(Files.readString(target))).contains(parts[1]);
				}
			});
	}

	@ParameterizedTest
	@MethodSource("pages")
	void propertiesAndClassesThatAreNamedExist(Markdown page) {
		List<String> properties = Markdown.read("docs/properties.md").properties();
		assertThat(named(page, "`(clew\\.[a-z.-]+[a-z])[`:=]")).filteredOn((name) -> !OBSERVED.contains(name))
			.allSatisfy((name) -> assertThat(properties)
				.anyMatch((property) -> property.equals(name) || property.startsWith(name + ".")));
		assertThat(named(page, "\\b(dev\\.clew\\.[a-z]+\\.[A-Z]\\w+)"))
			.allSatisfy((name) -> assertThat(ClassUtils.isPresent(name, null)).as(name).isTrue());
	}

	private static List<String> named(Markdown page, String pattern) {
		return Pattern.compile(pattern).matcher(page.text()).results().map((match) -> match.group(1)).toList();
	}

	@Test
	void reasonsOfPlansAreThoseOfThePlanner() throws IOException {
		StringBuilder planner = new StringBuilder();
		try (Stream<Path> files = Files.list(Path.of("..", "autoconfigure/src/main/java/dev/clew/plan"))) {
			for (Path file : files.toList()) {
				planner.append(Files.readString(file));
			}
		}
		assertThat(Pattern.compile("not followed: ([^`]+)`")
			.matcher(Markdown.read("docs/deciding.md").text())
			.results()
			.map((match) -> match.group(1).replaceAll("'\\w+'", "'%s'"))).hasSizeGreaterThan(5)
			.allSatisfy((reason) -> assertThat(planner).contains("\"" + reason + "\""));
	}

	@Test
	void indexAndReadmeNameEveryPage() {
		List<String> pages = pages().stream()
			.map(Markdown::path)
			.filter((path) -> !path.equals("README.md") && !path.equals("docs/README.md"))
			.toList();
		String readme = Markdown.read("README.md").text();
		String index = Markdown.read("docs/README.md").text();
		assertThat(pages).hasSizeGreaterThan(10)
			.allSatisfy((path) -> assertThat(readme).contains("(" + path))
			.allSatisfy((path) -> assertThat(index).contains("(" + path.substring("docs/".length())));
	}

	@Test
	void readmeIsShort() {
		assertThat(Markdown.read("README.md").text().lines()).hasSizeLessThan(230);
	}

	private static Stream<Markdown.Snippet> blocks(String language) {
		return pages().stream()
			.flatMap((page) -> page.snippets().stream())
			.filter((snippet) -> snippet.language().equals(language));
	}

	// As GitHub makes them
	private static List<String> anchors(String markdown) {
		return Pattern.compile("(?m)^#+ (.+)$")
			.matcher(markdown)
			.results()
			.map((MatchResult match) -> match.group(1).toLowerCase().replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
			.toList();
	}

}
