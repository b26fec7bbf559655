package dev.clew.autoconfigure;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import dev.clew.wiring.ServedSchema;
import dev.clew.wiring.ServedType;
import graphql.execution.ExecutionStrategy;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.ReflectionHintsPredicates;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.javapoet.ClassName;
import org.springframework.orm.jpa.EntityManagerProxy;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What native images must keep, read from the hints of an application that is processed
 * ahead of time.
 */
class ClewRuntimeHintsTests {

	private static final RuntimeHints HINTS = process();

	static List<Path> services() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/services"))) {
			return files.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("services")
	void servicesThatOthersLookUp(Path service) throws Exception {
		assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/services/" + service.getFileName()))
			.accepts(HINTS);
		for (String provider : Files.readAllLines(service)) {
			assertThat(reflection().onConstructorInvocation(Class.forName(provider).getConstructor())).accepts(HINTS);
		}
	}

	@ParameterizedTest
	@CsvSource({ "dev/clew/console/, *", "'', definitions_fed2_*.graphqls" })
	void filesThatAreReadFromJars(String folder, String names) throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + names);
		assertThat(files).hasSizeGreaterThan(5)
			.allSatisfy((file) -> assertThat(RuntimeHintsPredicates.resource().forResource(folder + file.getFilename()))
				.accepts(HINTS));
	}

	@Test
	void recordsThatTheConsoleWritesWithoutTheActuator() throws NoSuchMethodException {
		RuntimeHints own = new RuntimeHints();
		new ClewRuntimeHints().registerHints(own, null);
		assertThat(Stream.of(ServedSchema.Root.class.getMethod("shape"), ServedType.Field.class.getMethod("served")))
			.allSatisfy((accessor) -> assertThat(reflection().onMethodInvocation(accessor)).accepts(own));
	}

	@Test
	void fieldsThatHaveNoGetter() throws NoSuchFieldException {
		assertThat(Stream.of(JpaRepositoryFactoryBean.class.getDeclaredField("entityManager"),
				RepositoryFactoryBeanSupport.class.getDeclaredField("fragments"),
				ExecutionStrategy.class.getDeclaredField("dataFetcherExceptionHandler"),
				JpaTransactionManager.class.getDeclaredField("entityManagerInitializer")))
			.allSatisfy((field) -> assertThat(reflection().onFieldAccess(field)).accepts(HINTS));
	}

	@Test
	void proxiesThroughWhichRepositoriesAreOfferedGraphs() {
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(Session.class, EntityManagerProxy.class))
			.accepts(HINTS);
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(ConfigurableListableBeanFactory.class))
			.accepts(HINTS);
	}

	@Test
	void accessorsOfEntitiesAndTheirByteCode() {
		assertThat(Stream.of(Bookshop.Author.class, Bookshop.Book.class)).allSatisfy((entity) -> {
			assertThat(reflection().onMethodInvocation(entity.getDeclaredMethod("label"))).accepts(HINTS);
			assertThat(RuntimeHintsPredicates.resource().forResource(byteCode(entity))).accepts(HINTS);
		});
	}

	@Test
	void accessorsThatEntitiesInherit() {
		assertThat(Stream.of(Shelved.class, Labelled.class)).allSatisfy((inherited) -> {
			Method accessor = inherited.getDeclaredMethods()[0];
			assertThat(reflection().onMethodInvocation(accessor)).accepts(HINTS);
			assertThat(RuntimeHintsPredicates.resource().forResource(byteCode(inherited))).accepts(HINTS);
		});
	}

	@Test
	void arraysOfKeys() {
		Map<?, ?> types = (Map<?, ?>) ReflectionTestUtils
			.getField(ClassUtils.resolveClassName("dev.clew.load.KeysFunction", null), "KEYS");
		assertThat(types).isNotNull();
		assertThat(types.keySet()).isNotEmpty()
			.allSatisfy((type) -> assertThat(reflection().onType(((Class<?>) type).arrayType())).accepts(HINTS));
	}

	@Test
	void classesThatCachesAreMadeOf() throws Exception {
		for (Cache<?, ?> cache : List.of(new DocumentCache(DataSize.ofMegabytes(1)).cache(),
				new WeakPlanCache(DataSize.ofMegabytes(1)).cache())) {
			Class<?> type = cache.asMap().getClass();
			Object node = ReflectionTestUtils.getField(cache.asMap(), "nodeFactory");
			assertThat(node).isNotNull();
			assertThat(reflection().onFieldAccess(type.getDeclaredField("FACTORY"))).accepts(HINTS);
			assertThat(reflection().onConstructorInvocation(type.getDeclaredConstructors()[0])).accepts(HINTS);
			assertThat(reflection().onConstructorInvocation(node.getClass().getDeclaredConstructor())).accepts(HINTS);
		}
	}

	@Test
	void methodsByWhichInstrumentationsAreKnown() {
		assertThat(reflection().onType(Watching.class)).accepts(HINTS);
	}

	@Test
	void recordsThatTheEndpointWrites() {
		List<Class<? extends Record>> records = List.of(ServedSchema.class, ServedSchema.Root.class, ServedType.class,
				ServedType.Field.class);
		assertThat(records.stream().flatMap((type) -> Arrays.stream(type.getRecordComponents()))).allSatisfy(
				(component) -> assertThat(reflection().onMethodInvocation(component.getAccessor())).accepts(HINTS));
	}

	@Test
	void nothingIsKeptOfOtherClasses() {
		assertThat(RuntimeHintsPredicates.resource().forResource(byteCode(EntityManagerFactory.class))).rejects(HINTS);
		assertThat(reflection().onType(Character[].class)).rejects(HINTS);
	}

	private static ReflectionHintsPredicates reflection() {
		return RuntimeHintsPredicates.reflection();
	}

	private static String byteCode(Class<?> type) {
		return ClassUtils.convertClassNameToResourcePath(type.getName()) + ".class";
	}

	private static RuntimeHints process() {
		GenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(Application.class)), new InMemoryGeneratedFiles());
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of("management.endpoints.web.exposure.include=clew").applyTo(context);
			context.register(Application.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		return generation.getRuntimeHints();
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackages = "dev.clew.autoconfigure.none")
	@Import(Bookshop.Schema.class)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
			GraphQlAutoConfiguration.class, ClewAutoConfiguration.class, ClewRepositoryAutoConfiguration.class,
			ClewFederationAutoConfiguration.class, EndpointAutoConfiguration.class,
			ClewEndpointAutoConfiguration.class })
	static class Application {

		@Bean
		PersistenceManagedTypes managedTypes() {
			return PersistenceManagedTypes.of(Bookshop.Author.class.getName(), Bookshop.Book.class.getName(),
					Rare.class.getName());
		}

		@Bean
		Watching watching() {
			return new Watching();
		}

	}

	interface Labelled {

		default String label() {
			return "-";
		}

	}

	static class Shelved {

		public String shelf() {
			return "A";
		}

	}

	@Entity(name = "Rare")
	static class Rare extends Shelved implements Labelled {

		@Id
		long id;

	}

	static class Watching extends SimplePerformantInstrumentation {

	}

}
