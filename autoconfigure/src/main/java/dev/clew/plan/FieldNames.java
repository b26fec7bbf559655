package dev.clew.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for fields by their names, wherever they stand in a selection.
 */
public final class FieldNames {

	private final Map<String, FragmentDefinition> fragments;

	private final Set<String> wanted;

	private final Set<String> visited = new HashSet<>();

	private FieldNames(Map<String, FragmentDefinition> fragments, Set<String> wanted) {
		this.fragments = fragments;
		this.wanted = wanted;
	}

	/**
	 * Return whether any field of the given names may be selected below others.
	 * @param fragments the document's fragments by name
	 */
	public static boolean areBelow(List<MergedField> fields, Map<String, FragmentDefinition> fragments,
			Set<String> wanted) {
		FieldNames names = new FieldNames(fragments, wanted);
		return fields.stream()
			.flatMap((field) -> field.getFields().stream())
			.anyMatch((field) -> names.areIn(field.getSelectionSet()));
	}

	private boolean areIn(@Nullable SelectionSet set) {
		return set != null && set.getSelections().stream().anyMatch(this::isIn);
	}

	private boolean isIn(Selection<?> selection) {
		if (selection instanceof Field field) {
			return this.wanted.contains(field.getName()) || areIn(field.getSelectionSet());
		}
		if (selection instanceof InlineFragment fragment) {
			return areIn(fragment.getSelectionSet());
		}
		FragmentSpread spread = (FragmentSpread) selection;
		FragmentDefinition fragment = this.fragments.get(spread.getName());
		return fragment != null && this.visited.add(spread.getName()) && areIn(fragment.getSelectionSet());
	}

}
