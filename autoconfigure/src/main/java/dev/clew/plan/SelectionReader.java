package dev.clew.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.FieldBinding;
import dev.clew.model.Frame;
import dev.clew.model.RelationBinding;
import graphql.execution.MergedField;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of GraphQL documents: turns a merged field into a {@link Selection}, as
 * far as its types are bound.
 */
public final class SelectionReader {

	private final EntityBindings bindings;

	private final Request request;

	public SelectionReader(EntityBindings bindings, Request request) {
		this.bindings = bindings;
		this.request = request;
	}

	/**
	 * Read the given field.
	 * @param field the field, merged by the engine
	 * @param arguments its coerced arguments
	 * @param type the named type of its value: an object type, interface, union or
	 * connection
	 */
	public SelectedField read(MergedField field, Map<String, @Nullable Object> arguments, String type) {
		List<SelectionSet> sets = selectionSets(field.getFields());
		Frame container = this.bindings.container(type);
		List<String> path = (container != null) ? container.path() : List.of();
		return new SelectedField(field.getResultKey(), field.getName(), arguments,
				inside(sets, path, this.bindings.objectTypes(type)), shown(sets, container));
	}

	/**
	 * Read the fields at the root of an operation, merged as the engine does.
	 */
	public List<MergedField> roots(SelectionSet operation) {
		return collect(List.of(operation), null).values()
			.stream()
			.map((fields) -> MergedField.newMergedField(fields).build())
			.toList();
	}

	/**
	 * Read what is selected below the given field, where its value may have one of the
	 * given object types.
	 */
	public Selection read(MergedField field, List<String> objectTypes) {
		return read(selectionSets(field.getFields()), objectTypes);
	}

	private Selection read(List<SelectionSet> sets, List<String> objectTypes) {
		if (sets.isEmpty() || objectTypes.isEmpty()) {
			return Selection.NONE;
		}
		Map<String, Map<String, SelectedField>> byType = new LinkedHashMap<>();
		for (String type : objectTypes) {
			Map<String, SelectedField> fields = new LinkedHashMap<>();
			collect(sets, type).forEach((key, same) -> fields.put(key, read(key, same, this.bindings.get(type))));
			byType.put(type, fields);
		}
		return new Selection(byType);
	}

	private SelectedField read(String resultKey, List<Field> fields, EntityBinding parent) {
		Field first = fields.get(0);
		FieldBinding binding = parent.field(first.getName());
		RelationBinding relation = (binding != null) ? binding.relation() : null;
		Map<String, @Nullable Object> arguments = (relation != null && !relation.arguments().isEmpty())
				? this.request.arguments().read(parent.typeName(), first) : Map.of();
		List<String> objectTypes = List.of();
		if (relation != null) {
			objectTypes = relation.targets();
		}
		else if (binding != null && binding.embedded() != null) {
			objectTypes = List.of(binding.embedded());
		}
		List<SelectionSet> sets = selectionSets(fields);
		Frame frame = (relation != null) ? relation.frame() : null;
		List<String> path = (frame != null) ? frame.path() : List.of();
		return new SelectedField(resultKey, first.getName(), arguments, inside(sets, path, objectTypes),
				shown(sets, frame));
	}

	private Map<String, List<Field>> collect(List<SelectionSet> sets, @Nullable String objectType) {
		Map<String, List<Field>> collected = new LinkedHashMap<>();
		Set<String> visited = new HashSet<>();
		sets.forEach((set) -> collect(set, objectType, visited, collected));
		return collected;
	}

	private void collect(SelectionSet set, @Nullable String objectType, Set<String> visited,
			Map<String, List<Field>> collected) {
		for (graphql.language.Selection<?> selection : set.getSelections()) {
			if (selection instanceof Field field && isIncluded(field.getDirectives())) {
				collected.computeIfAbsent(field.getResultKey(), (key) -> new ArrayList<>()).add(field);
			}
			else if (selection instanceof InlineFragment fragment && isIncluded(fragment.getDirectives())) {
				String condition = (fragment.getTypeCondition() != null) ? fragment.getTypeCondition().getName() : null;
				if (applies(condition, objectType)) {
					collect(fragment.getSelectionSet(), objectType, visited, collected);
				}
			}
			else if (selection instanceof FragmentSpread spread && isIncluded(spread.getDirectives())
					&& visited.add(spread.getName())) {
				FragmentDefinition fragment = this.request.fragments().get(spread.getName());
				if (fragment != null && applies(fragment.getTypeCondition().getName(), objectType)) {
					collect(fragment.getSelectionSet(), objectType, visited, collected);
				}
			}
		}
	}

	// Objects that are not bound, such as connections, have no members to tell apart
	private boolean applies(@Nullable String condition, @Nullable String objectType) {
		return condition == null || objectType == null || this.bindings.applies(condition, objectType);
	}

	private boolean isIncluded(List<Directive> directives) {
		for (Directive directive : directives) {
			if (directive.getName().equals("skip") && condition(directive)) {
				return false;
			}
			if (directive.getName().equals("include") && !condition(directive)) {
				return false;
			}
		}
		return true;
	}

	private boolean condition(Directive directive) {
		Argument argument = directive.getArgument("if");
		Value<?> value = (argument != null) ? argument.getValue() : null;
		if (value instanceof VariableReference variable) {
			return Boolean.TRUE.equals(this.request.variables().get(variable.getName()));
		}
		return value instanceof BooleanValue literal && literal.isValue();
	}

	private Shown shown(List<SelectionSet> sets, @Nullable Frame frame) {
		if (frame == null || !frame.shape().isContainer()) {
			return Shown.OBJECTS;
		}
		boolean objects = isAsked(sets, frame.path().get(0)) || isAsked(sets, "pageInfo");
		List<SelectionSet> info = below(sets, "pageInfo");
		boolean cursors = isAsked(below(sets, "edges"), "cursor") || isAsked(info, "startCursor")
				|| isAsked(info, "endCursor");
		return new Shown(objects, isAsked(sets, Frame.TOTAL_COUNT), cursors);
	}

	private boolean isAsked(List<SelectionSet> sets, String name) {
		return collect(sets, null).values()
			.stream()
			.flatMap(List::stream)
			.anyMatch((field) -> field.getName().equals(name));
	}

	private Selection inside(List<SelectionSet> sets, List<String> path, List<String> objectTypes) {
		List<List<SelectionSet>> places = List.of(sets);
		for (String step : path) {
			places = places.stream().flatMap((place) -> apart(place, step).stream()).toList();
		}
		List<Selection> selections = places.stream().map((place) -> read(place, objectTypes)).toList();
		return (selections.size() == 1) ? selections.get(0) : Selection.together(selections);
	}

	// What stands under several result keys has a selection under each of them
	private List<List<SelectionSet>> apart(List<SelectionSet> sets, String name) {
		return collect(sets, null).values()
			.stream()
			.filter((fields) -> fields.get(0).getName().equals(name))
			.map(SelectionReader::selectionSets)
			.toList();
	}

	private List<SelectionSet> below(List<SelectionSet> sets, String name) {
		return selectionSets(collect(sets, null).values()
			.stream()
			.flatMap(List::stream)
			.filter((field) -> field.getName().equals(name))
			.toList());
	}

	private static List<SelectionSet> selectionSets(List<Field> fields) {
		return fields.stream().map(Field::getSelectionSet).filter((set) -> set != null).toList();
	}

	/**
	 * What the reader needs to know of the request.
	 *
	 * @param fragments the document's fragments by name
	 * @param variables the coerced variables
	 * @param arguments coerces the arguments of fields further down
	 */
	public record Request(Map<String, FragmentDefinition> fragments, Map<String, Object> variables,
			ArgumentReader arguments) {

	}

	/**
	 * Coerces the arguments of a field as the engine will.
	 */
	@FunctionalInterface
	public interface ArgumentReader {

		/**
		 * Return the coerced arguments of a field of the given type.
		 */
		Map<String, @Nullable Object> read(String parentType, Field field);

	}

}
