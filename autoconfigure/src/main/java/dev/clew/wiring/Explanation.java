package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
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

	private final Map<String, Map<String, Integer>> users = new ConcurrentSkipListMap<>();

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
	 * Count a statement that code of the application has run for a field.
	 */
	void user(String field, String sql) {
		this.users.computeIfAbsent(field, (first) -> new ConcurrentHashMap<>()).merge(sql, 1, Integer::sum);
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
		Map<String, Map<String, Integer>> users = new TreeMap<>(this.users);
		this.users.clear();
		synchronized (this.notes) {
			return new Summary(taken, users, List.copyOf(this.notes));
		}
	}

	/**
	 * What was loaded for a request, or for one event of a subscription.
	 *
	 * @param loads the loads in the order in which they began
	 * @param users how often code of the application has run which statement, by field
	 * @param notes what else is worth knowing
	 */
	record Summary(List<ExplainedLoad> loads, Map<String, Map<String, Integer>> users, List<String> notes) {

		boolean isEmpty() {
			return this.loads.isEmpty() && this.users.isEmpty();
		}

		Map<String, Object> toMap() {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("milliseconds", ExplainedLoad.milliseconds(nanos()));
			map.put("statements", statements());
			map.put("rows", rows());
			map.put("naive", naive());
			map.put("loads", this.loads.stream().map(ExplainedLoad::toMap).toList());
			map.put("application", this.users.entrySet().stream().map(Summary::user).toList());
			map.put("notes", this.notes);
			return map;
		}

		private static Map<String, Object> user(Map.Entry<String, Map<String, Integer>> user) {
			return Map.of("field", user.getKey(), "statements",
					user.getValue()
						.entrySet()
						.stream()
						.map((entry) -> Map.of("sql", entry.getKey(), "times", entry.getValue()))
						.toList());
		}

		private Stream<String> usersText() {
			return this.users.entrySet()
				.stream()
				.flatMap((user) -> user.getValue()
					.entrySet()
					.stream()
					.map((entry) -> "%s, by the application, %d times:%n    %s".formatted(user.getKey(),
							entry.getValue(), entry.getKey())));
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
				.of(Stream.of(head), this.loads.stream().map(Object::toString), usersText(), this.notes.stream())
				.flatMap((lines) -> lines)
				.collect(Collectors.joining(System.lineSeparator()));
		}

	}

}
