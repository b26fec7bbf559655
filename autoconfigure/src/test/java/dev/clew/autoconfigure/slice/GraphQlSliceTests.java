package dev.clew.autoconfigure.slice;

import java.nio.charset.StandardCharsets;

import dev.clew.wiring.ClewWiringConfigurer;
import dev.clew.wiring.EntityGraphArgumentResolver;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Controllers are tested without JPA as they are without Clew.
 */
@GraphQlTest
@ExtendWith(OutputCaptureExtension.class)
class GraphQlSliceTests {

	private static final String SCHEMA = """
			type Query { plainNotes: [Note] graphNotes: [Note] aheadNotes: [Note] }
			type Note { id: ID text: String answered: Note }
			""";

	@Test
	void controllerWorksWithoutJpa(@Autowired GraphQlTester tester, @Autowired ApplicationContext context) {
		assertThat(context.getBeanNamesForType(EntityManagerFactory.class)).isEmpty();
		assertThat(context.getBeanNamesForType(ClewWiringConfigurer.class)).isEmpty();
		assertThat(context.getBeanNamesForType(EntityGraphArgumentResolver.class)).hasSize(1);
		tester.document("{plainNotes{text answered{text}}}")
			.execute()
			.path("plainNotes[0].text")
			.entity(String.class)
			.isEqualTo("First");
	}

	@Test
	void entityGraphArgumentExplainsItself(@Autowired GraphQlTester tester, CapturedOutput output) {
		tester.document("{graphNotes{text}}").execute().errors().satisfy((errors) -> assertThat(errors).hasSize(1));
		assertThat(output).contains("Parameter 'graph' of ", "graphNotes", "is an EntityGraph, but Clew is not active");
	}

	@Test
	void lookaheadArgumentExplainsItself(@Autowired GraphQlTester tester, CapturedOutput output) {
		tester.document("{aheadNotes{text}}").execute().errors().satisfy((errors) -> assertThat(errors).hasSize(1));
		assertThat(output).contains("NoteController.aheadNotes takes a Lookahead, but Clew is not active here");
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
