package dev.clew.test;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is read from the text of a statement.
 */
class SelectedColumnsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			select p1_0.id,p1_0.title from posts p1_0 where p1_0.hidden=?                        | posts | id title
			select p1_0.id,a1_0.name from posts p1_0 left join users a1_0 on a1_0.id=p1_0.author | users | name
			select p1_0.id from posts p1_0 join tags p2_0 on p2_0.post=p1_0.id                   | tags  | ''
			SELECT P1_0.ID,P1_0."TITLE" FROM "POSTS" P1_0                                        | posts | id title
			select (select count(*) from tags t1_0 where t1_0.x=p1_0.x),p1_0.id from posts p1_0  | posts | x id
			select p1_0.id from blog.posts p1_0                                                  | Posts | id
			insert into posts (id) values (?)                                                    | posts | ''
			""")
	void columnsOfATable(String sql, String table, String columns) {
		assertThat(String.join(" ", SelectedColumns.of(sql, table))).isEqualTo(columns);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			select p1_0.id from posts p1_0                          | posts | true
			select p1_0.id from posts_archive p1_0                  | posts | false
			select 1 from users u1_0 join posts p1_0 on 1=1         | posts | true
			select u1_0.posts from users u1_0                       | posts | false
			""")
	void tablesThatAreRead(String sql, String table, boolean reads) {
		assertThat(SelectedColumns.reads(sql, table)).isEqualTo(reads);
	}

	@Test
	void contextWithoutAnEntityManagerFactoryIsExplained() {
		try (StaticApplicationContext context = new StaticApplicationContext()) {
			context.refresh();
			assertThatThrownBy(() -> ClewStatementsExtension.record(context))
				.hasMessageContainingAll("no EntityManagerFactory in the context of this test", "@AutoConfigureClew");
		}
	}

}
