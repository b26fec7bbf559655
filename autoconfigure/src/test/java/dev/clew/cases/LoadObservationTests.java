package dev.clew.cases;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.load.LoadListener;
import dev.clew.wiring.DefaultLoadObservationConvention;
import dev.clew.wiring.LoadObservationContext;
import dev.clew.wiring.LoadObservationConvention;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.observation.DataFetcherObservationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each load is observed, as part of what asks for it.
 */
class LoadObservationTests {

	private final AppSpec spec = ClewApp.of(Blog.class, Geo.class).schema("""
			type Query { posts: [Post!]! published: [Post!]! }
			type Post { title: String! author: User tags: [Tag!]! }
			type User { username: String! }
			type Tag { name: String! }
			""").data(new BlogData(1)).with(Observing.class, PublishedPosts.class);

	@Test
	void rootFieldIsObservedWithinItsDataFetcher() {
		try (ClewApp app = this.spec.start()) {
			app.query("{posts{title tags{name}}}");
			LoadObservationContext load = app.bean(Seen.class).only();
			assertThat(values(load)).containsExactlyInAnyOrderEntriesOf(Map.of("clew.field", "posts", "clew.type",
					"Post", "clew.kind", "root", "clew.form", "rows", "clew.outcome", "SUCCESS", "clew.statements", "2",
					"clew.rows", String.valueOf(load.getRows())));
			assertThat(load.getName()).isEqualTo("clew.load");
			assertThat(load.getRows()).isGreaterThan(6);
			assertThat(load.getParentObservation().getContextView()).isInstanceOfSatisfying(
					DataFetcherObservationContext.class,
					(fetcher) -> assertThat(fetcher.getEnvironment().getField().getName()).isEqualTo("posts"));
		}
	}

	@Test
	void relationBelowAControllerIsObserved() {
		try (ClewApp app = this.spec.start()) {
			app.query("{published{title tags{name}}}");
			assertThat(values(app.bean(Seen.class).only())).containsEntry("clew.field", "Post.tags")
				.containsEntry("clew.kind", "relation")
				.containsEntry("clew.statements", "1");
		}
	}

	@Test
	void listenerThatFailsIsNoMatterOfTheLoad() {
		try (ClewApp app = this.spec.with(FailingListener.class).start()) {
			assertThat(app.query("{posts{title}}")).hasNoErrors();
			assertThat(app.bean(Seen.class).only().getStatements()).isEqualTo(1);
			assertThat(app.bean(ObservationRegistry.class).getCurrentObservationScope()).isNull();
		}
	}

	@Test
	void failureIsTold() {
		try (ClewApp app = this.spec.property("clew.max-rows", 2).start()) {
			app.query("{posts{title}}");
			assertThat(values(app.bean(Seen.class).only())).containsEntry("clew.outcome", "REQUEST_ERROR");
			app.sql("alter table posts rename to gone");
			app.query("{posts{title}}");
			assertThat(values(app.bean(Seen.class).loads.get(1))).containsEntry("clew.outcome", "INTERNAL_ERROR");
		}
	}

	@Test
	void applicationMayNameItOtherwise() {
		try (ClewApp app = this.spec.with(OwnNames.class).start()) {
			app.query("{posts{title}}");
			assertThat(app.bean(Seen.class).only().getName()).isEqualTo("sql");
		}
	}

	private static Map<String, String> values(LoadObservationContext context) {
		return context.getAllKeyValues().stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
	}

	/**
	 * Keeps what was observed.
	 */
	static final class Seen implements ObservationHandler<LoadObservationContext> {

		private final List<LoadObservationContext> loads = new CopyOnWriteArrayList<>();

		LoadObservationContext only() {
			assertThat(this.loads).hasSize(1);
			return this.loads.get(0);
		}

		@Override
		public void onStop(LoadObservationContext context) {
			this.loads.add(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof LoadObservationContext;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Observing {

		@Bean
		Seen seen() {
			return new Seen();
		}

		@Bean
		ObservationRegistry registry(Seen seen) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(seen);
			return registry;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingListener {

		@Bean
		LoadListener failing() {
			return (load) -> {
				throw new IllegalStateException("out of order");
			};
		}

		@Bean
		LoadListener failingLater() {
			return (load) -> (failure) -> {
				throw new IllegalStateException("out of order");
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnNames {

		@Bean
		LoadObservationConvention convention() {
			return new DefaultLoadObservationConvention() {
				@Override
				public String getName() {
					return "sql";
				}
			};
		}

	}

}
