package dev.clew.cases.restriction;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.clew.cases.model.Blog;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Row filters of the blog.
 */
final class RowFilterSamples {

	private RowFilterSamples() {
	}

	@Configuration(proxyBeanMethods = false)
	static class Published {

		@Bean
		EntityFilter<Blog.Post> published() {
			return (context) -> Restriction.of("{alias}.published = true");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NotAda {

		@Bean
		EntityFilter<Blog.User> notAda() {
			return (context) -> Restriction.of("{alias}.username <> :name").with("name", "ada");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OfFrance {

		@Bean
		EntityFilter<Blog.Post> ofFrance() {
			return (context) -> Restriction.of("{alias}.author.country.name = :country").with("country", "France");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnPostsOfHidden extends NotAda {

		@Bean
		EntityFilter<Blog.Post> ownPosts() {
			return (context) -> Restriction.of("{alias}.author.id = :me").with("me", 1L);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Several extends Published {

		@Bean
		EntityFilter<Blog.Post> withBob() {
			return (context) -> Restriction.of("{alias}.author.id in :authors").with("authors", List.of(2L, 9L, 10L));
		}

		@Bean
		EntityFilter<Blog.Post> all() {
			return (context) -> Restriction.none();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NothingOfTags {

		@Bean
		EntityFilter<Blog.Tag> noTags() {
			return (context) -> Restriction.nothing();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Throwing {

		@Bean
		EntityFilter<Blog.Post> throwing() {
			return (context) -> {
				throw new IllegalStateException("Nobody is logged in to " + Map.of());
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Counting {

		static final AtomicInteger ASKED = new AtomicInteger();

		@Bean
		EntityFilter<Blog.Post> counting() {
			return (context) -> {
				ASKED.incrementAndGet();
				return Restriction.of("{alias}.views > 0");
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ByVariable {

		static volatile int views;

		@Bean
		EntityFilter<Blog.Post> byViews() {
			return (context) -> Restriction.of("{alias}.views > :views").with("views", views);
		}

		@Bean
		EntityFilter<Blog.User> byName() {
			return (context) -> Restriction.of("{alias}.username <> :name").with("name", "user" + views);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Titles {

		@Bean
		EntityFilter<Blog.Post> titles() {
			return (context) -> Restriction.of("{alias}.title in (:titles)")
				.with("titles", List.of("Alpha", "Eta", "No"));
		}

	}

}
