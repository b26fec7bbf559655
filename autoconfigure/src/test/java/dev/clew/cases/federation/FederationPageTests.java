package dev.clew.cases.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.SqlStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.clew.cases.federation.Federated.of;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/federation.md} is true.
 */
class FederationPageTests {

	private static final String IMPORTS = """
			import java.util.*;
			import dev.clew.cases.model.Blog.*;
			import dev.clew.wiring.*;
			import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
			import org.springframework.context.annotation.*;
			import org.springframework.graphql.data.federation.EntityMapping;
			import org.springframework.graphql.data.method.annotation.*;
			import org.springframework.stereotype.Controller;
			""";

	private final String page = read();

	@Test
	void exampleTakesTheStatementsThatThePageShows() {
		ClewApp app = ClewApp.of(Blog.class, Geo.class)
			.schema(snippet("graphqls"))
			.with(Federated.Wired.class)
			.data(new BlogData(1))
			.shared();
		Answer answer = app.query(snippet("graphql"), Map.of("representations",
				List.of(of("Post", "id", "7"), of("Post", "id", "99"), of("Post", "id", "1"))));
		assertThat(this.page).contains("{\"__typename\": \"Post\", \"id\": \"99\"}");
		assertThat(answer).hasJsonInOrder(snippet("json"));
		assertThat(answer.selects().stream().map(SqlStatement::toString).map(FederationPageTests::inOneLine))
			.containsExactly(
					Stream.of(snippet("sql").split(";")).map(FederationPageTests::inOneLine).toArray(String[]::new));
	}

	@Test
	void codeCompiles(@TempDir Path classes) {
		String code = IMPORTS + snippet("java");
		DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
		JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return code;
			}
		};
		List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d",
				classes.toString());
		ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, List.of(file)).call();
		assertThat(problems.getDiagnostics()).filteredOn((problem) -> problem.getKind() == Diagnostic.Kind.ERROR)
			.isEmpty();
		assertThat(classes.resolve("Federation.class")).exists();
	}

	private String snippet(String language) {
		List<String> snippets = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
			.matcher(this.page)
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(snippets).as("snippets of '%s'", language).isNotEmpty();
		return String.join("\n", snippets);
	}

	private static String inOneLine(String sql) {
		return sql.replaceAll("\\s+", " ").strip();
	}

	private static String read() {
		try {
			return Files.readString(Path.of("..", "docs", "federation.md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
