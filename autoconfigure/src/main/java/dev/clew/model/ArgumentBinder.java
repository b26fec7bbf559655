package dev.clew.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Binds the arguments of a field that Clew answers: each must have a role, or name an
 * attribute of the rows or an alias of it.
 */
final class ArgumentBinder {

	private final BindingContext context;

	ArgumentBinder(BindingContext context) {
		this.context = context;
	}

	FieldArguments bind(ArgumentPlace place) {
		List<ArgumentBinding> attributes = new ArrayList<>();
		RoleArguments roles = new RoleArguments(this.context, place);
		EntityModel entity = place.entity();
		for (InputValueDefinition argument : place.field().getInputValueDefinitions()) {
			ArgumentRole role = this.context.arguments().role(argument.getName());
			if (entity != null && role != null) {
				roles.add(role, argument, entity);
				continue;
			}
			ArgumentBinding binding = (entity != null) ? bind(place.where(argument), argument, place.targets(), entity)
					: null;
			if (binding != null) {
				attributes.add(binding);
			}
			else if (entity == null || !isWrongAlias(argument, place.targets(), entity)) {
				notHonoured(place, argument);
			}
		}
		return roles.bound(attributes);
	}

	private @Nullable ArgumentBinding bind(String where, InputValueDefinition argument, List<String> targets,
			EntityModel entity) {
		SdlTypes.TypeReference reference = SdlTypes.TypeReference.of(argument.getType());
		if (reference.depth() > 1
				|| this.context.sdl().registry().getTypeOrNull(reference.name()) instanceof InputObjectTypeDefinition) {
			return null;
		}
		String alias = targets.stream()
			.map((target) -> this.context.settings(target).aliases().get(argument.getName()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(argument.getName());
		List<String> names = new ArrayList<>(Arrays.asList(alias.split("\\.")));
		AttributePath path = AttributePath.follow(entity, names, this.context.managedTypes());
		if (path != null && path.last().kind() == AttributeModel.Kind.TO_ONE) {
			EntityModel target = this.context.managedTypes().get(path.last().type());
			if (target.idPaths().size() != 1) {
				return null;
			}
			names.addAll(Arrays.asList(target.idPaths().get(0).split("\\.")));
			path = AttributePath.follow(entity, names, this.context.managedTypes());
		}
		if (path == null || path.last().kind() != AttributeModel.Kind.BASIC) {
			return null;
		}
		if (!ArgumentConversion.canConvert(reference.name(), path.last().type())) {
			this.context.problem(where, "Argument '%s' cannot be honoured".formatted(argument.getName()),
					"Nothing converts %s to %s, the type of '%s'".formatted(reference.name(),
							path.last().type().getSimpleName(), String.join(".", names)),
					"Use a scalar of that type, or serve the field by a controller");
		}
		return new ArgumentBinding(argument.getName(), names, path.last().type(), reference.list());
	}

	// Reported where the alias is configured
	private boolean isWrongAlias(InputValueDefinition argument, List<String> targets, EntityModel entity) {
		return targets.stream()
			.map((target) -> this.context.settings(target).aliases().get(argument.getName()))
			.filter(Objects::nonNull)
			.anyMatch((alias) -> AttributePath.follow(entity, Arrays.asList(alias.split("\\.")),
					this.context.managedTypes()) == null);
	}

	private void notHonoured(ArgumentPlace place, InputValueDefinition argument) {
		EntityModel entity = place.entity();
		if (entity == null) {
			report(place, argument, "It is a collection of values, which takes no argument", "Remove the argument,");
			return;
		}
		Set<String> attributes = new TreeSet<>(entity.attributes().keySet());
		List<String> names = new ArrayList<>(attributes);
		names.addAll(this.context.arguments().names().values());
		report(place, argument,
				"Arguments are attributes of the rows, or %s; %s has %s".formatted(
						String.join(", ", this.context.arguments().names().values()), entity,
						LenientNames.Suggestions.listed(attributes)),
				LenientNames.Suggestions.remedy(argument.getName(), names)
					.replaceFirst("\\?$", "? Or")
					.replaceFirst("it$", "it,"));
	}

	private void report(ArgumentPlace place, InputValueDefinition argument, String why, String remedy) {
		this.context.problem(place.where(argument), "Argument '%s' cannot be honoured".formatted(argument.getName()),
				why, remedy + (remedy.endsWith("Or") ? "" : " or") + " serve the field by a controller");
	}

}
