package dev.clew.wiring;

import java.util.Locale;

import dev.clew.model.AttributeModel;
import dev.clew.model.BindingSettings;
import dev.clew.model.RelationBinding;
import dev.clew.model.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Tells strategies that were configured and are never followed, whatever a query selects.
 * What depends on the query its plan says.
 */
final class Demotions {

	private Demotions() {
	}

	/**
	 * Return why the strategy of a relation is not followed, if it never is.
	 */
	static @Nullable String why(RelationBinding relation, BindingSettings settings) {
		String reason = relation.configured() ? reason(relation, settings) : null;
		return (reason != null)
				? "%s is not followed: %s".formatted(relation.strategy().name().toLowerCase(Locale.ROOT), reason)
				: null;
	}

	private static @Nullable String reason(RelationBinding relation, BindingSettings settings) {
		AttributeModel attribute = relation.attribute();
		boolean cut = relation.isAlwaysCut(settings);
		if (relation.strategy() == Strategy.SUBSELECT) {
			return cut ? "a page is read by key" : null;
		}
		if (relation.strategy() != Strategy.JOIN) {
			return null;
		}
		if (attribute.traits().joinMisfilters() && (attribute.isPlural() || attribute.traits().foreignKey())) {
			return "a join does not apply the filters of its targets as they are read";
		}
		if (!attribute.isPlural()) {
			return null;
		}
		return !attribute.isRelation() ? "a collection of values is read by key" : cut ? "a page is read by key" : null;
	}

}
