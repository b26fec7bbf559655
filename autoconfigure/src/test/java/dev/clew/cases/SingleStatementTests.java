package dev.clew.cases;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.load.EntityFilter;
import dev.clew.load.LoadContext;
import dev.clew.load.LoadSessionCustomizer;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With {@code clew.transaction=auto} a load of a single statement runs without a
 * transaction, where nobody can tell.
 */
class SingleStatementTests {

	private static final String SINGLE = "{posts{title author{username}}}";

	private final AppSpec spec = ClewApp.of(Blog.class, Geo.class).schema("""
			type Query { posts: [Post!]! written: [Post!]! }
			type Post { title: String! author: User tags: [Tag!]! }
			type User { username: String! }
			type Tag { name: String! }
			""").data(new BlogData(1)).with(Watching.class).property("clew.transaction", "auto");

	@Test
	void singleStatementNeedsNone() {
		assertThat(transactions(this.spec, SINGLE)).containsExactly(false);
		assertThat(transactions(this.spec, "{posts{title} again: posts{author{username}}}")).containsExactly(false);
	}

	@Test
	void severalStatementsAreOne() {
		assertThat(transactions(this.spec, "{posts{title tags{name}}}")).containsExactly(true);
	}

	@Test
	void entitiesMayReadMore() {
		assertThat(transactions(this.spec.property("clew.projection", "off"), SINGLE)).containsExactly(true);
	}

	@Test
	void transactionOfTheApplicationIsJoined() {
		assertThat(transactions(this.spec.with(Writing.class), "{written{title}}")).containsExactly(true);
	}

	@Test
	void everyLoadHasOneOtherwise() {
		assertThat(transactions(this.spec.property("clew.transaction", "always"), SINGLE)).containsExactly(true);
	}

	@Test
	void whoCustomizesLoadsOrTransactionsSeesThem() {
		assertThat(transactions(this.spec.with(Customizing.class), SINGLE)).containsExactly(true);
		assertThat(transactions(this.spec.with(Listening.class), SINGLE)).containsExactly(true);
		assertThat(transactions(this.spec.property("clew.timeout", "5s"), SINGLE)).containsExactly(true);
		assertThat(transactions(this.spec.property("spring.datasource.hikari.auto-commit", false), SINGLE))
			.containsExactly(true);
	}

	@Test
	void whoLooksAtEachTransactionSeesThem() {
		assertThat(transactions(this.spec.with(Initializing.class), SINGLE)).containsExactly(true);
		assertThat(transactions(this.spec.with(Speaking.class), SINGLE)).containsExactly(true);
		assertThat(transactions(this.spec.property("spring.transaction.default-timeout", "9s"), SINGLE))
			.containsExactly(true);
	}

	@Test
	void whatTheFactoryDoesToEachEntityManagerIsDone() {
		AppSpec spec = this.spec.with(InitializingFactory.class);
		transactions(spec, SINGLE);
		InitializingFactory.INITIALIZED.set(0);
		assertThat(transactions(spec, SINGLE)).containsExactly(false);
		assertThat(InitializingFactory.INITIALIZED).hasValue(2);
	}

	private static List<Boolean> transactions(AppSpec spec, String document) {
		ClewApp app = spec.shared();
		List<Boolean> seen = app.bean(Watching.class).transactions;
		app.query(document);
		seen.clear();
		assertThat(app.query(document)).hasNoErrors();
		return seen;
	}

	private static BeanPostProcessor factory(Consumer<LocalContainerEntityManagerFactoryBean> change) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
					change.accept(factory);
				}
				return bean;
			}
		};
	}

	@Configuration(proxyBeanMethods = false)
	static class Watching implements EntityFilter<Blog.Post> {

		private final List<Boolean> transactions = new CopyOnWriteArrayList<>();

		@Override
		public Restriction restrict(LoadContext context) {
			this.transactions.add(TransactionSynchronizationManager.isActualTransactionActive());
			return Restriction.none();
		}

	}

	@Controller
	static class Writing {

		@QueryMapping
		@Transactional
		public Selected<Blog.Post> written(Lookahead<Blog.Post> lookahead) {
			return lookahead.list();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizing {

		@Bean
		LoadSessionCustomizer customizer() {
			return (session) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		@Bean
		TransactionExecutionListener listener() {
			return new TransactionExecutionListener() {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Initializing {

		@Bean
		TransactionManagerCustomizer<JpaTransactionManager> initializer() {
			return (manager) -> manager.setEntityManagerInitializer((entityManager) -> {
			});
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Speaking {

		@Bean
		static BeanPostProcessor dialect() {
			return factory((factory) -> factory.setJpaDialect(new HibernateJpaDialect() {
			}));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class InitializingFactory {

		private static final AtomicInteger INITIALIZED = new AtomicInteger();

		@Bean
		static BeanPostProcessor initializer() {
			return factory(
					(factory) -> factory.setEntityManagerInitializer((entityManager) -> INITIALIZED.incrementAndGet()));
		}

	}

}
