package dev.clew.plan;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A plan together with the values of one request. Loads are told apart by it for each key
 * of a level, so it keeps its hash code.
 *
 * @param <P> a whole plan, or one edge of it
 */
public final class Planned<P> {

	private final P plan;

	private final List<@Nullable Object> values;

	private int hash;

	/**
	 * Put a plan and values together.
	 * @param values the values that the plan's conditions name by position
	 */
	public Planned(P plan, List<@Nullable Object> values) {
		this.plan = plan;
		this.values = Collections.unmodifiableList(values);
	}

	public P plan() {
		return this.plan;
	}

	public List<@Nullable Object> values() {
		return this.values;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || other instanceof Planned<?> planned && hashCode() == planned.hashCode()
				&& this.plan.equals(planned.plan) && this.values.equals(planned.values);
	}

	@Override
	public int hashCode() {
		if (this.hash == 0) {
			this.hash = 31 * this.plan.hashCode() + this.values.hashCode();
		}
		return this.hash;
	}

	@Override
	public String toString() {
		return "%s with %s".formatted(this.plan, this.values);
	}

}
