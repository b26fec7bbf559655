package dev.clew.plan;

import java.util.Locale;

import dev.clew.model.AttributeModel;
import dev.clew.model.RelationBinding;
import dev.clew.model.RelationTraits;
import dev.clew.model.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how an edge is loaded: as configured where that is right, otherwise in the
 * nearest way that is, with the reason.
 */
final class EdgeChooser {

	private static final String MISFILTERED = "a join does not apply the filters of its targets as they are read";

	private static final String FILTERED = "row filters hide some of what the entity would hold";

	private static final Choice KEY = new Choice(Loading.KEY, "only its key is asked for");

	/**
	 * Choose the loading of an edge.
	 * @param intoEntity whether its owner is loaded as an entity
	 * @param seen whether user code sees that entity
	 * @param root whether the owner is the root of its statement
	 */
	Choice choose(Demand.Following following, boolean intoEntity, boolean seen, boolean root, StatementScope scope) {
		AttributeModel attribute = following.attribute();
		RelationBinding relation = following.relation();
		if (attribute.kind() == AttributeModel.Kind.EMBEDDED) {
			return new Choice(Loading.EMBEDDED, "embedded");
		}
		if (intoEntity && attribute.isPlural() && attribute.traits().atOnce() != null
				&& following.arguments().isEmpty()) {
			return new Choice(Loading.LAZY, "%s comes with its owner".formatted(attribute.traits().atOnce()));
		}
		if (following.readBy() != null) {
			return new Choice(attribute.isPlural() ? Loading.INITIALIZE : Loading.JOIN, following.readBy());
		}
		if (relation == null) {
			return isKeyEnough(following) ? KEY : new Choice(Loading.JOIN, "a path leads through it");
		}
		boolean wholeInEntity = attribute.isPlural() && attribute.traits().eager()
				&& !attribute.traits().joinMisfilters() && !attribute.traits().filtered();
		if (intoEntity && seen && wholeInEntity && following.isWhole()) {
			return new Choice(Loading.INITIALIZE, "EAGER in the mapping");
		}
		if (relation.strategy() == Strategy.LAZY) {
			return new Choice(Loading.LAZY, "configured");
		}
		String whyNoJoin = (intoEntity && attribute.traits().filtered()) ? FILTERED : scope.whyNoJoin(intoEntity, root);
		return attribute.isPlural() ? chooseMany(following, relation, intoEntity, whyNoJoin, scope)
				: chooseOne(following, relation, intoEntity, scope);
	}

	private Choice chooseMany(Demand.Following following, RelationBinding relation, boolean intoEntity,
			@Nullable String whyNoJoin, StatementScope scope) {
		if (relation.strategy() == Strategy.JOIN) {
			String whyNot = whyNoJoin(following, whyNoJoin);
			if (whyNot != null) {
				return demoted(relation.strategy(), whyNot);
			}
			scope.joined(following.attribute().name());
			return new Choice(Loading.JOIN, "configured");
		}
		boolean small = scope.isSingle() && !intoEntity && !relation.configured()
				&& relation.strategy() == Strategy.SELECT && following.attribute().traits().whole();
		if (small && whyNoJoin(following, whyNoJoin) == null) {
			scope.joined(following.attribute().name());
			return new Choice(Loading.JOIN, "to-many of a single object");
		}
		return chooseStatement(following, relation, "to-many", scope);
	}

	private static @Nullable String whyNoJoin(Demand.Following following, @Nullable String whyNot) {
		if (!following.attribute().isRelation()) {
			return "a collection of values is read by key";
		}
		if (following.attribute().traits().joinMisfilters()) {
			return MISFILTERED;
		}
		return !following.isWhole() ? "its arguments would cut its owners" : whyNot;
	}

	private Choice chooseOne(Demand.Following following, RelationBinding relation, boolean intoEntity,
			StatementScope scope) {
		AttributeModel attribute = following.attribute();
		if (!following.isWhole()) {
			return new Choice(Loading.SELECT, "to-one with arguments");
		}
		if (isKeyEnough(following)) {
			return KEY;
		}
		if (following.mayDangle()) {
			return new Choice(Loading.SELECT, "a join cannot tell a composite key whose target is gone");
		}
		if (relation.strategy() == Strategy.JOIN && attribute.traits().joinMisfilters()
				&& attribute.traits().foreignKey()) {
			return demoted(Strategy.JOIN, MISFILTERED);
		}
		if (relation.strategy() == Strategy.JOIN) {
			return new Choice(Loading.JOIN, relation.configured() ? "configured" : "to-one");
		}
		if (intoEntity && attribute.traits().atOnce() != null) {
			return new Choice(Loading.JOIN, "%s not followed: it would be read row by row"
				.formatted(relation.strategy().name().toLowerCase(Locale.ROOT)));
		}
		return chooseStatement(following, relation, "configured", scope);
	}

	/**
	 * Choose the loading of an edge whose owners are already there.
	 */
	Choice chooseReached(Demand.Following following) {
		if (following.readBy() != null) {
			return new Choice(Loading.INITIALIZE, following.readBy());
		}
		boolean keyEnough = following.attribute().kind() == AttributeModel.Kind.TO_ONE && following.isWhole()
				&& isKeyEnough(following);
		return keyEnough ? KEY : new Choice(Loading.SELECT, "reached by its field");
	}

	private static boolean isKeyEnough(Demand.Following following) {
		RelationTraits traits = following.attribute().traits();
		return following.demand().isKeyOnly() && traits.foreignKey() && !traits.mayLackTarget();
	}

	private static Choice chooseStatement(Demand.Following following, RelationBinding relation, String standard,
			StatementScope scope) {
		if (relation.strategy() == Strategy.SUBSELECT) {
			String whyNot = following.isPaged() ? "a page is read by key" : scope.whyNoSubselect();
			return (whyNot != null) ? demoted(Strategy.SUBSELECT, whyNot) : new Choice(Loading.SUBSELECT, "configured");
		}
		return new Choice(Loading.SELECT, relation.configured() ? "configured" : standard);
	}

	private static Choice demoted(Strategy strategy, String whyNot) {
		return new Choice(Loading.SELECT,
				"%s not followed: %s".formatted(strategy.name().toLowerCase(Locale.ROOT), whyNot));
	}

	/**
	 * A loading and why it was chosen.
	 */
	record Choice(Loading loading, String reason) {

	}

}
