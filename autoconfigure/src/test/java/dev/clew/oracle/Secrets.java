package dev.clew.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.clew.fixture.AppSpec;
import dev.clew.fixture.Visibility;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * What the application of the world keeps from its viewers. Each leaves entities of every
 * kind to all, so that those are asked for too where others are filtered.
 */
enum Secrets {

	NONE(List.of()), OF_PEOPLE(SecretsOfPeople.ALL, SecretsOfPeople.class),
	OF_PAPERS(SecretsOfPapers.ALL, SecretsOfPapers.class);

	private static final String VIEWER = "viewer";

	private static final String FORGOTTEN = "forgotten";

	private final List<Secret<?>> all;

	private final Class<?>[] configurations;

	Secrets(List<Secret<?>> all, Class<?>... configurations) {
		this.all = all;
		this.configurations = configurations;
	}

	/**
	 * Return what is kept where the rows are those of a seed.
	 */
	static Secrets of(long seed) {
		return new Dice(seed).pick(List.of(values()));
	}

	/**
	 * Return what an application keeps.
	 */
	static Secrets of(AppSpec spec) {
		return List.of(OF_PEOPLE, OF_PAPERS)
			.stream()
			.filter((secrets) -> spec.components().containsAll(List.of(secrets.configurations)))
			.findFirst()
			.orElse(NONE);
	}

	/**
	 * Return the context of a query.
	 * @param forgotten what the application forgets to keep
	 */
	static Map<String, Object> context(Viewer viewer, @Nullable Secret<?> forgotten) {
		Map<String, Object> context = new HashMap<>(Map.of(VIEWER, viewer));
		if (forgotten != null) {
			context.put(FORGOTTEN, forgotten);
		}
		return context;
	}

	/**
	 * Return the filter of an application.
	 */
	static <T> EntityFilter<T> filter(List<Secret<?>> secrets, Class<T> entity) {
		return (context) -> secrets.stream()
			.filter((secret) -> secret.entity() == entity && secret.viewer() == context.get(VIEWER)
					&& secret != context.get(FORGOTTEN))
			.map(Secret::restriction)
			.findFirst()
			.orElse(Restriction.none());
	}

	List<Secret<?>> all() {
		return this.all;
	}

	Class<?>[] configurations() {
		return this.configurations.clone();
	}

	/**
	 * Return what a viewer may see.
	 */
	Visibility from(Viewer viewer) {
		return new Visibility() {

			@Override
			public boolean mayHide(Class<?> entity) {
				return Secrets.this.all.stream().anyMatch((secret) -> secret.mayHide(entity));
			}

			@Override
			public boolean hides(Object row, Way way) {
				return Secrets.this.all.stream()
					.anyMatch((secret) -> secret.viewer() == viewer && secret.hides(row, way));
			}

		};
	}

}
