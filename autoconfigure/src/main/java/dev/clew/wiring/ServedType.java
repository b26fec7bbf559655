package dev.clew.wiring;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.model.BindingSettings;
import dev.clew.model.EntityBinding;
import dev.clew.model.FieldBinding;
import dev.clew.model.RelationBinding;
import org.jspecify.annotations.Nullable;

/**
 * A bound type, as reports show it.
 *
 * @param type the object type
 * @param entity class of the entity or embeddable behind it
 * @param maxDepth the levels that are admitted from it on
 * @param why why it is never read as rows, if it is not
 * @param fields its fields
 */
public record ServedType(String type, String entity, int maxDepth, @Nullable String why, List<Field> fields) {

	public ServedType {
		fields = List.copyOf(fields);
	}

	static ServedType of(EntityBinding binding, BindingSettings settings) {
		return new ServedType(binding.typeName(), binding.entity().javaType().getName(),
				Objects.requireNonNullElse(binding.maxDepth(), settings.maxDepth()), binding.whyEntity(),
				binding.fields().values().stream().map((field) -> Field.of(field, settings)).toList());
	}

	/**
	 * Return one line: how many columns, and each relation with its strategy.
	 */
	String summary() {
		long columns = this.fields.stream().filter((field) -> field.kind().equals("column")).count();
		String relations = names("relation", (field) -> field.name() + " " + field.served());
		String objects = this.fields.stream()
			.filter((field) -> field.why() != null && field.why().startsWith("entities"))
			.map(Field::name)
			.collect(Collectors.joining(", "));
		String custom = names("custom", Field::name);
		return Stream
			.of((columns == 1) ? "1 column" : columns + " columns", relations,
					objects.isEmpty() ? "" : "as entities for " + objects,
					custom.isEmpty() ? "" : "by the application " + custom,
					(this.why != null) ? "always as entities: " + this.why : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("; "));
	}

	private String names(String kind, Function<Field, String> text) {
		return this.fields.stream()
			.filter((field) -> field.kind().equals(kind))
			.map(text)
			.collect(Collectors.joining(", "));
	}

	@Override
	public String toString() {
		return this.fields.stream()
			.map(Field::toString)
			.collect(Collectors.joining("%n  ".formatted(), "%s is bound to %s%n  ".formatted(this.type, this.entity),
					""));
	}

	/**
	 * A field of a bound type.
	 *
	 * @param name the field
	 * @param kind what answers it
	 * @param from the attribute or path that it is read from
	 * @param target the types that it leads to
	 * @param served how: a relation by its strategy
	 * @param why why it needs the object, or why its strategy is not followed
	 * @param requires what the code behind it reads of its object
	 */
	public record Field(String name, String kind, @Nullable String from, @Nullable String target, String served,
			@Nullable String why, List<String> requires) {

		static Field of(FieldBinding field, BindingSettings settings) {
			RelationBinding relation = field.relation();
			String target = (relation != null) ? String.join(", ", relation.targets()) : field.embedded();
			boolean known = field.kind() != FieldBinding.Kind.CUSTOM && field.kind() != FieldBinding.Kind.UNKNOWN;
			return new Field(field.name(), lower(field.kind()), known ? field.dottedPath() : null, target,
					served(field, relation), why(field, relation, settings),
					field.requirements().stream().map(Object::toString).toList());
		}

		private static @Nullable String why(FieldBinding field, @Nullable RelationBinding relation,
				BindingSettings settings) {
			String demoted = (relation != null) ? Demotions.why(relation, settings) : null;
			return (field.whyEntity() != null) ? "entities: " + field.whyEntity() : demoted;
		}

		private static String served(FieldBinding field, @Nullable RelationBinding relation) {
			return switch (field.kind()) {
				case RELATION -> (relation != null) ? lower(relation.strategy()) : "relation";
				case CUSTOM -> "by the application";
				case UNKNOWN -> "by the object";
				case COMPUTED -> "entity";
				case COLUMN, EMBEDDED -> lower(field.kind());
			};
		}

		private static String lower(Enum<?> constant) {
			return constant.name().toLowerCase(Locale.ROOT);
		}

		@Override
		public String toString() {
			boolean elsewhere = this.from != null && !this.from.equals(this.name);
			return "%s: %s%s%s%s".formatted(this.name, this.served, elsewhere ? " from " + this.from : "",
					(this.why != null) ? " (" + this.why + ")" : "",
					this.requires.isEmpty() ? "" : " requires " + this.requires);
		}

	}

}
