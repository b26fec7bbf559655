package dev.clew.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import org.jspecify.annotations.Nullable;

/**
 * What of the selection below a field differs from one request to another.
 *
 * @param conditions variables that include or skip a part of it
 * @param constant whether nothing else does: no argument depends on variables, or on who
 * reads its text
 * @param size how many fields it has, those of a fragment counted wherever it is spread
 */
public record SelectionFacts(Set<String> conditions, boolean constant, int size) {

	// More than any cache can hold, and far from what a number can
	private static final int MOST = 10_000_000;

	private static final Set<String> CONDITIONS = Set.of("skip", "include");

	/**
	 * Look through the selection below a field.
	 * @param fragments the document's fragments by name
	 */
	public static SelectionFacts of(Field field, Map<String, FragmentDefinition> fragments) {
		Walk walk = new Walk(fragments);
		walk.set(field.getSelectionSet());
		return new SelectionFacts(walk.conditions, walk.constant, walk.size);
	}

	private static final class Walk {

		private final Map<String, FragmentDefinition> fragments;

		private final Map<String, Integer> fragmentSizes = new HashMap<>();

		private final Set<String> conditions = new TreeSet<>();

		private boolean constant = true;

		private int size;

		Walk(Map<String, FragmentDefinition> fragments) {
			this.fragments = fragments;
		}

		void set(@Nullable SelectionSet set) {
			if (set != null) {
				set.getSelections().forEach(this::selection);
			}
		}

		private void selection(Selection<?> selection) {
			if (selection instanceof Field field) {
				add(1);
				directives(field.getDirectives());
				for (Argument argument : field.getArguments()) {
					this.constant &= isConstant(argument.getValue());
				}
				set(field.getSelectionSet());
			}
			else if (selection instanceof InlineFragment fragment) {
				directives(fragment.getDirectives());
				set(fragment.getSelectionSet());
			}
			else if (selection instanceof FragmentSpread spread) {
				directives(spread.getDirectives());
				FragmentDefinition fragment = this.fragments.get(spread.getName());
				Integer known = this.fragmentSizes.putIfAbsent(spread.getName(), 0);
				if (known != null) {
					add(known);
				}
				else if (fragment != null) {
					int before = this.size;
					set(fragment.getSelectionSet());
					this.fragmentSizes.put(spread.getName(), this.size - before);
				}
			}
		}

		private void add(int fields) {
			this.size = Math.min(MOST, this.size + fields);
		}

		private void directives(List<Directive> directives) {
			directives.stream()
				.filter((directive) -> CONDITIONS.contains(directive.getName()))
				.flatMap((directive) -> directive.getArguments().stream())
				.map(Argument::getValue)
				.forEach((value) -> {
					if (value instanceof VariableReference variable) {
						this.conditions.add(variable.getName());
					}
				});
		}

		// A scalar of the application may read its text as who asks would
		private static boolean isConstant(Value<?> value) {
			if (value instanceof ArrayValue array) {
				return array.getValues().stream().allMatch(Walk::isConstant);
			}
			if (value instanceof ObjectValue object) {
				return object.getObjectFields().stream().allMatch((field) -> isConstant(field.getValue()));
			}
			return value instanceof IntValue || value instanceof BooleanValue || value instanceof EnumValue
					|| value instanceof NullValue;
		}

	}

}
