package dev.clew.cases.paging;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.cases.model.Specimens;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No value that a client sends is an error of the database.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB })
class HostileValuesTests {

	private final AppSpec times;

	private final AppSpec texts;

	HostileValuesTests(Setup setup) {
		this.times = setup.app(Specimens.class).schema("""
				type Query { specimens(filter: SpecimenFilter): [Specimen!]! }
				type Specimen { id: ID! foundOn: String foundAt: String seenAt: String }
				""").data(new Specimens.Data(4));
		this.texts = setup.app(Blog.class, Geo.class).schema("""
				type Query { users(filter: UserFilter, username: [String]): [User!]! }
				type User { id: ID! username: String! }
				""").data(new BlogData(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "eq", "ne", "lt", "contains", "startsWith", "endsWith", "like" })
	void textWithoutAPlaceInDatabasesIsRefused(String operator) {
		assertRefused(askForText(Map.of("username", Map.of(operator, "a\u0000b"))), "users",
				"'%s' on 'username' in argument 'filter' of 'users' cannot be 'a\u0000b'.".formatted(operator));
	}

	@Test
	void textsOfListsAreRefusedToo() {
		assertRefused(askForText(Map.of("username", Map.of("in", List.of("a", "\u0000")))), "users",
				"'in' on 'username'");
		assertRefused(
				this.texts.shared()
					.query("query($names: [String]){users(username: $names){id}}", Map.of("names", List.of("\u0000"))),
				"users", "Argument 'username' of 'users' cannot be");
	}

	@ParameterizedTest
	@CsvSource({ "foundOn, 0000-12-31", "foundOn, +10000-01-01", "foundOn, -0044-03-15",
			"foundAt, +292278994-08-17T07:12:55", "foundAt, 0000-01-01T00:00:00", "seenAt, +10000-01-01T00:00:00Z",
			"seenAt, -1000000000-01-01T00:00:00Z", "seenAt, +1000000000-12-31T23:59:59Z" })
	void timeOutsideTheYearsOfDatabasesIsRefused(String field, String value) {
		assertRefused(askForTime(field, "gt", value), "specimens",
				"'gt' on '%s' in argument 'filter' of 'specimens' cannot be '%s'.".formatted(field, value));
	}

	@ParameterizedTest
	@CsvSource({ "foundOn, 0001-01-01", "foundOn, 9999-12-31", "foundAt, 0001-01-01T00:00:00",
			"foundAt, 9999-12-31T23:59:59", "seenAt, 0001-01-02T00:00:00Z", "seenAt, 9999-12-30T23:59:59Z" })
	void firstAndLastTimesAreCompared(String field, String value) {
		assertThat(askForTime(field, "eq", value)).hasNoErrors().hasStatements(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\\", "\\", "%", "!", "a!", "\uD800", "'", "[", "" })
	void oddTextsArePatterns(String text) {
		assertThat(askForText(Map.of("username", Map.of("like", text, "contains", text)))).hasNoErrors()
			.hasStatements(1);
	}

	@Test
	void listsOfAFieldTakeSoManyValuesTogether() {
		List<String> half = Collections.nCopies(500, "x");
		assertThat(askForText(Map.of("or", List.of(in("in", half), in("notIn", half))))).hasNoErrors().hasStatements(1);
		assertRefused(askForText(Map.of("or", List.of(in("in", half), in("notIn", Collections.nCopies(501, "y"))))),
				"users", "Arguments of 'users' have more than 1000 values in lists.");
		Answer both = this.texts.property("clew.max-filter-values", 3)
			.shared()
			.query("{users(username: [\"a\", \"b\"], filter: {username: {in: [\"c\", null]}}){id}}");
		assertRefused(both, "users", "Arguments of 'users' have more than 3 values in lists.");
		assertThat(both.errors().get(0).getExtensions()).containsEntry("argument", "filter")
			.containsEntry("field", "users");
	}

	private static Map<String, Object> in(String operator, List<String> values) {
		return Map.of("username", Map.of(operator, values));
	}

	private Answer askForText(Map<String, Object> filter) {
		return this.texts.shared().query("query($f: UserFilter){users(filter: $f){id}}", Map.of("f", filter));
	}

	private Answer askForTime(String field, String operator, String value) {
		return this.times.shared()
			.query("query($f: SpecimenFilter){specimens(filter: $f){id}}",
					Map.of("f", Map.of(field, Map.of(operator, value))));
	}

	private static void assertRefused(Answer answer, String field, String message) {
		assertThat(answer).hasBadRequest(field, message).hasStatements(0);
	}

}
