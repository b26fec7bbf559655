package dev.clew.autoconfigure;

import java.util.stream.Stream;

import dev.clew.load.HqlFunctions;
import dev.clew.load.NoEagerProfile;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What native images must keep, read from the hints of an application that is processed
 * ahead of time.
 */
class ClewRuntimeHintsTests {

	private static final RuntimeHints HINTS = process();

	@ParameterizedTest
	@ValueSource(strings = { "org.hibernate.integrator.spi.Integrator",
			"org.hibernate.boot.spi.AdditionalMappingContributor", "org.hibernate.boot.model.FunctionContributor" })
	void servicesThatHibernateLooksUp(String service) {
		assertThat(getClass().getResource("/META-INF/services/" + service)).isNotNull();
		assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/services/" + service)).accepts(HINTS);
	}

	@ParameterizedTest
	@ValueSource(classes = { NoEagerProfile.class, HqlFunctions.class })
	void constructorsThatHibernateCalls(Class<?> contributor) throws NoSuchMethodException {
		assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(contributor.getConstructor()))
			.accepts(HINTS);
	}

	@Test
	void fieldThroughWhichRepositoriesAreOfferedGraphs() {
		assertThatNoException().isThrownBy(() -> assertThat(RuntimeHintsPredicates.reflection()
			.onFieldAccess(JpaRepositoryFactoryBean.class.getDeclaredField("entityManager"))).accepts(HINTS));
	}

	@Test
	void accessorsOfEntitiesAndTheirByteCode() {
		assertThat(Stream.of(Bookshop.Author.class, Bookshop.Book.class)).allSatisfy((entity) -> {
			assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(entity.getDeclaredMethod("label")))
				.accepts(HINTS);
			assertThat(RuntimeHintsPredicates.resource().forResource(entity.getName().replace('.', '/') + ".class"))
				.accepts(HINTS);
		});
	}

	@Test
	void nothingIsKeptOfOtherClasses() {
		assertThat(RuntimeHintsPredicates.resource()
			.forResource(EntityManagerFactory.class.getName().replace('.', '/') + ".class")).rejects(HINTS);
	}

	private static RuntimeHints process() {
		GenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(Application.class)), new InMemoryGeneratedFiles());
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(Application.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		return generation.getRuntimeHints();
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackages = "dev.clew.autoconfigure.none")
	@Import({ Bookshop.Entities.class, Bookshop.Schema.class })
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
			GraphQlAutoConfiguration.class, ClewAutoConfiguration.class, ClewRepositoryAutoConfiguration.class })
	static class Application {

	}

}
