package dev.clew.cases.restriction;

import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Restricted by row filters of the application; the mapping, that of {@link Filtered}
 * without its filter, hides nothing.
 */
@Configuration(proxyBeanMethods = false)
class RowFiltered {

	@Bean
	EntityFilter<Filtered.Book> shownBooks() {
		return (context) -> Restriction.of("{alias}.state = :state").with("state", "s");
	}

	@Bean
	EntityFilter<Filtered.Item> shownItems() {
		return (context) -> Restriction.of("{alias}.state = :state").with("state", "s");
	}

}
