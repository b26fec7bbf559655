package dev.clew.autoconfigure.slice;

import java.nio.charset.StandardCharsets;

import dev.clew.test.AutoConfigureClew;
import dev.clew.test.ClewStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Controllers and Clew are tested with a database, by the statements that they take.
 */
@GraphQlTest
@AutoConfigureClew
class ClewSliceTests {

	private static final String SCHEMA = """
			type Query { notes: [Note!]! plainNotes: [Note] graphNotes: [Note] aheadNotes: [Note] }
			type Note { id: ID text: String answered: Note }
			""";

	private static final String DOCUMENT = "{notes{text answered{text}}}";

	@Autowired
	private GraphQlTester tester;

	@BeforeEach
	void fill(@Autowired Notes notes, ClewStatements statements) {
		notes.deleteAll();
		Note first = notes.save(new Note(1, "First", null));
		notes.save(new Note(2, "Second", first));
		assertThat(statements.sql()).isNotEmpty();
		statements.clear();
	}

	@Test
	void statementsAreCounted(ClewStatements statements) {
		this.tester.document(DOCUMENT)
			.execute()
			.path("notes[*].text")
			.entityList(String.class)
			.contains("First", "Second");
		assertThat(statements).hasCount(1)
			.hasCountAtMost(1)
			.selectsOnly("note", "answered_id", "id", "text")
			.hasPlans("""
					notes: Note as rows [text]
					  answered: join Note as rows [text] (to-one)
					""")
			.doesNotRead("nothing");
	}

	@Test
	void failureShowsStatementsAndPlans(ClewStatements statements) {
		this.tester.document(DOCUMENT).executeAndVerify();
		assertThatThrownBy(() -> assertThat(statements).hasCount(2)).isInstanceOf(AssertionError.class)
			.hasMessageContainingAll("Expected 2 statements but there were 1:", "  1. select ", "from note",
					"notes: Note as rows [text]", "  answered: join Note as rows [text]");
		assertThatThrownBy(() -> assertThat(statements).hasCountAtMost(0))
			.hasMessageContaining("Expected at most 0 statements but there were 1:");
		assertThatThrownBy(() -> assertThat(statements).selectsOnly("note", "text"))
			.hasMessageContaining("Expected the columns [text] of 'note' to be selected, and no others, but those are "
					+ "[answered_id, id, text]:");
		assertThatThrownBy(() -> assertThat(statements).doesNotRead("note"))
			.hasMessageContaining("Expected no statement to read 'note' but 1 did:");
		assertThatThrownBy(() -> assertThat(statements).hasPlans("notes: Note as rows [text]"))
			.hasMessageContaining("Expected the plans");
	}

	@Test
	void whatEarlierTestsDidIsNotThere(ClewStatements statements) {
		assertThat(statements).hasCount(0).hasPlans();
		assertThat(statements).hasToString("nothing");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Schema {

		@Bean
		GraphQlSourceBuilderCustomizer inlineSchema() {
			return (builder) -> builder
				.schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8), "notes"));
		}

	}

}
