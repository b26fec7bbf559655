package dev.clew.benchmarks.growth;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.clew.benchmarks.Question;

/**
 * A question of a series that grows.
 *
 * @param name its name
 * @param document its document, of which the variable {@code n} tells how many rows there
 * are at the root
 * @param limit the value of that variable
 * @param units how many rows, objects or cells the answer has
 * @param leaves how many values the answer has
 */
record Step(String name, String document, int limit, int units, int leaves) implements Question {

	private static final int POSTS_PER_USER = 20;

	private static final int COMMENTS_PER_POST = 5;

	private static final int TAGS_PER_POST = 3;

	private static final List<String> CHAIN = List.of("text", "post { title", "author { username", "posts { title",
			"comments { text", "author { username");

	// That many roots have some two thousand objects, whatever the depth
	private static final List<Integer> CHAIN_ROOTS = List.of(2000, 1000, 700, 90, 18, 10);

	/**
	 * Return the first and the third query for once, ten times and a hundred times the
	 * rows.
	 */
	static List<Step> rows(int scale) {
		return Stream
			.concat(IntStream.of(1, 10, 100).mapToObj((times) -> flat(times, 10 * scale * times)),
					IntStream.of(1, 10, 100).mapToObj((times) -> lists(times, 2 * scale * times)))
			.toList();
	}

	private static Step flat(int times, int posts) {
		return new Step("Q1 x" + times, "query Q1($n: Int) { posts(limit: $n) { id title } }", posts, posts, 2 * posts);
	}

	private static Step lists(int times, int users) {
		int objects = users * (1 + POSTS_PER_USER * (1 + TAGS_PER_POST));
		return new Step("Q3 x" + times,
				"query Q3($n: Int) { users(limit: $n) { username posts { title tags { name } } } }", users, objects,
				objects);
	}

	/**
	 * Return a chain of relations of one to six levels, each with about as many objects.
	 */
	static List<Step> depths(int scale) {
		return IntStream.rangeClosed(1, CHAIN.size())
			.mapToObj((depth) -> chain(depth, CHAIN_ROOTS.get(depth - 1) * scale / 10))
			.toList();
	}

	private static Step chain(int depth, int roots) {
		int objects = 0;
		int level = roots;
		for (int current = 1; current <= depth; current++) {
			level *= (current == 4) ? POSTS_PER_USER : (current == 5) ? COMMENTS_PER_POST : 1;
			objects += level;
		}
		String selection = String.join(" ", CHAIN.subList(0, depth)) + " }".repeat(depth - 1);
		return new Step("depth " + depth,
				"query Depth%d($n: Int) { comments(limit: $n) { %s } }".formatted(depth, selection), roots, objects,
				objects);
	}

	/**
	 * Return items with one to fifty columns.
	 */
	static List<Step> widths(int scale) {
		return IntStream.of(1, 2, 5, 10, 20, 35, 50).mapToObj((width) -> wide(width, 100 * scale)).toList();
	}

	private static Step wide(int width, int items) {
		String columns = IntStream.range(0, width)
			.mapToObj((column) -> ((column % 2 == 0) ? "text" : "number") + (1 + column / 2))
			.collect(Collectors.joining(" "));
		return new Step("width " + width,
				"query Width%d($n: Int) { items(limit: $n) { %s } }".formatted(width, columns), items, width * items,
				width * items);
	}

	/**
	 * Return pages of comments, the largest of a hundred thousand.
	 */
	static List<Step> pages(int scale) {
		return IntStream.of(2_500, 5_000, 10_000).map((rows) -> rows * scale).mapToObj(Step::page).toList();
	}

	private static Step page(int rows) {
		return new Step("%d rows".formatted(rows),
				"query Page($n: Int) { comments(limit: $n) { id text author { username } } }", rows, rows, 3 * rows);
	}

	@Override
	public Map<String, Object> variables(int turn) {
		return Map.of("n", this.limit);
	}

}
