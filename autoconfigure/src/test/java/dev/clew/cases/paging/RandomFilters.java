package dev.clew.cases.paging;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Draws filters of any value, and knows how many shapes it drew: what remains of a filter
 * without its values, where the length of a list is its next power of two.
 */
final class RandomFilters {

	private final Random random = new Random(4);

	private final Set<String> userShapes = new HashSet<>();

	private final Set<String> postShapes = new HashSet<>();

	Map<String, Object> variables() {
		Map<String, Object> users = users();
		Map<String, Object> posts = posts();
		this.userShapes.add(shape(users));
		this.postShapes.add(shape(posts));
		return Map.of("users", users, "posts", posts, "limit", 1 + this.random.nextInt(50), "offset",
				1 + this.random.nextInt(3));
	}

	int userShapes() {
		return this.userShapes.size();
	}

	int postShapes() {
		return this.postShapes.size();
	}

	private Map<String, Object> users() {
		return switch (this.random.nextInt(4)) {
			case 0 -> Map.of("age", numbers(), "or", List.of(Map.of("username", texts()), Map.of("id", ids())));
			case 1 -> Map.of("posts", Map.of("some", Map.of("title", Map.of("ne", text()))), "id", ids());
			case 2 -> Map.of("not", Map.of("username", texts()));
			default -> Map.of("age", numbers());
		};
	}

	private Map<String, Object> posts() {
		return this.random.nextBoolean() ? Map.of("title", texts()) : Map.of("views", numbers());
	}

	private Map<String, Object> numbers() {
		int low = this.random.nextInt(100);
		return this.random.nextBoolean() ? Map.of("gte", low)
				: Map.of("between", List.of(low, low + this.random.nextInt(50)));
	}

	private Map<String, Object> texts() {
		return switch (this.random.nextInt(3)) {
			case 0 -> Map.of("contains", text());
			case 1 -> Map.of("startsWith", text(), "ignoreCase", true);
			default -> Map.of("in", several(this::text));
		};
	}

	private Map<String, Object> ids() {
		return Map.of(this.random.nextBoolean() ? "in" : "notIn", several(() -> this.random.nextInt(10_000)));
	}

	// A few mostly, and hundreds now and then
	private List<Object> several(Supplier<Object> value) {
		int size = 1 + this.random.nextInt((this.random.nextInt(20) == 0) ? 500 : 5);
		return Stream.generate(value).distinct().limit(size).toList();
	}

	private String text() {
		return Integer.toString(this.random.nextInt(1_000_000), 36);
	}

	private static String shape(Object filter) {
		if (filter instanceof Map<?, ?> fields) {
			return fields.entrySet()
				.stream()
				.map((field) -> field.getKey() + ":" + shape(field.getValue()))
				.sorted()
				.toList()
				.toString();
		}
		if (filter instanceof List<?> list && !(list.get(0) instanceof Map)) {
			return "list of " + Integer.highestOneBit(list.size() * 2 - 1);
		}
		return (filter instanceof List<?> list) ? list.stream().map(RandomFilters::shape).toList().toString() : "value";
	}

}
