package dev.clew.cases.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/mappings.md} says what the cases do. Rewrite it by
 * {@code mvn -pl autoconfigure test -Dtest=MappingsPageTests -Dclew.docs=write}.
 */
class MappingsPageTests {

	private static final Path PAGE = Path.of("..", "docs", "mappings.md");

	@Test
	void pageIsWhatTheCasesDo() throws IOException {
		String page = MappingsPage.print();
		if ("write".equals(System.getProperty("clew.docs"))) {
			Files.writeString(PAGE, page);
		}
		assertThat(PAGE).as("docs/mappings.md, rewritten by -Dclew.docs=write").content().isEqualTo(page);
	}

}
