package dev.clew.wiring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.clew.model.EntityBindings;
import dev.clew.model.RootField;

/**
 * What Clew answers of a schema, as reports show it.
 *
 * @param rootFields fields of the query type
 * @param types bound types
 * @param notes relations that would add statements by themselves and what is done, and
 * types that are left to the application
 */
public record ServedSchema(List<Root> rootFields, List<ServedType> types, List<String> notes) {

	public ServedSchema {
		rootFields = List.copyOf(rootFields);
		types = List.copyOf(types);
		notes = List.copyOf(notes);
	}

	static ServedSchema of(EntityBindings bindings) {
		return new ServedSchema(bindings.rootFields().stream().map(Root::of).toList(),
				bindings.all().stream().map((binding) -> ServedType.of(binding, bindings.settings())).toList(),
				Stream.concat(MappingReport.lines(bindings).stream(), mixed(bindings).stream()).toList());
	}

	/**
	 * Return a line for each type that no query finds together.
	 */
	static List<String> mixed(EntityBindings bindings) {
		return bindings.mixedTypes()
			.stream()
			.map((type) -> ("%s: its types belong to several entities, or some are not bound, so fields that show it are "
					+ "served by your controllers; the relations of what these return are served")
				.formatted(type))
			.toList();
	}

	/**
	 * A field of the query type.
	 *
	 * @param name the field
	 * @param type the types that it shows
	 * @param shape one object, a list, a page or a connection of them
	 */
	public record Root(String name, String type, String shape) {

		static Root of(RootField field) {
			return new Root(field.name(), String.join(", ", field.targets()),
					field.frame().shape().name().toLowerCase(Locale.ROOT));
		}

	}

}
