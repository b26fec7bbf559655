package dev.clew.cases.mapping;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.clew.fixture.AppSpec;
import jakarta.persistence.EntityManager;

import dev.clew.cases.Setup;

/**
 * Entities, rows and a schema, of which {@link MappingCase}s are asked.
 *
 * @param entities the classes in which the entities are nested
 * @param types the object types of the schema, without a query type
 * @param roots the fields of the query type
 * @param data inserts the rows; a record or a constant, so that applications are shared
 * @param properties what is configured
 */
public record MappingModel(List<Class<?>> entities, String types, List<Root> roots, Consumer<EntityManager> data,
		Map<String, String> properties) {

	public MappingModel(Class<?> entities, String types, List<Root> roots, Consumer<EntityManager> data) {
		this(List.of(entities), types, roots, data, Map.of("clew.max-depth", "5"));
	}

	/**
	 * Return an application where every root field exists twice: as Clew answers it, and
	 * with the prefix {@code manual}, as an application that returns entities does.
	 */
	AppSpec app(Setup setup) {
		AppSpec spec = setup.app(this.entities.toArray(Class<?>[]::new))
			.schema(schema())
			.with(ManualRoots.class)
			.data(this.data);
		for (Map.Entry<String, String> property : this.properties.entrySet()) {
			spec = spec.property(property.getKey(), property.getValue());
		}
		for (Root root : this.roots) {
			spec = spec.property(ManualRoots.PREFIX + root.manual(), root.hql());
		}
		return spec;
	}

	private String schema() {
		return this.roots.stream()
			.map((root) -> "%s: %s %s: %s".formatted(root.field(), root.type(), root.manual(), root.type()))
			.collect(Collectors.joining(" ", "type Query { ", " }\n")) + this.types;
	}

	Map<String, String> manualRoots() {
		return this.roots.stream().collect(Collectors.toMap(Root::manual, Root::hql));
	}

	Root root(String field) {
		return this.roots.stream().filter((root) -> root.field().equals(field)).findFirst().orElseThrow();
	}

	/**
	 * A field of the query type that gives all rows of an entity.
	 *
	 * @param field its name
	 * @param type its type
	 * @param hql the query that an application would make for it
	 */
	public record Root(String field, String type, String hql) {

		/**
		 * A list of all rows.
		 */
		public static Root all(String field, String type) {
			return new Root(field, "[" + type + "!]", "from " + type);
		}

		String manual() {
			return "manual" + this.field.substring(0, 1).toUpperCase() + this.field.substring(1);
		}

	}

}
