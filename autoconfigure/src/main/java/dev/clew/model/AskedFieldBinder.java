package dev.clew.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.model.InputTypes.Use;
import dev.clew.model.SdlTypes.TypeReference;
import dev.clew.model.ServedFields.Asked;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Binds the fields whose methods ask to run the client's selection themselves. Only what
 * their arguments are is read here: what they mean is up to the method.
 */
final class AskedFieldBinder {

	private static final Set<ArgumentRole> CURSORS = EnumSet.of(ArgumentRole.FIRST, ArgumentRole.AFTER,
			ArgumentRole.LAST, ArgumentRole.BEFORE);

	private final BindingContext context;

	private final Map<String, EntityBinding> bindings;

	AskedFieldBinder(BindingContext context, Map<String, EntityBinding> bindings) {
		this.context = context;
		this.bindings = bindings;
	}

	/**
	 * Return them by type and name.
	 */
	Map<String, RootField> bind() {
		Map<String, RootField> fields = new LinkedHashMap<>();
		for (Asked asked : this.context.served().asked()) {
			FieldDefinition definition = this.context.sdl().fields(asked.type()).get(asked.field());
			RootField field = (definition != null) ? bind(asked, definition) : null;
			if (field != null) {
				fields.put(asked.type() + "." + asked.field(), field);
			}
		}
		return fields;
	}

	private @Nullable RootField bind(Asked asked, FieldDefinition definition) {
		if (asked.batched()) {
			this.context.problem(asked.by(), "A @BatchMapping method cannot have a Lookahead",
					"It is called once for many fields, and a Lookahead runs the selection of one",
					"Use @SchemaMapping where one statement for each parent is meant, or leave the field to Clew");
			return null;
		}
		TypeReference reference = TypeReference.of(definition.getType());
		Frame frame = this.context.frame(reference);
		List<String> targets = this.context.boundObjects(frame.node());
		EntityModel entity = entity(frame, targets);
		if (entity == null || reference.depth() > (frame.shape().isContainer() ? 0 : 1)) {
			this.context.problem(asked.by(),
					"Its Lookahead has nothing to look at: '%s.%s' shows no entity".formatted(asked.type(),
							asked.field()),
					"'%s' is bound to no entity, or not every object of it is".formatted(frame.node()),
					"Bind the type, or take the Lookahead out of the method");
			return null;
		}
		if (!asked.entity().isAssignableFrom(entity.javaType())) {
			this.context.problem(asked.by(),
					"It asks for a Lookahead of %s, but '%s.%s' shows %s".formatted(asked.entity().getSimpleName(),
							asked.type(), asked.field(), entity),
					"A Lookahead runs the selection of the field that the method serves",
					"Correct the type argument: Lookahead<%s>".formatted(entity.javaType().getSimpleName()));
			return null;
		}
		return new RootField(asked.field(), frame, entity, targets,
				this.context.managedTypes().only(entity, targets.stream().map(this.context::model).toList()),
				this.context.whyEntities(frame.node()), arguments(definition, frame));
	}

	private @Nullable EntityModel entity(Frame frame, List<String> targets) {
		boolean whole = targets.size() == this.context.sdl().objectsOf(frame.node()).size();
		EntityModel entity = (whole && !targets.isEmpty()) ? this.context.commonEntity(targets) : null;
		return (entity != null && entity.isEntity()) ? entity : null;
	}

	private FieldArguments arguments(FieldDefinition definition, Frame frame) {
		FilterType filter = null;
		OrderType order = null;
		Set<ArgumentRole> paging = EnumSet.noneOf(ArgumentRole.class);
		for (InputValueDefinition argument : definition.getInputValueDefinitions()) {
			Use use = new Use(TypeReference.of(argument.getType()).name(), frame.node());
			ArgumentRole role = this.context.arguments().role(argument.getName());
			if (role == ArgumentRole.FILTER || use.input().equals(InputDefinitions.filterOf(use.node()))) {
				filter = (filter != null) ? filter : filter(use);
			}
			else if (role == ArgumentRole.ORDER_BY || use.input().equals(InputDefinitions.orderOf(use.node()))) {
				order = (order != null) ? order : order(use);
			}
			else if (role != null && CURSORS.contains(role) && frame.shape() == Shape.CONNECTION) {
				paging.add(role);
			}
		}
		return new FieldArguments(List.of(), filter, order, paging);
	}

	private @Nullable FilterType filter(Use use) {
		FilterType bound = this.context.inputs().findFilter(use);
		if (bound != null) {
			return bound;
		}
		BindingContext trial = trial();
		FilterType tried = trial.inputs().filter(use);
		return isBound(trial, use) ? tried : null;
	}

	private @Nullable OrderType order(Use use) {
		OrderType bound = this.context.inputs().findOrder(use);
		if (bound != null) {
			return bound;
		}
		BindingContext trial = trial();
		OrderType tried = trial.inputs().order(use);
		return isBound(trial, use) ? tried : null;
	}

	// An input type of the application may mean something else, which is no mistake
	private BindingContext trial() {
		return new BindingContext(this.context.sdl(), this.context.managedTypes(), this.context.traits(),
				this.context.served(), this.context.types(), this.context.models(), this.context.arguments(),
				new InputTypes(), new ArrayList<>());
	}

	private boolean isBound(BindingContext trial, Use use) {
		if (!this.context.sdl().isInput(use.input())) {
			return false;
		}
		new InputBinder(trial, this.bindings).bindAll();
		return trial.problems().isEmpty();
	}

}
