package dev.clew.cases.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.clew.cases.Setup;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.load.EntityFilters;
import dev.clew.load.LoadSessionCustomizer;
import dev.clew.load.LoadSettings;
import dev.clew.load.PlanLoader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Filter;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters that the application enables on a session hold on the loads that run for it,
 * and customizers prepare the sessions that Clew opens, only those (case 69).
 */
class SessionFiltersTests {

	private static final List<String> CUSTOMIZED = new CopyOnWriteArrayList<>();

	@BeforeEach
	void forget() {
		CUSTOMIZED.clear();
	}

	@Test
	void customizersRunOnEverySessionThatWeOpenInTheirOrder() {
		assertThat(names(app(true), "{notices{name}}")).containsExactly("old", "new");
		assertThat(CUSTOMIZED).containsExactly("first", "second");
	}

	@Test
	void customizersDoNotRunInASurroundingTransactionWhoseFiltersHold() {
		ClewApp app = app(true);
		app.inTransaction((entityManager) -> {
			Session session = entityManager.unwrap(Session.class);
			Filter filter = session.enableFilter("named").setParameterList("names", List.of("new", "secret"));
			assertThat(names(app, "{notices{name}}")).containsExactly("new");
			assertThat(session.getEnabledFilter("named")).isSameAs(filter);
		});
		assertThat(CUSTOMIZED).isEmpty();
	}

	@Test
	void customizersDoNotRunOnAnOpenSessionThatIsJoined() {
		ClewApp app = app(true);
		withOpenSession(app, (session) -> {
			session.enableFilter("named").setParameterList("names", List.of("new", "secret"));
			assertThat(names(app, "{notices{name}}")).containsExactly("new");
		});
		assertThat(CUSTOMIZED).isEmpty();
	}

	@Test
	void filtersOfAnOpenSessionHoldOnTheOneThatTakesItsPlace() {
		ClewApp app = app(false);
		withOpenSession(app, (session) -> {
			session.enableFilter("named").setParameterList("names", List.of("new", "secret"));
			assertThat(names(app, "{notices{name}}")).containsExactly("new");
			session.disableFilter("open");
			assertThat(names(app, "{notices{name}}")).containsExactly("new", "secret");
			session.disableFilter("named");
			assertThat(names(app, "{notices{name}}")).containsExactly("old", "new", "secret");
			assertThat(session.getEnabledFilter("open")).isNull();
		});
		assertThat(CUSTOMIZED).containsExactly("first", "second", "first", "second", "first", "second");
		assertThat(names(app, "{notices{name}}")).containsExactly("old", "new");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void filtersOfAnOpenSessionHoldInAScopeWithoutTransaction(boolean join) {
		ClewApp app = app(join);
		withOpenSession(app, (session) -> {
			session.enableFilter("named").setParameterList("names", List.of("new", "secret"));
			withoutTransaction(app, () -> assertThat(names(app, "{notices{name}}")).containsExactly("new"));
			assertThat(session.isOpen()).isTrue();
		});
		withoutTransaction(app, () -> assertThat(names(app, "{notices{name}}")).containsExactly("old", "new"));
	}

	// As a method with @Transactional(propagation = SUPPORTS) that reads something first
	private static void withoutTransaction(ClewApp app, Runnable scope) {
		TransactionTemplate supports = new TransactionTemplate(app.bean(PlatformTransactionManager.class));
		supports.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
		EntityManager entityManager = SharedEntityManagerCreator
			.createSharedEntityManager(app.bean(EntityManagerFactory.class));
		supports.executeWithoutResult((status) -> {
			assertThat(entityManager.createQuery("from Notice", Object.class).getResultList()).isNotEmpty();
			scope.run();
			assertThat(entityManager.createQuery("from Notice", Object.class).getResultList()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void filtersOfAnOpenSessionHoldOnOtherThreads(boolean join) {
		ClewApp app = app(join);
		withOpenSession(app, (session) -> {
			session.enableFilter("named").setParameterList("names", List.of("new", "secret"));
			assertThat(overWeb(app)).hasToString("{laterBoards=[{name=board, notices=[{name=new}]}]}");
			session.disableFilter("named");
			assertThat(overWeb(app)).hasToString("{laterBoards=[{name=board, notices=[{name=old}, {name=new}]}]}");
		});
		assertThat(overWeb(app)).hasToString("{laterBoards=[{name=board, notices=[{name=old}, {name=new}]}]}");
	}

	private static Object overWeb(ClewApp app) {
		WebGraphQlRequest request = new WebGraphQlRequest(
				UriComponentsBuilder.fromUriString("/graphql").build().toUri(), new HttpHeaders(),
				new LinkedMultiValueMap<>(), null, Map.of(), Map.of("query", "{laterBoards{name notices{name}}}"), "1",
				Locale.ENGLISH);
		return WebGraphQlHandler.builder(app.bean(ExecutionGraphQlService.class))
			.build()
			.handleRequest(request)
			.block()
			.getExecutionResult()
			.getData();
	}

	private static List<String> names(ClewApp app, String document) {
		List<Map<String, String>> notices = app.query(document).get("notices");
		List<String> names = new ArrayList<>();
		notices.forEach((notice) -> names.add(notice.get("name")));
		return names;
	}

	// As Spring's interceptor does for the thread of a request
	private static void withOpenSession(ClewApp app, Consumer<Session> request) {
		EntityManagerFactory factory = app.bean(EntityManagerFactory.class);
		try (EntityManager entityManager = factory.createEntityManager()) {
			TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(entityManager));
			try {
				request.accept(entityManager.unwrap(Session.class));
			}
			finally {
				TransactionSynchronizationManager.unbindResource(factory);
			}
		}
	}

	private static ClewApp app(boolean join) {
		AppSpec spec = Setup.H2.app(Notices.class)
			.schema(Notices.SCHEMA)
			.with(Customizers.class, Later.class)
			.property("test.join", join)
			.data(new Notices.Data());
		return spec.shared();
	}

	/**
	 * What an application declares.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		LoadSessionCustomizer second() {
			return (session) -> CUSTOMIZED.add("second");
		}

		@Bean
		@Order(1)
		LoadSessionCustomizer first() {
			return (session) -> CUSTOMIZED.add("first");
		}

		// What virtual threads decide elsewhere
		@Bean
		PlanLoader planLoader(EntityManagerFactory factory, PlatformTransactionManager transactionManager,
				ObjectProvider<LoadSessionCustomizer> customizers, Environment environment) {
			boolean join = environment.getRequiredProperty("test.join", Boolean.class);
			return new PlanLoader((entity, context) -> factory, (chosen) -> transactionManager,
					new LoadSettings(1000, null, join, null, null, LoadSettings.NestedPages.AUTO,
							LoadSettings.Transaction.ALWAYS),
					customizers.orderedStream().toList(), EntityFilters.NONE, List.of());
		}

	}

	/**
	 * Answers on another thread.
	 */
	@Controller
	static class Later {

		private final EntityManager entityManager;

		Later(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		CompletableFuture<List<?>> laterBoards() {
			return CompletableFuture.supplyAsync(
					() -> this.entityManager.createQuery("from Board", Object.class).getResultList(),
					CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
		}

	}

}
