package dev.clew.benchmarks.peers.jpaquery;

import java.util.Locale;

import dev.clew.benchmarks.Query;

/**
 * How graphql-jpa-query is asked for the first so many objects.
 */
public enum Paging {

	/**
	 * By its own argument.
	 */
	PAGE("page: { start: 1, limit: %d }"),

	/**
	 * By a condition on ids that happens to have the same result.
	 */
	WHERE("where: { id: { LE: %d } }");

	private static final String LABELED_POST = "{ title author { username } tags { name } }";

	private static final String DISCUSSED_POSTS = "{ username posts { title author { username } "
			+ "comments { text author { username } } tags { name } } }";

	private final String argument;

	Paging(String argument) {
		this.argument = argument;
	}

	/**
	 * Return the name of the contestant that does so.
	 */
	public String contestant() {
		return "graphql-jpa-query-" + name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return whether a query is asked in another way than by {@link #PAGE}.
	 */
	boolean matters(Query query) {
		return this == PAGE || (query != Query.Q5 && query != Query.Q6);
	}

	/**
	 * Return the document that asks the same as a query, with the fields that the library
	 * makes.
	 */
	String document(Query query) {
		return switch (query) {
			case Q1 -> posts(1000, "{ id title }");
			case Q2 -> posts(1000, "{ title author { username } }");
			case Q3 -> users(200, "{ username posts { title tags { name } } }");
			case Q4 -> users(50, DISCUSSED_POSTS);
			case Q5 -> "query Q5($id: ID!) { post: Post(id: $id) " + LABELED_POST + " }";
			case Q6 -> "{ publishedPosts: Posts(where: { published: { EQ: true } }) { select " + LABELED_POST + " } }";
		};
	}

	private String posts(int limit, String selection) {
		return "{ posts: Posts(%s) { select %s } }".formatted(this.argument.formatted(limit), selection);
	}

	private String users(int limit, String selection) {
		return "{ users: Users(%s) { select %s } }".formatted(this.argument.formatted(limit), selection);
	}

}
