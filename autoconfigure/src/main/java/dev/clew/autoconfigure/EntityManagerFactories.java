package dev.clew.autoconfigure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.clew.load.EntityAccess;
import dev.clew.load.EntityManagerProvider;
import dev.clew.model.BindingException;
import dev.clew.model.Problem;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import org.jspecify.annotations.Nullable;

/**
 * The entity manager factories of the application, the primary one first: an entity
 * belongs to the first that has it.
 */
final class EntityManagerFactories {

	private final Map<String, EntityManagerFactory> factories = new LinkedHashMap<>();

	private final boolean ordered;

	/**
	 * Create them.
	 * @param named all factories by the names of their beans
	 * @param primary the only one, or the one that is preferred
	 */
	EntityManagerFactories(Map<String, EntityManagerFactory> named, @Nullable EntityManagerFactory primary) {
		this.ordered = primary != null;
		named.forEach((name, factory) -> {
			if (factory == primary) {
				this.factories.put(name, factory);
			}
		});
		this.factories.putAll(named);
	}

	List<EntityManagerFactory> all() {
		return List.copyOf(this.factories.values());
	}

	List<Metamodel> metamodels() {
		return this.factories.values().stream().map(EntityManagerFactory::getMetamodel).toList();
	}

	EntityAccess access() {
		return new EntityAccess(this.factories.values().toArray(EntityManagerFactory[]::new));
	}

	boolean haveEntity(Class<?> type) {
		return metamodels().stream()
			.flatMap((metamodel) -> metamodel.getEntities().stream())
			.anyMatch((entity) -> entity.getJavaType() == type);
	}

	/**
	 * Return what reads each entity by the factory that it belongs to.
	 * @throws BindingException if that cannot be told
	 */
	EntityManagerProvider provider() {
		if (!this.ordered) {
			checkEachEntityHasOne();
		}
		Map<Class<?>, EntityManagerFactory> byEntity = new HashMap<>();
		this.factories.values()
			.forEach((factory) -> factory.getMetamodel()
				.getEntities()
				.forEach((entity) -> byEntity.putIfAbsent(entity.getJavaType(), factory)));
		return (entity, context) -> byEntity.get(entity);
	}

	private void checkEachEntityHasOne() {
		Map<String, List<String>> byEntity = new TreeMap<>();
		this.factories.forEach((name, factory) -> factory.getMetamodel()
			.getEntities()
			.stream()
			.map(EntityType::getJavaType)
			.forEach((entity) -> byEntity.computeIfAbsent(entity.getName(), (type) -> new ArrayList<>()).add(name)));
		List<Problem> problems = byEntity.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().size() > 1)
			.map((entry) -> problem(entry.getKey(), entry.getValue()))
			.toList();
		if (!problems.isEmpty()) {
			throw new BindingException(problems);
		}
	}

	private static Problem problem(String entity, List<String> factories) {
		String names = factories.stream().sorted().collect(Collectors.joining("', '", "'", "'"));
		return new Problem("entity " + entity, "It belongs to several entity manager factories: " + names,
				"Clew cannot tell which of them is to be read",
				"Mark one with @Primary, or declare an EntityManagerProvider that says so for each operation");
	}

}
