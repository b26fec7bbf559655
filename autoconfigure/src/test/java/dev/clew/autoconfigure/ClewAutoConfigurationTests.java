package dev.clew.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.apollographql.federation.graphqljava.Federation;
import dev.clew.load.EntityManagerProvider;
import dev.clew.load.PlanLoader;
import dev.clew.load.SelectedGraphs;
import dev.clew.model.EntityBinder;
import dev.clew.model.EntityBindingCustomizer;
import dev.clew.model.Strategy;
import dev.clew.wiring.ClewExceptionResolver;
import dev.clew.wiring.ClewFederationSchemaFactory;
import dev.clew.wiring.ClewWiringConfigurer;
import dev.clew.wiring.EntityGraphArgumentResolver;
import dev.clew.wiring.GraphOfferingRepositories;
import dev.clew.wiring.LookaheadArgumentResolver;
import dev.clew.wiring.RepresentationArgumentResolver;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * When Clew applies, when it stands aside, and what an application may replace. Each test
 * has been seen to fail without the condition that it is about.
 */
class ClewAutoConfigurationTests {

	private static final String BOOKS = "{books{title author{name}}}";

	private static final String FIRST = "{title=Book 1, author={name=Author 1}}";

	@Test
	void appliesToSchemaAndEntitiesWithoutAnyWebFramework() {
		Runners.bookshop().run((context) -> {
			assertApplies(context);
			assertAnswers(context);
		});
	}

	@Test
	void standsAsideWhereItIsDisabled() {
		Runners.bookshop().withPropertyValues("clew.enabled=false").run((context) -> {
			assertStandsAside(context);
			assertThat(context).doesNotHaveBean(GraphOfferingRepositories.class);
		});
	}

	@Test
	void standsAsideWithoutSchema() {
		Runners.withoutSchema().run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(GraphQlSource.class);
			assertStandsAside(context);
		});
	}

	@Test
	void standsAsideWithoutGraphQl() {
		Runners.withoutGraphQl().run(ClewAutoConfigurationTests::assertStandsAside);
	}

	@Test
	void standsAsideWithoutEntityManagerFactory() {
		Runners.withoutJpa().run(ClewAutoConfigurationTests::assertStandsAside);
	}

	@ParameterizedTest
	@ValueSource(classes = { GraphQlSource.class, EntityManagerFactory.class, SessionFactory.class })
	void isNotEvenLookedAtWithoutAClassThatItNeeds(Class<?> missing) {
		Runners.withoutJpa().withClassLoader(new FilteredClassLoader(missing)).run((context) -> {
			assertNoClassCondition(context, ClewAutoConfiguration.class);
			assertNoClassCondition(context, ClewRepositoryAutoConfiguration.class);
		});
	}

	@Test
	void standsAsideWhereAnotherProviderImplementsJpa() {
		Runners.withoutJpa()
			.withBean(EntityManagerFactory.class, () -> mock(EntityManagerFactory.class))
			.withClassLoader(new FilteredClassLoader(SessionFactory.class))
			.run(ClewAutoConfigurationTests::assertStandsAside);
	}

	@Test
	void leavesRepositoriesAloneWithoutSpringDataJpa() {
		Runners.withoutJpa()
			.withClassLoader(new FilteredClassLoader(JpaRepositoryFactoryBean.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(GraphOfferingRepositories.class));
	}

	@Test
	void leavesRepositoriesAloneWhereThatIsAskedFor() {
		Runners.bookshop().withPropertyValues("clew.controllers.entity-graph=false").run((context) -> {
			assertApplies(context);
			assertThat(context).doesNotHaveBean(GraphOfferingRepositories.class);
		});
	}

	@ParameterizedTest
	@ValueSource(classes = { HandlerMethodArgumentResolver.class, EntityGraph.class, SessionFactory.class })
	void resolvesNoGraphArgumentWithoutAClassThatItNeeds(Class<?> missing) {
		Runners.withoutJpa()
			.withClassLoader(new FilteredClassLoader(missing))
			.run((context) -> assertNoClassCondition(context, ClewControllerAutoConfiguration.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { GraphQlSource.class, Federation.class })
	void federatesNothingWithoutAClassThatItNeeds(Class<?> missing) {
		Runners.withoutJpa()
			.withClassLoader(new FilteredClassLoader(missing))
			.run((context) -> assertNoClassCondition(context, ClewFederationAutoConfiguration.class));
	}

	@Test
	void federatesNothingWithoutSchema() {
		Runners.withoutSchema()
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ClewFederationSchemaFactory.class)
				.doesNotHaveBean(FederationSchemaFactory.class));
	}

	@Test
	void federatesWhatTheApplicationResolvesWithoutJpa() {
		Runners.withoutJpa()
			.withClassLoader(new FilteredClassLoader(EntityManagerFactory.class, SessionFactory.class))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ClewFederationSchemaFactory.class));
	}

	@ParameterizedTest
	@MethodSource("ownBeans")
	void aBeanOfTheApplicationReplacesOurs(Class<?> type, Class<?> configuration) {
		Runners.bookshop().withUserConfiguration(configuration).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeanNamesForType(type)).containsExactly("own");
			assertAnswers(context);
		});
	}

	static Stream<Arguments> ownBeans() {
		return Stream.of(Arguments.of(EntityBinder.class, OwnBeans.Binder.class),
				Arguments.of(PlanLoader.class, OwnBeans.Loader.class),
				Arguments.of(ClewWiringConfigurer.class, OwnBeans.Configurer.class),
				Arguments.of(EntityManagerProvider.class, OwnBeans.Provider.class),
				Arguments.of(SelectedGraphs.class, OwnBeans.Graphs.class),
				Arguments.of(ClewExceptionResolver.class, OwnBeans.ExceptionResolver.class),
				Arguments.of(EntityGraphArgumentResolver.class, OwnBeans.ArgumentResolver.class),
				Arguments.of(LookaheadArgumentResolver.class, OwnBeans.LookaheadResolver.class),
				Arguments.of(RepresentationArgumentResolver.class, OwnBeans.RepresentationResolver.class),
				Arguments.of(ClewFederationSchemaFactory.class, OwnBeans.SchemaFactory.class),
				Arguments.of(FederationSchemaFactory.class, OwnBeans.EntityMappings.class));
	}

	@Test
	void complexityIsLimitedWhereThatIsConfigured() {
		Runners.bookshop().run((context) -> assertThat(context).doesNotHaveBean(Instrumentation.class));
		Runners.bookshop()
			.withPropertyValues("clew.max-complexity=3")
			.run((context) -> assertThat(Runners.answer(context, BOOKS)).contains("exceeds max-complexity=3",
					"BAD_REQUEST"));
		Runners.bookshop()
			.withPropertyValues("clew.max-complexity=3")
			.withBean("own", MaxQueryComplexityInstrumentation.class, () -> new MaxQueryComplexityInstrumentation(9))
			.run(ClewAutoConfigurationTests::assertAnswers);
	}

	@Test
	void aControllerWinsOverUs() {
		Runners.bookshop().withUserConfiguration(OwnBeans.Books.class).run((context) -> {
			Bookshop.fill(context.getBean(EntityManagerFactory.class));
			assertThat(Runners.answer(context, "{books{title}}"))
				.isEqualTo("{data={books=[{title=From a controller}]}}");
		});
	}

	@Test
	void controllersAreSeenBeforeTheirConnectionsAreMade() {
		Runners.bookshop().run((context) -> {
			List<String> order = context.getBeanProvider(GraphQlSourceBuilderCustomizer.class)
				.orderedStream()
				.map((customizer) -> nameOf(context, customizer))
				.toList();
			assertThat(order).containsSubsequence("clewControllerCustomizer", "cursorStrategyCustomizer");
			assertThat(order).startsWith("clewControllerCustomizer");
		});
	}

	@Test
	void bindingsAreCustomizedInOrder() {
		Runners.bookshop()
			.withPropertyValues("clew.types.Book.strategies.author=join")
			.withBean(EntityBindingCustomizer.class,
					() -> (bindings) -> bindings.type("Book").strategy("author", Strategy.FORBID))
			.run((context) -> assertThat(Runners.answer(context, BOOKS)).contains("errors", "author"));
	}

	@Test
	void exceptionsAreResolvedByTheApplicationFirst() {
		Runners.bookshop()
			.withPropertyValues("clew.max-depth=1")
			.withUserConfiguration(OwnBeans.ErrorWords.class)
			.run((context) -> assertThat(Runners.answer(context, BOOKS)).contains("In our own words")
				.doesNotContain("exceeds"));
	}

	@Test
	void exceptionsThatTheApplicationDoesNotResolveAreOurs() {
		Runners.bookshop()
			.withPropertyValues("clew.max-depth=1")
			.run((context) -> assertThat(Runners.answer(context, BOOKS)).contains("Query depth 2 exceeds max-depth=1",
					"BAD_REQUEST"));
	}

	@Test
	void everyAutoConfigurationIsImported() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, null).getCandidates())
			.contains(Stream.of(Runners.CLEW).map(Class::getName).toArray(String[]::new));
	}

	private static String nameOf(AssertableApplicationContext context, Object bean) {
		Map<String, ?> beans = context.getBeansOfType(GraphQlSourceBuilderCustomizer.class);
		return beans.entrySet().stream().filter((entry) -> entry.getValue() == bean).findFirst().orElseThrow().getKey();
	}

	private static void assertApplies(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed()
			.hasSingleBean(ClewWiringConfigurer.class)
			.hasSingleBean(EntityGraphArgumentResolver.class);
	}

	private static void assertAnswers(AssertableApplicationContext context) {
		Bookshop.fill(context.getBean(EntityManagerFactory.class));
		assertThat(Runners.answer(context, BOOKS)).contains(FIRST).doesNotContain("errors");
	}

	private static void assertStandsAside(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed()
			.doesNotHaveBean(EntityBinder.class)
			.doesNotHaveBean(PlanLoader.class)
			.doesNotHaveBean(ClewWiringConfigurer.class)
			.doesNotHaveBean(ClewProperties.class);
	}

	private static void assertNoClassCondition(AssertableApplicationContext context, Class<?> configuration) {
		assertThat(ConditionEvaluationReport.get(context.getSourceApplicationContext().getBeanFactory())
			.getConditionAndOutcomesBySource()
			.get(configuration.getName())).anySatisfy((outcome) -> {
				assertThat(outcome.getCondition().getClass().getSimpleName()).isEqualTo("OnClassCondition");
				assertThat(outcome.getOutcome().isMatch()).isFalse();
			});
	}

}
