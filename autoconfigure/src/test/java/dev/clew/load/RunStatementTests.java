package dev.clew.load;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told of the text of a statement.
 */
class RunStatementTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					select p1_0.id from posts p1_0 where p1_0.id=?                | select p1_0.id from posts p1_0 where p1_0.id=?
					select 1 from users where name = 'O''Brien' and age > 42      | select ? from users where name = ? and age > ?
					select t1.c2 from t1 where x in (1, 2.5) fetch first 3 rows   | select t1.c2 from t1 where x in (?, ?) fetch first ? rows
					""")
	void valuesInATextAreNotShown(String sql, String shown) {
		assertThat(RunStatement.masked(sql)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			select 1                                    | 0
			select a from t where b=? and c in (?, ?)   | 3
			select a from t where b='why?' and c=?      | 1
			""")
	void parametersAreCounted(String sql, int parameters) {
		assertThat(RunStatement.parameters(sql)).isEqualTo(parameters);
	}

}
