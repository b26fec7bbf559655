package dev.clew.load;

import java.util.List;

import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.SelectionQuery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaPredicate;
import org.hibernate.query.criteria.JpaSubQuery;
import org.hibernate.query.sqm.internal.SqmSelectionQueryImpl;
import org.hibernate.query.sqm.tree.select.SqmSelectStatement;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a statement into criteria, so that code of the application can
 * restrict its rows. Hibernate keeps no plan of such a query and translates it each time.
 */
final class SpecifiedStatement {

	private static final String REMEDY = "say which rows by its predicate alone, and the rest by the Lookahead";

	private final HibernateCriteriaBuilder builder;

	private SpecifiedStatement(HibernateCriteriaBuilder builder) {
		this.builder = builder;
	}

	static SelectionQuery<Object[]> query(Session session, StatementWriter statement) {
		HibernateCriteriaBuilder builder = session.getCriteriaBuilder();
		SpecifiedStatement specified = new SpecifiedStatement(builder);
		JpaCriteriaQuery<Object[]> query = builder.createQuery(statement.text(), Object[].class);
		statement.specified().forEach((restriction) -> specified.restrict(query, restriction));
		// Hibernate's own way is to copy the statement first, which fails where it has an
		// fk()
		SelectionQuery<Object[]> specifiedQuery = new SqmSelectionQueryImpl<>((SqmSelectStatement<Object[]>) query,
				false, Object[].class, session.unwrap(SharedSessionContractImplementor.class));
		return specifiedQuery.setQueryPlanCacheable(false);
	}

	private void restrict(JpaCriteriaQuery<Object[]> query, Specified specified) {
		boolean joins = tryOut(specified);
		Root<?> root = query.getRootList().get(0);
		Predicate predicate = joins ? exists(query, root, specified)
				: specified.specification().toPredicate(root, query, this.builder);
		if (predicate != null) {
			JpaPredicate present = query.getRestriction();
			query.where((present != null) ? this.builder.and(present, predicate) : predicate);
		}
	}

	// What it joins must neither multiply the rows of the statement nor lose others
	private @Nullable Predicate exists(JpaCriteriaQuery<Object[]> query, Root<?> root, Specified specified) {
		JpaSubQuery<Integer> rows = query.subquery(Integer.class);
		Root<?> row = rows.from(specified.entity());
		Predicate predicate = specified.specification().toPredicate(row, query, this.builder);
		return (predicate != null) ? this.builder.exists(
				rows.select(this.builder.literal(1)).where(this.builder.and(this.builder.equal(row, root), predicate)))
				: null;
	}

	/**
	 * Run the code beside any statement, and return whether it joins something.
	 */
	private boolean tryOut(Specified specified) {
		CriteriaQuery<Object> query = this.builder.createQuery(Object.class);
		Root<?> root = query.from(specified.entity());
		specified.specification().toPredicate(root, query, this.builder);
		refuse(query.isDistinct(), "calls distinct()");
		refuse(!query.getOrderList().isEmpty(), "calls orderBy()");
		refuse(!query.getGroupList().isEmpty() || query.getGroupRestriction() != null, "groups rows");
		refuse(query.getSelection() != null, "selects something");
		refuse(query.getRestriction() != null, "calls where() instead of returning its predicate");
		refuse(query.getRoots().size() > 1, "calls from()");
		refuse(fetches(root), "fetches a relation");
		return !root.getJoins().isEmpty();
	}

	private static boolean fetches(From<?, ?> from) {
		List<? extends From<?, ?>> joined = from.getJoins().stream().map((join) -> (Join<?, ?>) join).toList();
		return !from.getFetches().isEmpty() || joined.stream().anyMatch(SpecifiedStatement::fetches);
	}

	private static void refuse(boolean condition, String what) {
		if (condition) {
			throw new IllegalStateException("The specification of a Lookahead %s: %s".formatted(what, REMEDY));
		}
	}

	/**
	 * A restriction by code, and the entity whose rows it restricts.
	 */
	record Specified(RowSpecification specification, Class<?> entity) {

	}

}
