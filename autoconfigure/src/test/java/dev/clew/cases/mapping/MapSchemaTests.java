package dev.clew.cases.mapping;

import dev.clew.cases.Setup;
import dev.clew.fixture.StartupFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot show a map is found at startup.
 */
class MapSchemaTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			prices: [Entry!]      | a list of Entry  | a map of Integer
			byCode: [Entry!]      | a list of Entry  | a map of Shop
			byCode: Shop          | Shop             | a map of Shop
			prices: Int           | Int              | a map of Integer
			prices: [[Int]]       | a list of Int    | a map of Integer
			byCode: [Chain!]      | a list of Chain  | a map of Shop
			byCode: [String!]     | a list of String | a map of Shop
			""")
	void isSaidWithARemedy(String field, String schema, String mapping) {
		StartupFailure failure = Setup.H2.app(MapValues.class).schema("""
				type Query { chains: [Chain!] }
				type Chain { %s }
				type Shop { id: ID! }
				type Entry { key: String value: Int }
				""".formatted(field)).fails();
		assertThat(failure.description()).contains("Chain." + field.split(":")[0], "the schema says " + schema,
				"of Chain is " + mapping);
		assertThat(failure.action()).contains("data fetcher");
	}

}
