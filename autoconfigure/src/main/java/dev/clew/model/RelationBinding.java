package dev.clew.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The relation behind a field.
 *
 * @param attribute the attribute that holds it
 * @param targets the bound object types that its elements may have; none where the
 * elements are plain values
 * @param strategy how it is asked to be loaded
 * @param configured whether somebody configured the strategy
 * @param whyEntities why its elements are never read as rows, if they are not
 * @param frame how its field shows it
 * @param arguments the arguments that its field takes
 */
public record RelationBinding(AttributeModel attribute, List<String> targets, Strategy strategy, boolean configured,
		@Nullable String whyEntities, Frame frame, FieldArguments arguments) {

	public RelationBinding {
		targets = List.copyOf(targets);
	}

	/**
	 * Return whether the field never simply shows what the relation holds, even without
	 * arguments.
	 */
	public boolean isAlwaysCut(BindingSettings settings) {
		boolean limited = settings.arguments().defaultPageSize() != null && !this.arguments.paging().isEmpty();
		return limited || this.frame.shape().isContainer();
	}

}
