package dev.clew.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the client asked for under one field: for each object type that its value may
 * have, the fields by result key. Fragments, directives and merged fields are already
 * applied.
 *
 * @param byType fields by object type and result key, in the client's order
 * @param unclear by object type, the fields that are left out because one result key asks
 * for them in several ways
 */
public record Selection(Map<String, Map<String, SelectedField>> byType, Map<String, Set<String>> unclear) {

	/**
	 * The selection below a leaf.
	 */
	public static final Selection NONE = new Selection(Map.of());

	public Selection(Map<String, Map<String, SelectedField>> byType) {
		this(byType, Map.of());
	}

	/**
	 * Return the object types.
	 */
	List<String> types() {
		return List.copyOf(this.byType.keySet());
	}

	/**
	 * Return how many fields there are, however deep.
	 */
	int size() {
		return this.byType.values()
			.stream()
			.flatMap((fields) -> fields.values().stream())
			.mapToInt((field) -> 1 + field.selection().size())
			.sum();
	}

	/**
	 * Return the one field of one object type.
	 */
	Selection only(Slot slot) {
		return this.byType.getOrDefault(slot.type(), Map.of())
			.values()
			.stream()
			.filter((field) -> field.resultKey().equals(slot.resultKey()) && field.name().equals(slot.field()))
			.findFirst()
			.map((field) -> new Selection(Map.of(slot.type(), Map.of(slot.resultKey(), field))))
			.orElse(NONE);
	}

	/**
	 * Combine with what is asked for under another result key of the same relation.
	 * @return empty where one result key means different things in the two
	 */
	Optional<Selection> merge(Selection other) {
		if (isUnclearIn(other) || other.isUnclearIn(this)) {
			return Optional.empty();
		}
		Map<String, Map<String, SelectedField>> merged = new LinkedHashMap<>();
		this.byType.forEach((type, fields) -> merged.put(type, new LinkedHashMap<>(fields)));
		for (var entry : other.byType.entrySet()) {
			Map<String, SelectedField> fields = merged.computeIfAbsent(entry.getKey(), (type) -> new LinkedHashMap<>());
			for (var field : entry.getValue().entrySet()) {
				Optional<SelectedField> combined = combine(fields.get(field.getKey()), field.getValue());
				if (combined.isEmpty()) {
					return Optional.empty();
				}
				fields.put(field.getKey(), combined.get());
			}
		}
		return Optional.of(new Selection(merged, unclear(List.of(this, other))));
	}

	// What has been left out here would be taken for what is asked for there
	private boolean isUnclearIn(Selection other) {
		return this.unclear.entrySet()
			.stream()
			.anyMatch((left) -> other.byType.getOrDefault(left.getKey(), Map.of())
				.values()
				.stream()
				.anyMatch((field) -> left.getValue().contains(field.name())));
	}

	private static Map<String, Set<String>> unclear(List<Selection> selections) {
		Map<String, Set<String>> all = new LinkedHashMap<>();
		selections.forEach((selection) -> selection.unclear
			.forEach((type, names) -> all.computeIfAbsent(type, (key) -> new HashSet<>()).addAll(names)));
		return all;
	}

	/**
	 * Combine what is asked for of the same objects where they are shown several times. A
	 * result key that stands for several fields is kept for each of them; a field that
	 * one result key asks for in several ways is left to be loaded when it is reached.
	 */
	static Selection together(List<Selection> selections) {
		Map<String, Map<String, SelectedField>> together = new LinkedHashMap<>();
		Map<String, Set<String>> unclear = unclear(selections);
		selections.stream()
			.flatMap((selection) -> selection.byType.keySet().stream())
			.distinct()
			.forEach((type) -> together.put(type,
					fieldsTogether(selections.stream()
						.flatMap((selection) -> selection.byType.getOrDefault(type, Map.of()).values().stream())
						.toList(), unclear.computeIfAbsent(type, (key) -> new HashSet<>()))));
		unclear.values().removeIf(Set::isEmpty);
		return new Selection(together, unclear);
	}

	private static Map<String, SelectedField> fieldsTogether(List<SelectedField> all, Set<String> unclear) {
		Map<List<String>, List<SelectedField>> alike = new LinkedHashMap<>();
		all.forEach(
				(field) -> alike.computeIfAbsent(List.of(field.resultKey(), field.name()), (key) -> new ArrayList<>())
					.add(field));
		Map<String, SelectedField> fields = new LinkedHashMap<>();
		alike.values().forEach((same) -> {
			SelectedField first = same.get(0);
			if (!same.stream().allMatch(first::meansSame)) {
				unclear.add(first.name());
			}
			String key = fields.containsKey(first.resultKey()) ? first.resultKey() + " of " + first.name()
					: first.resultKey();
			Shown shown = same.stream().map(SelectedField::shown).reduce(first.shown(), Shown::merge);
			fields.put(key, new SelectedField(first.resultKey(), first.name(), first.arguments(),
					together(same.stream().map(SelectedField::selection).toList()), shown));
		});
		fields.values().removeIf((field) -> unclear.contains(field.name()));
		return fields;
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
