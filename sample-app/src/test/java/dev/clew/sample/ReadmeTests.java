package dev.clew.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the README is true, beside what {@link PagesTests} checks of every page.
 */
class ReadmeTests {

	private final Markdown readme = Markdown.read("README.md");

	@Test
	void namesTheTwoCommands() {
		assertThat(this.readme.snippets("sh")).containsExactly("mvn spring-boot:run\n", "mvn verify\n");
	}

	@Test
	void schemaIsOne() {
		assertThat(this.readme.snippets("graphqls"))
			.allSatisfy((sdl) -> assertThat(schema(sdl).getQueryType().getFieldDefinitions()).isNotEmpty());
	}

	@Test
	void dependencyIsTheStarter() {
		assertThat(this.readme.snippets("xml").get(0)).contains("<artifactId>clew-spring-boot-starter</artifactId>");
	}

	@Test
	void tableAndSampleConfigurationShowTheSameProperties() throws IOException {
		Markdown table = Markdown.read("docs/properties.md");
		String yaml = new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);
		String everythingSwitchedOn = yaml.replaceAll("(?m)^( *)#(?=[a-z])", "$1");
		assertThat(Configuration.of(everythingSwitchedOn).keySet()).map(Object::toString)
			.filteredOn((name) -> name.startsWith("clew."))
			.map((name) -> name.replaceFirst("\\.types\\.\\w+", ".types.<type>")
				.replaceFirst("\\.(aliases|strategies)\\.\\w+", ".$1.<field>"))
			.containsAll(table.properties())
			.isSubsetOf(table.properties());
	}

	private static GraphQLSchema schema(String sdl) {
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
	}

}
