package dev.clew.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.clew.model.EntityBindings;
import dev.clew.plan.KnownField;
import dev.clew.plan.SelectionFacts;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one field of a document: how it was read for each combination of the
 * variables that include or skip parts of it.
 */
public final class KnownSelection {

	private static final int MOST_CONDITIONS = 4;

	// Fields of interfaces and unions are read for each of their types
	private static final int MOST_TYPES = 8;

	private static final int MOST_VARIANTS = 1 << MOST_CONDITIONS;

	private final EntityBindings bindings;

	private final SelectionFacts facts;

	private final Map<List<@Nullable Object>, KnownField> variants = new ConcurrentHashMap<>();

	KnownSelection(EntityBindings bindings, SelectionFacts facts) {
		this.bindings = bindings;
		this.facts = facts;
	}

	/**
	 * Return how many fields all variants may have, which tells how much memory this may
	 * take.
	 */
	public int size() {
		return this.facts.size() * (1 << Math.min(this.facts.conditions().size(), MOST_CONDITIONS));
	}

	/**
	 * Return the field as it was read before, or read it.
	 * @param type the type of its value
	 */
	KnownField field(EntityBindings bindings, String type, Map<String, @Nullable Object> variables,
			Supplier<KnownField> reading) {
		if (!this.facts.constant() || this.bindings != bindings) {
			return reading.get();
		}
		List<@Nullable Object> variant = variant(type, variables);
		KnownField known = this.variants.get(variant);
		if (known == null) {
			known = reading.get();
			if (known.isLasting() && this.variants.size() < MOST_VARIANTS
					&& known.size() <= MOST_TYPES * this.facts.size()) {
				this.variants.put(variant, known);
			}
		}
		return known;
	}

	private List<@Nullable Object> variant(String type, Map<String, @Nullable Object> variables) {
		List<@Nullable Object> variant = new ArrayList<>();
		variant.add(type);
		this.facts.conditions().forEach((name) -> variant.add(variables.get(name)));
		return variant;
	}

}
