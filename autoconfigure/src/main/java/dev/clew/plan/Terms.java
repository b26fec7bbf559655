package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a controller adds to the client's selection: which rows, in which order, how many.
 *
 * @param conditions restrictions that all hold
 * @param order what rows are ordered by, first things first
 * @param limit the most rows, if there is a limit
 * @param offset rows that are passed over
 * @param entities whether the controller looks at the objects
 */
public record Terms(List<Term> conditions, List<Ordering> order, @Nullable Integer limit, int offset,
		boolean entities) {

	/**
	 * Nothing is added.
	 */
	public static final Terms NONE = new Terms(List.of(), List.of(), null, 0, false);

	public Terms {
		conditions = List.copyOf(conditions);
		order = List.copyOf(order);
	}

	public Terms and(Term condition) {
		return new Terms(with(this.conditions, condition), this.order, this.limit, this.offset, this.entities);
	}

	public Terms then(Ordering key) {
		return new Terms(this.conditions, with(this.order, key), this.limit, this.offset, this.entities);
	}

	public Terms limit(int most) {
		return new Terms(this.conditions, this.order, most, this.offset, this.entities);
	}

	public Terms offset(int rows) {
		return new Terms(this.conditions, this.order, this.limit, rows, this.entities);
	}

	public Terms asEntities() {
		return new Terms(this.conditions, this.order, this.limit, this.offset, true);
	}

	private static <T> List<T> with(List<T> present, T added) {
		List<T> all = new ArrayList<>(present);
		all.add(added);
		return all;
	}

	/**
	 * A restriction.
	 */
	public sealed interface Term {

	}

	/**
	 * No row fulfils it.
	 */
	public enum Never implements Term {

		NEVER

	}

	/**
	 * A condition in the words of the application.
	 *
	 * @param by who says it, for messages
	 * @param text the condition
	 * @param parameters the values that it names
	 */
	public record Written(String by, String text, Map<String, Object> parameters) implements Term {

		public Written {
			parameters = Map.copyOf(parameters);
		}

	}

	/**
	 * A condition that code of the application makes.
	 *
	 * @param specification the code, for the loader
	 */
	public record Specified(Object specification) implements Term {

	}

	/**
	 * A value of the schema's filter type.
	 */
	public record Filter(Map<String, ? extends @Nullable Object> value) implements Term {

	}

	/**
	 * What rows are ordered by.
	 */
	public sealed interface Ordering {

	}

	/**
	 * A value of the schema's order type, or a list of them.
	 */
	public record OrderBy(Object value) implements Ordering {

	}

	/**
	 * An attribute, or a path to one.
	 *
	 * @param path attribute path from the rows' entity, with dots
	 * @param descending whether the greatest value stands first
	 * @param nullsFirst whether null stands before all values
	 */
	public record Sorted(String path, boolean descending, boolean nullsFirst) implements Ordering {

	}

}
