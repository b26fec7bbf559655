package dev.clew.benchmarks.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the answers of contestants with those of the base. The order of lists is not
 * compared, because no query asks for one.
 */
final class AnswerCheck {

	// Twice the same, for whatever is cached, and others where there are variables
	private static final List<Integer> TURNS = List.of(0, 0, 1, 1001);

	private static final JsonMapper JSON = new JsonMapper();

	private final Question question;

	private final List<Integer> turns;

	private final Map<Integer, String> expected = new LinkedHashMap<>();

	AnswerCheck(Contestant base, Question question) {
		this.question = question;
		this.turns = question.variables(0).equals(question.variables(1)) ? TURNS.subList(0, 2) : TURNS;
		this.turns.forEach((turn) -> this.expected.computeIfAbsent(turn, (key) -> expected(base, key)));
	}

	private String expected(Contestant base, int turn) {
		JsonNode answer = JSON.readTree(base.answer(this.question, turn));
		int leaves = leaves(answer);
		if (leaves != this.question.leaves()) {
			throw new IllegalStateException("%s has %d leaves instead of %d: %s".formatted(this.question.name(), leaves,
					this.question.leaves(), shorten(answer.toString())));
		}
		return canonical(answer);
	}

	/**
	 * Return what is wrong with the answers of a contestant.
	 */
	Optional<String> problem(Contestant contestant) {
		for (int turn : this.turns) {
			String actual;
			try {
				actual = canonical(JSON.readTree(contestant.answer(this.question, turn)));
			}
			catch (RuntimeException ex) {
				return Optional.of(ex.toString());
			}
			if (!actual.equals(this.expected.get(turn))) {
				return Optional
					.of("answered %s instead of %s".formatted(shorten(actual), shorten(this.expected.get(turn))));
			}
		}
		return Optional.empty();
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
