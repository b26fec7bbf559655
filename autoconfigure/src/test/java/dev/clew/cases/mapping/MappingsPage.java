package dev.clew.cases.mapping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.clew.fixture.SqlStatement;

/**
 * Prints {@code docs/mappings.md} from the cases and from the statements that they take.
 */
final class MappingsPage {

	private static final String HEAD = """
			# Mappings

			What Clew does with each mapping, and the statements that it takes for it. This page is printed from the tests
			that prove it: every line is run on H2, PostgreSQL and MariaDB,
			where Hibernate maps it there, as rows and as entities, and its answer is
			compared with that of plain entities walked in one transaction. The SQL is what Hibernate writes for H2,
			or for the first of the others where H2 has no such type.

			*Below a controller* are the statements that Clew adds where an application returns the entities of the root
			field itself. None of the numbers grows with the rows.
			""";

	private MappingsPage() {
	}

	static String print() {
		Map<String, List<MappingCase>> sections = MappingCases.all()
			.stream()
			.collect(Collectors.groupingBy(MappingCase::section, LinkedHashMap::new, Collectors.toList()));
		StringBuilder page = new StringBuilder(HEAD);
		sections.forEach((section, cases) -> {
			page.append("\n## ").append(section).append("\n\n");
			page.append("| Mapping | Query | SQL | Statements | Below a controller |\n|---|---|---|---|---|\n");
			cases.forEach((mapping) -> page.append(line(mapping)));
		});
		return page.toString();
	}

	private static String line(MappingCase mapping) {
		String sql = mapping.model()
			.app(mapping.setups().stream().min(Comparator.naturalOrder()).orElseThrow())
			.shared()
			.query(mapping.query())
			.selects()
			.stream()
			.map(SqlStatement::sql)
			.map((text) -> text.replaceAll("(\\?,){8,}\\?", "?,...,?"))
			.map(MappingsPage::code)
			.collect(Collectors.joining("<br>"));
		return "| %s | %s | %s | %d | %d |\n".formatted(mapping.mapping(), code(mapping.query()), sql,
				mapping.statements(), mapping.belowController());
	}

	private static String code(String text) {
		return "`" + text.replace("|", "\\|") + "`";
	}

}
