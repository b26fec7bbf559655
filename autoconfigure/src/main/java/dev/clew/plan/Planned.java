package dev.clew.plan;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A plan together with the values of one request.
 *
 * @param plan the plan
 * @param values the values that its conditions name by position
 * @param <P> a whole plan, or one edge of it
 */
public record Planned<P>(P plan, List<@Nullable Object> values) {

	public Planned {
		values = Collections.unmodifiableList(values);
	}

}
