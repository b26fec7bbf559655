package dev.clew.benchmarks.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the answers of a contestant with those of the base. The order of lists is not
 * compared, because no query asks for one.
 */
final class AnswerCheck {

	private static final List<Integer> TURNS = List.of(0, 1, 2, 1001);

	private static final JsonMapper JSON = new JsonMapper();

	private AnswerCheck() {
	}

	/**
	 * Return what is wrong with the answers of a contestant.
	 */
	static Optional<String> problem(Contestant base, Contestant contestant, Query query) {
		for (int turn : TURNS) {
			String expected = expected(base, query, turn);
			String actual;
			try {
				actual = canonical(JSON.readTree(contestant.answer(query, turn)));
			}
			catch (RuntimeException ex) {
				return Optional.of(ex.toString());
			}
			if (!actual.equals(expected)) {
				return Optional.of("answered %s instead of %s".formatted(shorten(actual), shorten(expected)));
			}
		}
		return Optional.empty();
	}

	private static String expected(Contestant base, Query query, int turn) {
		JsonNode answer = JSON.readTree(base.answer(query, turn));
		int leaves = leaves(answer);
		if (leaves != query.leaves()) {
			throw new IllegalStateException("%s has %d leaves instead of %d: %s".formatted(query, leaves,
					query.leaves(), shorten(answer.toString())));
		}
		return canonical(answer);
	}

	private static int leaves(JsonNode node) {
		return node.isValueNode() ? 1 : node.valueStream().mapToInt(AnswerCheck::leaves).sum();
	}

	private static String canonical(JsonNode node) {
		if (node.isArray()) {
			return StreamSupport.stream(node.spliterator(), false)
				.map(AnswerCheck::canonical)
				.sorted()
				.collect(Collectors.joining(",", "[", "]"));
		}
		if (node.isObject()) {
			return node.properties()
				.stream()
				.map((property) -> property.getKey() + ":" + canonical(property.getValue()))
				.sorted()
				.collect(Collectors.joining(",", "{", "}"));
		}
		return node.toString();
	}

	private static String shorten(String text) {
		return (text.length() > 300) ? text.substring(0, 300) + "..." : text;
	}

}
