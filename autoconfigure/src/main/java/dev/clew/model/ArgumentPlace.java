package dev.clew.model;

import java.util.List;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A field that takes arguments, and what they are about.
 *
 * @param type the type that has the field
 * @param field the field
 * @param frame how the field shows its results
 * @param targets the bound object types that the rows may have
 * @param entity what the rows are read from; {@code null} for plain values
 * @param relation the relation that the field follows; {@code null} for a root field
 */
record ArgumentPlace(String type, FieldDefinition field, Frame frame, List<String> targets,
		@Nullable EntityModel entity, @Nullable AttributeModel relation) {

	String where(InputValueDefinition argument) {
		return "%s.%s(%s)".formatted(this.type, this.field.getName(), argument.getName());
	}

}
