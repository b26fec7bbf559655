package dev.clew.test;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about {@link ClewStatements}. One that fails prints the statements and the
 * plans.
 */
public final class ClewStatementsAssert extends AbstractAssert<ClewStatementsAssert, ClewStatements> {

	ClewStatementsAssert(ClewStatements actual) {
		super(actual, ClewStatementsAssert.class);
	}

	/**
	 * Verify how many statements there were.
	 */
	public ClewStatementsAssert hasCount(int expected) {
		int count = this.actual.sql().size();
		if (count != expected) {
			throw failure("Expected %s but there were %d:%n%s", statements(expected), count, this.actual);
		}
		return this;
	}

	/**
	 * Verify that there were no more statements than that.
	 */
	public ClewStatementsAssert hasCountAtMost(int most) {
		int count = this.actual.sql().size();
		if (count > most) {
			throw failure("Expected at most %s but there were %d:%n%s", statements(most), count, this.actual);
		}
		return this;
	}

	private static String statements(int count) {
		return (count == 1) ? "1 statement" : count + " statements";
	}

	/**
	 * Verify which columns of a table the statements have selected, in all: exactly
	 * these.
	 * @param table name of the table
	 * @param columns names of the columns
	 */
	public ClewStatementsAssert selectsOnly(String table, String... columns) {
		Set<String> expected = Stream.of(columns)
			.map((column) -> column.toLowerCase(Locale.ROOT))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> selected = new TreeSet<>();
		this.actual.sql().forEach((sql) -> selected.addAll(SelectedColumns.of(sql, table)));
		if (!selected.equals(expected)) {
			throw failure("Expected the columns %s of '%s' to be selected, and no others, but those are %s:%n%s",
					expected, table, selected, this.actual);
		}
		return this;
	}

	/**
	 * Verify that no statement has read a table.
	 */
	public ClewStatementsAssert doesNotRead(String table) {
		List<String> reading = this.actual.sql().stream().filter((sql) -> SelectedColumns.reads(sql, table)).toList();
		if (!reading.isEmpty()) {
			throw failure("Expected no statement to read '%s' but %d did:%n%s", table, reading.size(), this.actual);
		}
		return this;
	}

	/**
	 * Verify that Clew has followed these plans and no others, in any order, each as it
	 * prints itself. A test that keeps them notices when they change.
	 */
	public ClewStatementsAssert hasPlans(String... plans) {
		List<String> expected = Stream.of(plans).map(ClewStatementsAssert::lines).sorted().toList();
		List<String> followed = this.actual.plans().stream().map(ClewStatementsAssert::lines).sorted().toList();
		if (!followed.equals(expected)) {
			throw failureWithActualExpected(String.join("\n", followed), String.join("\n", expected),
					"Expected the plans%n%n%s%n%nbut they were%n%n%s", String.join("\n\n", expected),
					String.join("\n\n", followed));
		}
		return this;
	}

	private static String lines(String plan) {
		return plan.strip().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
	}

}
