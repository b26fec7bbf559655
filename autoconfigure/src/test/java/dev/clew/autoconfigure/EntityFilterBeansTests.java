package dev.clew.autoconfigure;

import java.util.List;
import java.util.Objects;

import dev.clew.load.EntityFilter;
import dev.clew.load.EntityFilters;
import dev.clew.load.LoadContext;
import dev.clew.load.Restriction;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EntityFilterBeans}: row filters are found wherever they are declared.
 */
class EntityFilterBeansTests {

	@Test
	void filterOfAParentHolds() {
		try (ConfigurableApplicationContext parent = new AnnotationConfigApplicationContext(Lambdas.class)) {
			Runners.bookshop()
				.withParent(parent)
				.run((context) -> assertThat(names(context)).containsExactly("published"));
		}
	}

	@Test
	void filterOfAScopeIsItsProxy() {
		Runners.bookshop()
			.withInitializer((context) -> context.getBeanFactory().registerScope("own", new SimpleThreadScope()))
			.withUserConfiguration(Scoped.class)
			.run((context) -> assertThat(names(context)).containsExactlyInAnyOrder("scoped", "own"));
	}

	private static List<String> names(ApplicationContext context) {
		EntityFilters filters = context.getBean(EntityFilters.class);
		assertThat(filters.restrict(Bookshop.Book.class)).isTrue();
		List<?> registered = (List<?>) Objects.requireNonNull(ReflectionTestUtils.getField(filters, "registered"));
		return registered.stream()
			.map(EntityFilters.Registered.class::cast)
			.map(EntityFilters.Registered::name)
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	static class Lambdas {

		@Bean
		EntityFilter<Bookshop.Book> published() {
			return (context) -> Restriction.none();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Scoped {

		@Bean
		@Scope(scopeName = "own", proxyMode = ScopedProxyMode.INTERFACES)
		EntityFilter<Bookshop.Book> scoped() {
			return (context) -> Restriction.none();
		}

		@Bean
		@Scope(scopeName = "own", proxyMode = ScopedProxyMode.TARGET_CLASS)
		Own own() {
			return new Own();
		}

	}

	static class Own implements EntityFilter<Bookshop.Book> {

		@Override
		public Restriction restrict(LoadContext context) {
			return Restriction.none();
		}

	}

}
