package dev.clew.wiring;

import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.clew.load.Restriction;
import dev.clew.model.Shape;
import dev.clew.plan.RequestException;
import dev.clew.plan.Terms;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.PredicateSpecification;
import org.springframework.data.jpa.domain.Specification;

/**
 * The {@link Lookahead} of one call.
 *
 * @param call the call that it was handed to
 * @param terms what the controller has said until now
 * @param <T> the entity that the field shows
 */
record FieldLookahead<T>(AskedCall call, Terms terms) implements Lookahead<T> {

	private static final String NO_SPECIFICATION = "a specification that is null: leave it out, or say what it means";

	@Override
	public Lookahead<T> where(Restriction restriction) {
		present(restriction, "null: say Restriction.none() for every row, Restriction.nothing() for no row");
		if (restriction instanceof Restriction.Conditional conditional) {
			return with((terms) -> terms
				.and(new Terms.Written(this.call.by(), conditional.condition(), conditional.parameters())));
		}
		return (restriction == Restriction.nothing()) ? with((terms) -> terms.and(Terms.Never.NEVER)) : this;
	}

	@Override
	public Lookahead<T> where(Specification<T> specification) {
		present(specification, NO_SPECIFICATION);
		return with((terms) -> terms.and(new Terms.Specified(Specifications.of(specification))));
	}

	@Override
	public Lookahead<T> where(PredicateSpecification<T> specification) {
		present(specification, NO_SPECIFICATION);
		return with((terms) -> terms.and(new Terms.Specified(Specifications.of(specification))));
	}

	// What was meant to hide rows must not show them all
	private void present(@Nullable Object condition, String message) {
		if (condition == null) {
			throw new IllegalArgumentException("%s restricts rows to %s".formatted(this.call.by(), message));
		}
	}

	@Override
	public Lookahead<T> filter(@Nullable Map<String, ? extends @Nullable Object> filter) {
		return (filter != null) ? with((terms) -> terms.and(new Terms.Filter(filter))) : this;
	}

	@Override
	public Lookahead<T> orderBy(@Nullable Collection<? extends Map<String, ? extends @Nullable Object>> order) {
		return (order != null && !order.isEmpty()) ? with((terms) -> terms.then(new Terms.OrderBy(order))) : this;
	}

	@Override
	public Lookahead<T> orderBy(Sort sort) {
		Terms sorted = this.terms;
		for (Sort.Order order : sort) {
			if (order.isIgnoreCase()) {
				throw new IllegalArgumentException(
						"%s orders by '%s' ignoring case, which no index serves and Clew does not write: order by a column that holds it in lower case"
							.formatted(this.call.by(), order.getProperty()));
			}
			sorted = sorted.then(new Terms.Sorted(order.getProperty(), order.isDescending(),
					order.getNullHandling() == Sort.NullHandling.NULLS_FIRST));
		}
		return new FieldLookahead<>(this.call, sorted);
	}

	@Override
	public Lookahead<T> limit(int rows) {
		return with((terms) -> terms.limit(notNegative("limit", rows)));
	}

	@Override
	public Lookahead<T> offset(int rows) {
		return with((terms) -> terms.offset(notNegative("offset", rows)));
	}

	private int notNegative(String what, int rows) {
		if (rows < 0) {
			throw new IllegalArgumentException(
					"%s asks for %s(%d), which cannot be negative".formatted(this.call.by(), what, rows));
		}
		return rows;
	}

	@Override
	public Lookahead<T> entities() {
		return with(Terms::asEntities);
	}

	private Lookahead<T> with(UnaryOperator<Terms> change) {
		return new FieldLookahead<>(this.call, change.apply(this.terms));
	}

	@Override
	public Selected<T> list() {
		return this.call.load(Shape.LIST, this.terms);
	}

	@Override
	public Selected<T> one() {
		return this.call.load(Shape.ONE, this.terms);
	}

	@Override
	public Selected<T> page() {
		return this.call.load(Shape.PAGE, this.terms);
	}

	@Override
	public Selected<T> page(Pageable page) {
		Lookahead<T> sorted = orderBy(page.getSort());
		return page.isPaged() ? sorted.offset(offset(page)).limit(page.getPageSize()).page() : sorted.page();
	}

	private int offset(Pageable page) {
		if (page.getOffset() > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("%s asks for a page behind %d rows, of which %d can be passed over"
				.formatted(this.call.by(), page.getOffset(), Integer.MAX_VALUE));
		}
		return (int) page.getOffset();
	}

	@Override
	public Selected<T> connection() {
		return this.call.load(Shape.CONNECTION, this.terms);
	}

	@Override
	public String plan() {
		return this.call.plan(this.terms).plan().toString();
	}

	@Override
	public String toString() {
		try {
			return plan();
		}
		catch (RequestException | IllegalStateException | IllegalArgumentException ex) {
			return "No plan: " + ex.getMessage();
		}
	}

}
