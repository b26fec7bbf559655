package dev.clew.cases.restriction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/restrictions.md} says what {@link RestrictionsContract} proves. Rewrite it
 * by {@code mvn -pl autoconfigure test -Dtest=RestrictionsPageTests -Dclew.docs=write}.
 */
class RestrictionsPageTests {

	private static final Path PAGE = Path.of("..", "docs", "restrictions.md");

	private static final String HEAD = """
			# Restrictions

			Every way to a row, and everything that may hide it: row filters of the application (`EntityFilter`), and what the
			mapping says. This page is printed from the tests that prove each cell on H2, PostgreSQL and MariaDB, with rows and
			with entities. A cell says how many statements the query takes, of which none shows what is hidden.

			In brackets: a `@Filter` holds where a key leads to its target only with `applyToLoadByKey = true`, as it does in
			Hibernate, so the target is shown there without. Where the mapping stores positions (`@OrderColumn`), what it hides
			leaves its place empty, also as in Hibernate; what an `EntityFilter` hides does not.

			""";

	@Test
	void pageIsWhatTheTestsProve() throws IOException {
		String page = HEAD + head() + Arrays.stream(ReadPath.values()).map(this::line).collect(Collectors.joining());
		if ("write".equals(System.getProperty("clew.docs"))) {
			Files.writeString(PAGE, page);
		}
		assertThat(PAGE).as("docs/restrictions.md, rewritten by -Dclew.docs=write").content().isEqualTo(page);
	}

	private static String head() {
		String mechanisms = Arrays.stream(Mechanism.values()).map(Mechanism::title).collect(Collectors.joining(" | "));
		return "| Path | Query | %s |\n|---|---|%s\n".formatted(mechanisms, "---|".repeat(Mechanism.values().length));
	}

	private String line(ReadPath path) {
		String cells = Arrays.stream(Mechanism.values())
			.map((mechanism) -> cell(path, mechanism))
			.collect(Collectors.joining(" | "));
		return "| %s | `%s` | %s |\n".formatted(path.title(), path.query(), cells);
	}

	private static String cell(ReadPath path, Mechanism mechanism) {
		Answer answer = RestrictionsContract.app(mechanism, Setup.H2).shared().query(path.query());
		assertThat(answer).hasPartialJson(path.expected(mechanism)).hasErrorsAt(path.errors(mechanism));
		String statements = String.valueOf(answer.selects().size());
		return path.isHiding(mechanism) ? statements : "(%s)".formatted(statements);
	}

}
