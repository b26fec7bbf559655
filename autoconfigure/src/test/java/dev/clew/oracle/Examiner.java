package dev.clew.oracle;

import java.util.List;

import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

/**
 * Asks Clew and the {@link Walker} the same, and compares.
 */
final class Examiner implements AutoCloseable {

	private final ClewApp app;

	private final Walker walker;

	private final Generator generator;

	private final Bound bound;

	Examiner(AppSpec spec) {
		this.app = spec.start();
		this.app.query(ManualWorld.warmUp());
		this.walker = new Walker(spec, this.app);
		this.generator = newGenerator();
		this.bound = new Bound(this.walker.schema(), this.walker.mapped());
	}

	ClewApp app() {
		return this.app;
	}

	Generator generator() {
		return this.generator;
	}

	Generator newGenerator() {
		return new Generator(this.walker.schema(), this.walker, World.MAX_DEPTH);
	}

	Walker walker() {
		return this.walker;
	}

	Bound bound() {
		return this.bound;
	}

	/**
	 * Ask one query.
	 */
	Verdict examine(Query query) {
		return examine(query, null);
	}

	/**
	 * Ask one query of an application that forgets a filter.
	 */
	Verdict examine(Query query, @Nullable Secret<?> forgotten) {
		Walker.Walk walk = this.walker.walk(query);
		if (walk.tooLarge()) {
			return Verdict.of(Verdict.Kind.TOO_LARGE, "", null);
		}
		Answer answer = this.app.query(query.text(), query.variables(), Secrets.context(query.viewer(), forgotten));
		return verdict(query, walk, answer);
	}

	private Verdict verdict(Query query, Walker.Walk walk, Answer answer) {
		TreeComparison comparison = new TreeComparison(walk.ranks());
		String difference = comparison.difference(walk.answer(), Tree.of(answer.data(), answer.errors()));
		if (difference != null) {
			return Verdict.of(Verdict.Kind.DIFFERENT, difference, answer);
		}
		List<NextPage> cursors = comparison.cursors()
			.entrySet()
			.stream()
			.map((entry) -> new NextPage(entry.getValue(), walk.cursors().get(entry.getKey())))
			.toList();
		String indiscreet = answer.errors()
			.stream()
			.map(GraphQLError::getMessage)
			.filter((message) -> List.of("select ", "dev.clew", "hibernate", "Exception")
				.stream()
				.anyMatch(message::contains))
			.findFirst()
			.orElse(null);
		if (indiscreet != null) {
			return Verdict.of(Verdict.Kind.INDISCREET, "message: " + indiscreet, answer);
		}
		long bound = this.bound.statements(query);
		int statements = answer.selects().size();
		if (statements > bound) {
			return Verdict.of(Verdict.Kind.TOO_MANY_STATEMENTS, "%d instead of %d".formatted(statements, bound),
					answer);
		}
		cursors.forEach((cursor) -> this.walker.learn(cursor.text(), cursor.shown().object()));
		return new Verdict(Verdict.Kind.SAME, "", answer, cursors);
	}

	@Override
	public void close() {
		this.walker.close();
		this.app.close();
	}

	/**
	 * What came out.
	 *
	 * @param kind whether and how Clew was wrong
	 * @param text tells how
	 * @param answer what Clew answered
	 * @param cursors the cursors in it
	 */
	record Verdict(Kind kind, String text, @Nullable Answer answer, List<NextPage> cursors) {

		private static Verdict of(Kind kind, String text, @Nullable Answer answer) {
			return new Verdict(kind, text, answer, List.of());
		}

		boolean isWrong() {
			return this.kind.wrong;
		}

		/**
		 * What can come out.
		 */
		enum Kind {

			SAME(false), TOO_LARGE(false), DIFFERENT(true), INDISCREET(true), TOO_MANY_STATEMENTS(true);

			private final boolean wrong;

			Kind(boolean wrong) {
				this.wrong = wrong;
			}

		}

	}

}
