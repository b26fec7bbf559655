package dev.clew.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.clew.model.InputTypes.Use;
import graphql.language.InputValueDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Binds the arguments of one field that filter, order and page.
 */
final class RoleArguments {

	private static final Set<ArgumentRole> CUTTING = EnumSet.of(ArgumentRole.LIMIT, ArgumentRole.OFFSET,
			ArgumentRole.FIRST, ArgumentRole.LAST);

	private final BindingContext context;

	private final ArgumentPlace place;

	private final InputDefinitions definitions;

	private final Set<ArgumentRole> paging = EnumSet.noneOf(ArgumentRole.class);

	private @Nullable FilterType filter;

	private @Nullable OrderType order;

	RoleArguments(BindingContext context, ArgumentPlace place) {
		this.context = context;
		this.place = place;
		this.definitions = new InputDefinitions(context);
	}

	void add(ArgumentRole role, InputValueDefinition argument, EntityModel entity) {
		if (isAmbiguous(role, argument, entity) || !hasItsShape(role, argument)) {
			return;
		}
		SdlTypes.TypeReference type = SdlTypes.TypeReference.of(argument.getType());
		switch (role) {
			case FILTER -> {
				if (isOf(argument, type.depth() == 0, "one filter object")) {
					addFilter(argument, type.name());
				}
			}
			case ORDER_BY -> {
				if (isOf(argument, type.depth() <= 1, "a list of order objects")) {
					addOrder(argument, type.name());
				}
			}
			case LIMIT, OFFSET, FIRST, LAST -> addPaging(role, argument, type, "Int");
			case AFTER, BEFORE -> addPaging(role, argument, type, "String");
		}
	}

	private void addFilter(InputValueDefinition argument, String type) {
		String node = this.place.frame().node();
		if (this.definitions.exists(this.place.where(argument), type, InputDefinitions.filterOf(node))) {
			this.filter = this.context.inputs().filter(new Use(type, node));
		}
	}

	private void addOrder(InputValueDefinition argument, String type) {
		String node = this.place.frame().node();
		if (this.definitions.exists(this.place.where(argument), type, InputDefinitions.orderOf(node))) {
			this.order = this.context.inputs().order(new Use(type, node));
		}
	}

	private void addPaging(ArgumentRole role, InputValueDefinition argument, SdlTypes.TypeReference type,
			String expected) {
		if (isOf(argument, type.depth() == 0 && type.name().equals(expected), expected)) {
			this.paging.add(role);
			new PagingDefaults(this.context, this.place).check(role, argument);
		}
		AttributeModel relation = this.place.relation();
		if (relation != null && relation.traits().ordersItself() && CUTTING.contains(role)) {
			this.context.problem(this.place.where(argument), "Argument '%s' cannot cut '%s'".formatted(argument
				.getName(), relation.name()), relation.traits().sorted()
						? "The collection sorts its elements by itself, after the database would have cut them"
						: "Its order is SQL or an expression of the mapping, which Clew cannot put into its statements",
					"Order the collection by @OrderBy with attributes only, remove the argument, or serve the field by a controller");
		}
	}

	/**
	 * Return what has been bound, beside arguments that are named like an attribute.
	 */
	FieldArguments bound(List<ArgumentBinding> attributes) {
		if (this.place.frame().shape() == Shape.CONNECTION) {
			new PagingDefaults(this.context, this.place).checkBoth();
		}
		boolean cursors = this.paging.contains(ArgumentRole.AFTER) || this.paging.contains(ArgumentRole.BEFORE);
		boolean sizes = this.paging.contains(ArgumentRole.FIRST) || this.paging.contains(ArgumentRole.LAST);
		if (cursors && !sizes) {
			ArgumentSettings names = this.context.arguments();
			this.context.problem("%s.%s".formatted(this.place.type(), this.place.field().getName()),
					"'%s' and '%s' tell where a page begins or ends, but nothing tells its size"
						.formatted(names.name(ArgumentRole.AFTER), names.name(ArgumentRole.BEFORE)),
					"A page without a size has no end", "Add '%s: Int' or '%s: Int'"
						.formatted(names.name(ArgumentRole.FIRST), names.name(ArgumentRole.LAST)));
		}
		return new FieldArguments(attributes, this.filter, this.order, this.paging);
	}

	private boolean isAmbiguous(ArgumentRole role, InputValueDefinition argument, EntityModel entity) {
		String name = argument.getName();
		boolean alias = this.place.targets()
			.stream()
			.anyMatch((target) -> this.context.settings(target).aliases().containsKey(name));
		if (!alias && entity.attribute(name) == null) {
			return false;
		}
		this.context.problem(this.place.where(argument), "Argument '%s' means two things".formatted(name),
				"It is %s of %s, and the name of an argument that Clew gives a meaning to"
					.formatted(alias ? "an alias" : "an attribute", entity),
				"Give Clew's argument another name by " + role.property());
		return true;
	}

	private boolean hasItsShape(ArgumentRole role, InputValueDefinition argument) {
		Set<Shape> shapes = switch (role) {
			case FILTER -> EnumSet.allOf(Shape.class);
			case ORDER_BY -> hasFirst() ? EnumSet.allOf(Shape.class) : EnumSet.complementOf(EnumSet.of(Shape.ONE));
			case LIMIT, OFFSET -> EnumSet.of(Shape.LIST, Shape.PAGE);
			case FIRST, AFTER, LAST, BEFORE -> EnumSet.of(Shape.CONNECTION);
		};
		Shape shape = this.place.frame().shape();
		if (shapes.contains(shape)) {
			return true;
		}
		this.context.problem(this.place.where(argument),
				"Argument '%s' cannot be honoured".formatted(argument.getName()),
				"The field is %s".formatted(describe(shape)), remedy(role, shape));
		return false;
	}

	// A root field shows the first of all rows, a relation the one that there is
	private boolean hasFirst() {
		return this.place.relation() == null;
	}

	private String remedy(ArgumentRole role, Shape shape) {
		ArgumentSettings names = this.context.arguments();
		String other = switch (role) {
			case FIRST, LAST -> names.name(ArgumentRole.LIMIT);
			case LIMIT -> names.name(ArgumentRole.FIRST);
			default -> "";
		};
		boolean replaceable = !other.isEmpty() && shape != Shape.ONE;
		return replaceable ? "Call it '%s', or serve the field by a controller".formatted(other)
				: "Remove the argument, or serve the field by a controller";
	}

	private String describe(Shape shape) {
		return switch (shape) {
			case ONE -> "a single object: there is nothing to " + (hasFirst() ? "cut" : "order or to cut");
			case LIST -> "a list, which has no cursors";
			case CONNECTION -> "a connection, whose pages are told by cursors";
			case PAGE -> "a page of a list, which has no cursors";
		};
	}

	private boolean isOf(InputValueDefinition argument, boolean fits, String expected) {
		if (!fits) {
			this.context.problem(this.place.where(argument),
					"Argument '%s' has the wrong type".formatted(argument.getName()), "Its type must be " + expected,
					"Correct the type, or serve the field by a controller");
		}
		return fits;
	}

}
