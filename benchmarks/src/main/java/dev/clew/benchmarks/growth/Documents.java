package dev.clew.benchmarks.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.clew.benchmarks.Question;

/**
 * Documents no two of which are alike: other roots, arguments, fields, aliases and
 * relations. Always the same ones in the same order.
 */
final class Documents {

	private static final Map<String, List<String>> COLUMNS = Map.of("Post",
			List.of("id", "title", "slug", "summary", "language", "coverImage", "published", "viewCount", "likeCount"),
			"User", List.of("id", "username", "fullName", "email", "bio"), "Tag", List.of("id", "name", "description"),
			"Comment", List.of("id", "text"));

	private static final Map<String, Map<String, String>> RELATIONS = Map.of("Post",
			Map.of("author", "User", "tags", "Tag", "comments", "Comment"), "User",
			Map.of("posts", "Post", "latest", "Post"), "Tag", Map.of(), "Comment",
			Map.of("author", "User", "post", "Post"));

	private static final List<String> FILTERS = List.of("title: {startsWith: \"Post number %d\"}",
			"viewCount: {gt: %d}", "author: {username: {in: [\"user%d\", \"user7\"]}}",
			"tags: {some: {name: {contains: \"%d\"}}}", "not: {likeCount: {lt: %d}}",
			"or: [{published: {eq: true}}, {viewCount: {lt: %d}}]");

	private static final List<String> ORDERS = List.of("{title: ASC}", "{viewCount: DESC}, {id: ASC}",
			"{author: {username: DESC}}", "{slug: DESC}");

	private final Random random;

	private final int levels;

	private final Set<String> known = new HashSet<>();

	private int aliases;

	/**
	 * Create a series.
	 * @param seed another one makes another series
	 * @param levels most levels of relations
	 */
	Documents(long seed, int levels) {
		this.random = new Random(seed);
		this.levels = levels;
	}

	/**
	 * Return the next ones.
	 */
	List<Question> next(int count) {
		List<Question> documents = new ArrayList<>();
		while (documents.size() < count) {
			String document = document();
			if (this.known.add(document)) {
				documents.add(new Document("document " + this.known.size(), document));
			}
		}
		return documents;
	}

	private String document() {
		this.aliases = 0;
		String limit = "limit: " + (1 + this.random.nextInt(5));
		return switch (this.random.nextInt(6)) {
			case 0 -> "{ users(%s)%s }".formatted(limit, selection("User", 1));
			case 1 -> "{ comments(%s)%s }".formatted(limit, selection("Comment", 1));
			case 2 -> "{ posts(%s)%s }".formatted(limit, selection("Post", 1));
			default -> "{ search(filter: {%s}, orderBy: [%s], %s)%s }"
				.formatted(any(FILTERS).formatted(this.random.nextInt(90)), any(ORDERS), limit, selection("Post", 1));
		};
	}

	private String selection(String type, int level) {
		StringBuilder selection = new StringBuilder(" {");
		List<String> columns = new ArrayList<>(COLUMNS.get(type));
		Collections.shuffle(columns, this.random);
		for (String column : columns.subList(0, 1 + this.random.nextInt(columns.size()))) {
			selection.append(' ').append(alias()).append(column);
		}
		if (level < this.levels) {
			RELATIONS.get(type).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((relation) -> {
				if (this.random.nextInt(2) == 0) {
					selection.append(' ')
						.append(alias())
						.append(relation.getKey())
						.append(arguments(relation.getKey()))
						.append(selection(relation.getValue(), level + 1));
				}
			});
		}
		return selection.append(" }").toString();
	}

	// Not of text, which those who ask may read in different ways: it is not kept
	private String arguments(String relation) {
		return relation.equals("latest") ? "(filter: {viewCount: {gt: %d}}, orderBy: [{viewCount: DESC}], limit: 3)"
			.formatted(this.random.nextInt(90)) : "";
	}

	private String alias() {
		return (this.random.nextInt(4) == 0) ? "a%d: ".formatted(this.aliases++) : "";
	}

	private String any(List<String> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private record Document(String name, String document) implements Question {

		@Override
		public int leaves() {
			throw new UnsupportedOperationException("Nobody counted them");
		}

		@Override
		public Map<String, Object> variables(int turn) {
			return Map.of();
		}

	}

}
