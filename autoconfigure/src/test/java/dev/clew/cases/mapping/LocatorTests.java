package dev.clew.cases.mapping;

import java.sql.Blob;
import java.sql.Clob;

import dev.clew.cases.Setup;
import dev.clew.fixture.AppSpec;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only tells where the database keeps a value cannot be shown, which is found at
 * startup.
 */
class LocatorTests {

	@ParameterizedTest
	@ValueSource(strings = { "clob: String", "blob: String" })
	void isSaidWithARemedy(String field) {
		assertThat(app(field).fails().text()).contains("Scroll." + field.split(":")[0], "transaction", "@Lob");
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: ID!", "text: String" })
	void isNoConcernOfOtherFields(String field) {
		app(field).start().close();
	}

	private static AppSpec app(String field) {
		return Setup.H2.app(LocatorTests.class)
			.schema("type Query { scrolls: [Scroll!] } type Scroll { %s }".formatted(field));
	}

	@Entity(name = "Scroll")
	static class Scroll {

		@Id
		Long id;

		@Lob
		String text;

		Clob clob;

		Blob blob;

	}

}
