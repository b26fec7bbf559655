package dev.clew.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an application serves itself, listed.
 *
 * @param fields fields with a data fetcher of the application, as in {@code Post.title}
 * @param wrapped fields that a directive wraps
 * @param resolved interfaces and unions with a type resolver
 * @param repositories entities whose root fields a repository answers
 * @param required what the data fetchers require of their objects
 */
public record Served(Set<String> fields, Set<String> wrapped, Set<String> resolved, Set<Class<?>> repositories,
		Map<String, RequiredPaths> required) implements ServedFields {

	public static final Served NOTHING = new Served(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

	Served andFields(String... fields) {
		return new Served(and(this.fields, fields), this.wrapped, this.resolved, this.repositories, this.required);
	}

	Served andWrapped(String... wrapped) {
		return new Served(this.fields, and(this.wrapped, wrapped), this.resolved, this.repositories, this.required);
	}

	Served andResolved(String... resolved) {
		return new Served(this.fields, this.wrapped, and(this.resolved, resolved), this.repositories, this.required);
	}

	Served andRepositories(Class<?>... repositories) {
		return new Served(this.fields, this.wrapped, this.resolved, and(this.repositories, repositories),
				this.required);
	}

	Served andRequired(String field, String by, String... paths) {
		Map<String, RequiredPaths> all = new HashMap<>(this.required);
		all.put(field, new RequiredPaths(by, List.of(paths)));
		return new Served(and(this.fields, field), this.wrapped, this.resolved, this.repositories, Map.copyOf(all));
	}

	@SafeVarargs
	private static <T> Set<T> and(Set<T> present, T... added) {
		Set<T> all = new HashSet<>(present);
		all.addAll(Set.of(added));
		return Set.copyOf(all);
	}

	@Override
	public boolean isServed(String type, String field) {
		return this.fields.contains(type + "." + field);
	}

	@Override
	public boolean isWrapped(String type, String field) {
		return this.wrapped.contains(type + "." + field);
	}

	@Override
	public boolean isResolved(String type) {
		return this.resolved.contains(type);
	}

	@Override
	public boolean isRepositoryServed(Class<?> entity) {
		return this.repositories.contains(entity);
	}

}
