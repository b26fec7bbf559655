package dev.clew.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the client asked for under one field: for each object type that its value may
 * have, the fields by result key. Fragments, directives and merged fields are already
 * applied.
 *
 * @param byType fields by object type and result key, in the client's order
 */
public record Selection(Map<String, Map<String, SelectedField>> byType) {

	/**
	 * The selection below a leaf.
	 */
	public static final Selection NONE = new Selection(Map.of());

	/**
	 * Return the object types.
	 */
	List<String> types() {
		return List.copyOf(this.byType.keySet());
	}

	/**
	 * Return the one field of one object type.
	 */
	Selection only(String type, String resultKey) {
		SelectedField field = this.byType.getOrDefault(type, Map.of()).get(resultKey);
		return (field != null) ? new Selection(Map.of(type, Map.of(resultKey, field))) : NONE;
	}

	/**
	 * Combine with what is asked for under another result key of the same relation.
	 * @return empty where one result key means different things in the two
	 */
	Optional<Selection> merge(Selection other) {
		Map<String, Map<String, SelectedField>> merged = new LinkedHashMap<>();
		this.byType.forEach((type, fields) -> merged.put(type, new LinkedHashMap<>(fields)));
		for (var entry : other.byType.entrySet()) {
			Map<String, SelectedField> fields = merged.computeIfAbsent(entry.getKey(), (type) -> new LinkedHashMap<>());
			for (SelectedField field : entry.getValue().values()) {
				Optional<SelectedField> combined = combine(fields.get(field.resultKey()), field);
				if (combined.isEmpty()) {
					return Optional.empty();
				}
				fields.put(field.resultKey(), combined.get());
			}
		}
		return Optional.of(new Selection(merged));
	}

	private static Optional<SelectedField> combine(@Nullable SelectedField present, SelectedField added) {
		if (present == null) {
			return Optional.of(added);
		}
		if (!present.meansSame(added)) {
			return Optional.empty();
		}
		return present.selection()
			.merge(added.selection())
			.map((selection) -> new SelectedField(present.resultKey(), present.name(), present.arguments(), selection,
					present.shown().merge(added.shown())));
	}

}
