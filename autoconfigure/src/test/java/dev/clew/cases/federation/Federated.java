package dev.clew.cases.federation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.model.Library;
import dev.clew.cases.model.Regions;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.wiring.ClewFederationSchemaFactory;
import jakarta.persistence.EntityManager;
import reactor.core.publisher.Mono;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/**
 * Subgraphs of Apollo Federation, and what a router asks them.
 */
final class Federated {

	private static final String BLOG = BlogSchema.TYPES
			+ """
					type Query { posts: [Post!]! }
					extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])
					extend type Post @key(fields: "id") @key(fields: "slug") @key(fields: "author { username } title")
					extend type User @key(fields: "id")
					extend type Tag @key(fields: "id")
					extend type Comment @key(fields: "text")
					""";

	private static final String SHELVES = Regions.SCHEMA + """
			extend type Region @key(fields: "code, country")
			extend type Shelf @key(fields: "id { hall rack }")
			extend type City @key(fields: "name region { country code }")
			interface Item @key(fields: "id") { id: ID! code: String reviews: [Review!]! }
			type Album implements Item @key(fields: "id") { id: ID! code: String name: String reviews: [Review!]! }
			type Book implements Item @key(fields: "id") { id: ID! code: String title: String reviews: [Review!]! }
			type Review { id: ID! stars: Int! }
			extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
			""";

	private Federated() {
	}

	/**
	 * The blog, whose tags and countries the application resolves itself.
	 */
	static AppSpec blog(Setup setup) {
		return setup.app(Blog.class, Geo.class)
			.schema(BLOG)
			.with(Wired.class)
			.property("clew.max-depth", 5)
			.data(new BlogData(1));
	}

	/**
	 * Composite keys, and an interface over a hierarchy.
	 */
	static AppSpec shelves(Setup setup) {
		return setup.app(Regions.class, Library.class).schema(SHELVES).with(Wired.class).data(new Shelves());
	}

	/**
	 * Ask for entities as a router does.
	 * @param selection what is selected of them
	 */
	static Answer ask(ClewApp app, String selection, Object... representations) {
		String document = "query($it: [_Any!]!) { _entities(representations: $it) { __typename %s } }"
			.formatted(selection);
		return app.query(document, Map.of("it", Arrays.asList(representations)));
	}

	/**
	 * Return a representation with the given fields and values.
	 */
	static Map<String, Object> of(String type, Object... fields) {
		Map<String, Object> representation = new LinkedHashMap<>();
		representation.put("__typename", type);
		for (int i = 0; i < fields.length; i += 2) {
			representation.put((String) fields[i], fields[i + 1]);
		}
		return representation;
	}

	/**
	 * The rows of {@link Regions} and {@link Library}.
	 */
	private record Shelves() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			new Regions.Data(1).accept(entityManager);
			new Library.Data(1).accept(entityManager);
		}

	}

	/**
	 * What an application writes.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Wired {

		@Bean
		GraphQlSourceBuilderCustomizer federation(ClewFederationSchemaFactory factory) {
			return (builder) -> builder.schemaFactory(factory::createGraphQLSchema);
		}

	}

	/**
	 * Types that the application resolves itself, one by one and in batches.
	 */
	@Controller
	static class Mappings {

		private final EntityManager entityManager;

		Mappings(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@EntityMapping
		Callable<Blog.Tag> tag(@Argument Long id) {
			return () -> {
				if (id == 666) {
					throw new IllegalStateException("No such number");
				}
				return this.entityManager.find(Blog.Tag.class, id);
			};
		}

		@EntityMapping
		@Transactional
		Mono<List<Blog.User>> user(@Argument List<Long> idList) {
			Map<Long, Blog.User> users = new LinkedHashMap<>();
			this.entityManager.createQuery("from User where id in :ids", Blog.User.class)
				.setParameter("ids", idList)
				.getResultList()
				.forEach((user) -> users.put(user.getId(), user));
			List<Blog.User> inOrder = new ArrayList<>();
			idList.forEach((id) -> inOrder.add(users.get(id)));
			return Mono.just(Collections.unmodifiableList(inOrder));
		}

	}

}
