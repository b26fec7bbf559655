package dev.clew.load;

import java.util.List;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import org.hibernate.query.spi.SqmQuery;
import org.hibernate.query.sqm.tree.SqmJoinType;
import org.hibernate.query.sqm.tree.from.SqmAttributeJoin;
import org.hibernate.query.sqm.tree.from.SqmFrom;
import org.hibernate.query.sqm.tree.from.SqmJoin;
import org.hibernate.query.sqm.tree.from.SqmRoot;
import org.hibernate.query.sqm.tree.select.SqmQuerySpec;
import org.hibernate.query.sqm.tree.select.SqmSelectStatement;
import org.hibernate.query.sqm.tree.select.SqmSelection;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a query for the one entity that it selects.
 */
final class SelectedEntity {

	private SelectedEntity() {
	}

	/**
	 * Return the entity that the query selects, or {@code null} where a joined to-one
	 * relation could fail it or change its result: native SQL, several values, unions,
	 * {@code distinct}, groups, fetch joins of its own, conditions of inner joins.
	 */
	static @Nullable Class<?> of(Query query) {
		try {
			return of(query.unwrap(SqmQuery.class));
		}
		// Not written in HQL
		catch (PersistenceException ex) {
			return null;
		}
	}

	private static @Nullable Class<?> of(SqmQuery<?> query) {
		if (!(query.getSqmStatement() instanceof SqmSelectStatement<?> select) || !select.getCteStatements().isEmpty()
				|| !(select.getQueryPart() instanceof SqmQuerySpec<?> spec) || spec.isDistinct()
				|| !spec.getGroupByClauseExpressions().isEmpty() || spec.getHavingClausePredicate() != null
				|| spec.getFromClause().getRoots().stream().anyMatch(SelectedEntity::joinsOfItsOwn)) {
			return null;
		}
		List<? extends SqmSelection<?>> selections = spec.getSelectClause().getSelections();
		// Not that of an entity join: Hibernate lets a fetch share an inner join of the
		// condition
		boolean root = selections.size() == 1 && selections.get(0).getSelectableNode() instanceof SqmRoot<?>;
		return root ? ((SqmRoot<?>) selections.get(0).getSelectableNode()).getJavaType() : null;
	}

	private static boolean joinsOfItsOwn(SqmFrom<?, ?> from) {
		return from.getSqmJoins().stream().anyMatch((join) -> refuses(join) || joinsOfItsOwn(join));
	}

	private static boolean refuses(SqmJoin<?, ?> join) {
		// Hibernate lets a fetch share the inner joins that the condition's paths imply:
		// rows
		// without a target would be lost
		boolean impliesInnerJoins = join.getJoinPredicate() != null && join.getSqmJoinType() != SqmJoinType.LEFT;
		return impliesInnerJoins || (join instanceof SqmAttributeJoin<?, ?> attribute && attribute.isFetched());
	}

}
