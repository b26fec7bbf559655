package dev.clew.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * One query in the making.
 */
final class Draft {

	private static final int MOST_SELECTIONS = 50;

	private static final List<String> ALIASES = List.of("x", "y", "z", "id", "name");

	private final Choices choices;

	private final ArgumentDraft arguments;

	private final Dice dice;

	private final int maxDepth;

	private final Map<String, Fragment> fragments = new LinkedHashMap<>();

	private final Set<String> fields = new LinkedHashSet<>();

	private int selections;

	private int aliases;

	private int names;

	private int insideFragments;

	Draft(Choices choices, ArgumentDraft arguments, Dice dice, int maxDepth) {
		this.choices = choices;
		this.arguments = arguments;
		this.dice = dice;
		this.maxDepth = maxDepth;
	}

	Set<Feature> features() {
		return this.arguments.literals().features();
	}

	Set<String> fields() {
		this.fields.addAll(this.arguments.inputFields());
		return this.fields;
	}

	Query query() {
		Part part = selections(this.choices.query(), 0, 1 + this.dice.below(3));
		List<Definition> definitions = new ArrayList<>();
		definitions.add(OperationDefinition.newOperationDefinition()
			.operation(OperationDefinition.Operation.QUERY)
			.name(this.dice.chance(30) ? "Named" : null)
			.variableDefinitions(this.arguments.literals().definitions())
			.selectionSet(part.set)
			.build());
		this.fragments.values().forEach((fragment) -> definitions.add(fragment.definition));
		if (part.set.getSelectionsOfType(Field.class).size() > 1) {
			saw(Feature.SEVERAL_ROOTS);
		}
		return new Query(new Document(definitions), this.arguments.literals().variables());
	}

	/**
	 * Select something of a type.
	 * @param depth levels above
	 */
	private Part selections(GraphQLCompositeType type, int depth, int count) {
		List<Selection<?>> result = new ArrayList<>();
		int height = 0;
		Set<String> names = new HashSet<>();
		for (int i = 0; i < count || result.isEmpty(); i++) {
			Part part = selection(type, depth);
			if (part.selection instanceof Field field && !names.add(field.getName())) {
				saw(Feature.SAME_FIELD_TWICE);
			}
			result.add(part.selection);
			height = Math.max(height, part.height);
		}
		return new Part(null, new SelectionSet(result), height);
	}

	private Part selection(GraphQLCompositeType type, int depth) {
		this.selections++;
		int kind = this.dice.below(100);
		boolean root = type == this.choices.query();
		boolean isAbstract = !(type instanceof GraphQLObjectType);
		if (kind < (isAbstract ? 35 : root ? 6 : 14)) {
			return inlineFragment(type, depth);
		}
		if (kind < (isAbstract ? 50 : root ? 12 : 24)) {
			return spread(type, depth);
		}
		if (!(type instanceof GraphQLFieldsContainer container) || !root && kind >= 95) {
			return new Part(typename(), null, 0);
		}
		return field(container, depth);
	}

	private Field typename() {
		boolean aliased = this.dice.chance(20);
		saw(aliased ? Feature.ALIASED_TYPENAME : Feature.TYPENAME);
		return Field.newField("__typename")
			.alias(aliased ? this.dice.pick(ALIASES) : null)
			.directives(directives(false))
			.build();
	}

	private Part field(GraphQLFieldsContainer container, int depth) {
		boolean leafOnly = depth > 0 && (depth >= this.maxDepth || this.selections > MOST_SELECTIONS);
		boolean root = container == this.choices.query();
		boolean wantsObject = !leafOnly && (root || this.dice.chance(Math.max(30, 70 - depth * 9)));
		List<GraphQLFieldDefinition> wanted = this.choices.fields(container, wantsObject);
		List<GraphQLFieldDefinition> candidates = wanted.isEmpty() ? this.choices.fields(container, !wantsObject)
				: wanted;
		GraphQLFieldDefinition definition = this.dice.pick(candidates);
		this.fields.add(container.getName() + "." + definition.getName());
		if (definition.getName().startsWith(WorldSchema.MANUAL)) {
			saw(Feature.MANUAL_ROOT);
		}
		GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType());
		List<Argument> taken = this.arguments.arguments(definition, this.choices.node(definition.getType()));
		taken.forEach((argument) -> this.fields
			.add(container.getName() + "." + definition.getName() + "(" + argument.getName() + ")"));
		Field.Builder field = Field.newField(definition.getName())
			.alias(alias(definition.getName(), !taken.isEmpty()))
			.arguments(taken)
			.directives(directives(false));
		if (!(type instanceof GraphQLCompositeType composite)) {
			return new Part(field.build(), null, 0);
		}
		// What stands around objects is no level of its own
		int level = this.choices.isContainer(composite) ? 0 : 1;
		if (level == 0) {
			saw(composite.getName().endsWith("Page") ? Feature.PAGE : Feature.CONNECTION);
		}
		if (depth + level == this.maxDepth) {
			saw(Feature.NESTED_TO_THE_LIMIT);
		}
		Part below = selections(composite, depth + level, 1 + this.dice.below(4));
		return new Part(field.selectionSet(below.set).build(), null, below.height + level);
	}

	// A result key of its own saves most drafts with arguments; a shared one is the test
	private @Nullable String alias(String field, boolean withArguments) {
		int kind = this.dice.below(100);
		if (Cursor.isKey(field)) {
			return (kind < 20) ? "cursor" + kind : null;
		}
		if (kind < (withArguments ? 55 : 8)) {
			saw(Feature.ALIAS);
			return "a" + this.aliases++;
		}
		if (kind >= 88) {
			saw(Feature.ALIAS);
			return this.dice.pick(ALIASES);
		}
		return null;
	}

	private Part inlineFragment(GraphQLCompositeType type, int depth) {
		GraphQLCompositeType condition = this.dice.chance(20) ? null : condition(type);
		saw((condition != null) ? Feature.INLINE_FRAGMENT : Feature.INLINE_FRAGMENT_WITHOUT_TYPE);
		Part below = selections((condition != null) ? condition : type, depth, 1 + this.dice.below(3));
		return new Part(InlineFragment.newInlineFragment()
			.typeCondition((condition != null) ? new TypeName(condition.getName()) : null)
			.directives(directives(true))
			.selectionSet(below.set)
			.build(), null, below.height);
	}

	private Part spread(GraphQLCompositeType type, int depth) {
		List<Fragment> usable = this.fragments.values()
			.stream()
			.filter((fragment) -> depth + fragment.height <= this.maxDepth
					&& this.choices.conditions(type).contains(fragment.type))
			.toList();
		Fragment fragment;
		if (!usable.isEmpty() && this.dice.chance(60)) {
			fragment = this.dice.pick(usable);
			saw(Feature.SHARED_FRAGMENT);
		}
		else {
			fragment = newFragment(condition(type), depth);
		}
		saw(Feature.NAMED_FRAGMENT);
		if (this.insideFragments > 0) {
			saw(Feature.FRAGMENT_IN_FRAGMENT);
		}
		return new Part(
				FragmentSpread.newFragmentSpread(fragment.definition.getName()).directives(directives(true)).build(),
				null, fragment.height);
	}

	private Fragment newFragment(GraphQLCompositeType type, int depth) {
		String name = "F" + this.names++;
		this.insideFragments++;
		Part below = selections(type, depth, 1 + this.dice.below(3));
		this.insideFragments--;
		Fragment fragment = new Fragment(type,
				FragmentDefinition.newFragmentDefinition()
					.name(name)
					.typeCondition(new TypeName(type.getName()))
					.selectionSet(below.set)
					.build(),
				below.height);
		this.fragments.put(name, fragment);
		return fragment;
	}

	private GraphQLCompositeType condition(GraphQLCompositeType type) {
		GraphQLCompositeType chosen = this.dice.pick(this.choices.conditions(type));
		if (type == this.choices.query()) {
			saw(Feature.FRAGMENT_OF_QUERY);
		}
		else if (chosen != type) {
			saw(this.choices.isWithin(chosen, type) ? Feature.FRAGMENT_OF_SUBTYPE : Feature.FRAGMENT_OF_SUPERTYPE);
		}
		return chosen;
	}

	private List<Directive> directives(boolean onFragment) {
		if (!this.dice.chance(onFragment ? 15 : 7)) {
			return List.of();
		}
		if (onFragment) {
			saw(Feature.DIRECTIVE_ON_FRAGMENT);
		}
		boolean both = this.dice.chance(15);
		if (both) {
			saw(Feature.BOTH_DIRECTIVES);
		}
		List<Directive> result = new ArrayList<>();
		boolean skip = this.dice.chance(50);
		if (skip || both) {
			result.add(directive("skip", this.dice.chance(30)));
		}
		if (!skip || both) {
			result.add(directive("include", this.dice.chance(70)));
		}
		return result;
	}

	private Directive directive(String name, boolean value) {
		return Directive.newDirective()
			.name(name)
			.argument(new Argument("if", this.arguments.literals().condition(value)))
			.build();
	}

	private void saw(Feature feature) {
		features().add(feature);
	}

	/**
	 * A selection or a set of them, with the levels of objects that it opens.
	 */
	private record Part(Selection<?> selection, SelectionSet set, int height) {

	}

	private record Fragment(GraphQLCompositeType type, FragmentDefinition definition, int height) {

	}

}
