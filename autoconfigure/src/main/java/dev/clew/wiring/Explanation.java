package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.load.LoadEvent;
import dev.clew.load.LoadWatch;
import dev.clew.plan.Planned;
import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/**
 * How one request was answered: what was loaded for it, by which statements. Loads may
 * run on several threads.
 */
final class Explanation {

	private final Map<Planned<?>, String> reasons = Collections.synchronizedMap(new IdentityHashMap<>());

	private final List<ExplainedLoad> loads = Collections.synchronizedList(new ArrayList<>());

	private final Set<String> notes = Collections.synchronizedSet(new LinkedHashSet<>());

	/**
	 * Return the explanation that somebody has asked for, or {@code null}.
	 */
	static @Nullable Explanation of(GraphQLContext request) {
		return request.get(Explanation.class);
	}

	/**
	 * Begin to explain a load if that is asked for.
	 */
	static @Nullable LoadWatch begin(LoadEvent load) {
		Explanation explanation = load.context().get(Explanation.class);
		return (explanation != null) ? explanation.add(load) : null;
	}

	private LoadWatch add(LoadEvent load) {
		ExplainedLoad explained = new ExplainedLoad(load, this.reasons.get(load.planned()));
		this.loads.add(explained);
		return explained;
	}

	/**
	 * Keep why something was not planned with what leads to it.
	 */
	void why(Planned<?> planned, String reason) {
		this.reasons.put(planned, reason);
	}

	/**
	 * Keep something worth knowing.
	 */
	void note(String note) {
		this.notes.add(note);
	}

	/**
	 * Return everything since the last time.
	 */
	Summary take() {
		List<ExplainedLoad> taken;
		synchronized (this.loads) {
			taken = List.copyOf(this.loads);
			this.loads.clear();
		}
		synchronized (this.notes) {
			return new Summary(taken, List.copyOf(this.notes));
		}
	}

	/**
	 * What was loaded for a request, or for one event of a subscription.
	 *
	 * @param loads the loads in the order in which they began
	 * @param notes what else is worth knowing
	 */
	record Summary(List<ExplainedLoad> loads, List<String> notes) {

		Map<String, Object> toMap() {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("milliseconds", ExplainedLoad.milliseconds(nanos()));
			map.put("statements", statements());
			map.put("rows", rows());
			map.put("naive", naive());
			map.put("loads", this.loads.stream().map(ExplainedLoad::toMap).toList());
			map.put("notes", this.notes);
			return map;
		}

		private long nanos() {
			return this.loads.stream().mapToLong(ExplainedLoad::nanos).sum();
		}

		private int statements() {
			return this.loads.stream().mapToInt((load) -> load.statements().size()).sum();
		}

		private int rows() {
			return this.loads.stream().mapToInt(ExplainedLoad::rows).sum();
		}

		private long naive() {
			return this.loads.stream().mapToLong(ExplainedLoad::naive).sum();
		}

		@Override
		public String toString() {
			String head = "%d statements, %d rows, %s ms; one statement per object and relation would be up to %d"
				.formatted(statements(), rows(), ExplainedLoad.milliseconds(nanos()), naive());
			return Stream
				.concat(Stream.of(head), Stream.concat(this.loads.stream().map(Object::toString), this.notes.stream()))
				.collect(Collectors.joining(System.lineSeparator()));
		}

	}

}
