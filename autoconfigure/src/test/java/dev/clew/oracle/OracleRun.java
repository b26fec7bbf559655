package dev.clew.oracle;

import java.util.Optional;

import dev.clew.cases.Setup;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Many queries, one after another, each told by its seed alone.
 */
final class OracleRun {

	private static final Log logger = LogFactory.getLog(OracleRun.class);

	// Queries that are asked of the same rows
	private static final int QUERIES_PER_DATA = 625;

	private static final int MOST_PAGES = 3;

	private final Setup setup;

	private int answered;

	private int pages;

	private long statements;

	OracleRun(Setup setup) {
		this.setup = setup;
	}

	/**
	 * Ask the queries of consecutive seeds until so many have been answered. Those with
	 * answers larger than a test needs do not count.
	 */
	void ask(long firstSeed, int queries) {
		long start = System.nanoTime();
		long seed = firstSeed;
		while (this.answered < queries) {
			long data = Math.floorDiv(seed, QUERIES_PER_DATA);
			try (Examiner examiner = new Examiner(World.app(this.setup, data, Secrets.of(data)))) {
				for (; this.answered < queries && Math.floorDiv(seed, QUERIES_PER_DATA) == data; seed++) {
					ask(seed, examiner);
				}
			}
		}
		logger
			.warn("Oracle on %s: %d queries, %d of them for further pages, seeds %d to %d, in %d s, with %d statements"
				.formatted(this.setup, this.answered, this.pages, firstSeed, seed - 1,
						(System.nanoTime() - start) / 1_000_000_000, this.statements));
	}

	private void ask(long seed, Examiner examiner) {
		Dice dice = new Dice(seed);
		Optional<Query> query = Optional.of(examiner.generator().generate(seed));
		for (int page = 0; page < MOST_PAGES && query.isPresent(); page++) {
			Examiner.Verdict verdict = ask(seed, query.get(), examiner);
			query = NextPage.of(query.get(), verdict.cursors(), dice, examiner.generator()::isValid);
			this.pages += query.isPresent() ? 1 : 0;
		}
	}

	private Examiner.Verdict ask(long seed, Query query, Examiner examiner) {
		Examiner.Verdict verdict = examiner.examine(query);
		if (verdict.isWrong()) {
			throw new AssertionError(told(seed, query, verdict, examiner));
		}
		if (verdict.answer() != null) {
			this.answered++;
			this.statements += verdict.answer().selects().size();
		}
		return verdict;
	}

	private String told(long seed, Query query, Examiner.Verdict verdict, Examiner examiner) {
		Query smallest = new Shrinker((candidate) -> examiner.generator().isValid(candidate.document())
				&& examiner.examine(candidate).kind() == verdict.kind())
			.shrink(query);
		Examiner.Verdict smallestVerdict = examiner.examine(smallest);
		return """
				%s
				replay with -Dtest=OracleTests -Dsetups=%s -Dclew.oracle.seed=%d
				smallest query with this fault, of the %s where %s are kept: %s variables %s
				%s
				Clew answered %s
				the query of the seed: %s variables %s
				%s
				""".formatted(verdict.kind(), this.setup, seed, smallest.viewer(), examiner.walker().secrets(),
				smallest.text(), smallest.variables(), smallestVerdict.text(), smallestVerdict.answer(), query.text(),
				query.variables(), verdict.text());
	}

}
