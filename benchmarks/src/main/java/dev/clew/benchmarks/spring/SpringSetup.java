package dev.clew.benchmarks.spring;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.database.BenchmarkDatabase;

/**
 * How the application of a contestant differs from the others.
 *
 * @param name the name of the contestant
 * @param isOpenInView whether a session is open for the whole request
 * @param queries the queries that it has an answer to
 * @param properties its properties
 * @param components its components
 */
public record SpringSetup(String name, boolean isOpenInView, Set<Query> queries, Map<String, Object> properties,
		List<Class<?>> components) {

	private static final Set<Query> ALL = EnumSet.allOf(Query.class);

	// Spring's queries by example know no limit: these two ask for everything or for one
	private static final Set<Query> WITHOUT_LIMIT = EnumSet.of(Query.Q3, Query.Q5);

	/**
	 * Return the setups without Clew.
	 */
	public static List<SpringSetup> plain() {
		return List.of(plain("naive", ALL, Map.of(), EntityRoots.class),
				plain("batch-mapping", ALL, Map.of(), EntityRoots.class, BatchedRelations.class),
				plain("batch-fetch", ALL, Map.of("spring.jpa.properties.hibernate.default_batch_fetch_size", 1000),
						EntityRoots.class),
				plain("entity-graph", ALL, Map.of(), FetchedRoots.class),
				plain("graphql-repository", WITHOUT_LIMIT, Map.of(), ExampleRepositories.class));
	}

	/**
	 * Return the setups of Clew, each as often as there are ways to complete a result.
	 */
	public static List<SpringSetup> clew() {
		return ClewCompletion.available()
			.stream()
			.flatMap(
					(completion) -> List
						.of(clew("clew-rows", completion, "auto", LookaheadRoots.class),
								clew("clew-single", completion, "auto", LookaheadRoots.class).with("clew.transaction",
										"auto"),
								clew("clew-entities", completion, "off", LookaheadRoots.class),
								clew("clew-fallback", completion, "auto", EntityRoots.class))
						.stream())
			.toList();
	}

	/**
	 * Return the setups of Clew for answers that grow, by whatever completes them.
	 */
	public static List<SpringSetup> growing() {
		return ClewCompletion.available()
			.stream()
			.map((completion) -> clew("clew-rows", completion, "auto", LookaheadRoots.class).with("clew.max-depth", 6)
				.with("clew.max-page-size", 1_000_000))
			.toList();
	}

	/**
	 * Return a setup of Clew as it comes, with a field that can be searched and caches
	 * that keep all.
	 */
	public static SpringSetup searching() {
		return new SpringSetup("clew", false, ALL,
				Map.of("clew.document-cache.max-size", "1GB", "clew.plan-cache.max-size", "1GB", "clew.max-depth", 4,
						"clew.types.User.aliases.latest", "posts", "spring.graphql.schema.locations",
						"classpath:graphql/,classpath:search/"),
				List.of(LookaheadRoots.class));
	}

	private static SpringSetup plain(String name, Set<Query> queries, Map<String, Object> properties,
			Class<?>... components) {
		Map<String, Object> all = new HashMap<>(properties);
		all.put("clew.enabled", false);
		return new SpringSetup(name, true, queries, all, List.of(components));
	}

	private SpringSetup with(String property, Object value) {
		Map<String, Object> properties = new HashMap<>(this.properties);
		properties.put(property, value);
		return new SpringSetup(this.name, this.isOpenInView, this.queries, properties, this.components);
	}

	private static SpringSetup clew(String name, ClewCompletion completion, String projection, Class<?> roots) {
		Map<String, Object> properties = new HashMap<>(completion.properties());
		properties.put("clew.projection", projection);
		properties.put("clew.max-depth", 4);
		return new SpringSetup(name + completion.suffix(), false, ALL, properties, List.of(roots));
	}

	/**
	 * Start the application.
	 */
	public SpringContestant start(BenchmarkDatabase database) {
		return new SpringContestant(this, database);
	}

}
