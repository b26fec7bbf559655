package dev.clew.oracle;

import dev.clew.cases.Setup;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Many queries, one after another, each told by its seed alone.
 */
final class OracleRun {

	private static final Log logger = LogFactory.getLog(OracleRun.class);

	// Queries that are asked of the same rows
	private static final int QUERIES_PER_DATA = 1000;

	private final Setup setup;

	private int answered;

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
			try (Examiner examiner = new Examiner(World.app(this.setup, data))) {
				for (; this.answered < queries && Math.floorDiv(seed, QUERIES_PER_DATA) == data; seed++) {
					ask(seed, examiner);
				}
			}
		}
		logger.warn("Oracle on %s: %d queries, seeds %d to %d, in %d s, with %d statements".formatted(this.setup,
				this.answered, firstSeed, seed - 1, (System.nanoTime() - start) / 1_000_000_000, this.statements));
	}

	private void ask(long seed, Examiner examiner) {
		Query query = examiner.generator().generate(seed);
		Examiner.Verdict verdict = examiner.examine(query);
		if (verdict.isWrong()) {
			throw new AssertionError(told(seed, query, verdict, examiner));
		}
		if (verdict.answer() != null) {
			this.answered++;
			this.statements += verdict.answer().selects().size();
		}
	}

	private String told(long seed, Query query, Examiner.Verdict verdict, Examiner examiner) {
		Query smallest = new Shrinker((candidate) -> examiner.generator().isValid(candidate.document())
				&& examiner.examine(candidate).kind() == verdict.kind())
			.shrink(query);
		Examiner.Verdict smallestVerdict = examiner.examine(smallest);
		return """
				%s
				replay with -Dtest=OracleTests -Dsetups=%s -Dclew.oracle.seed=%d
				smallest query with this fault: %s variables %s
				%s
				Clew answered %s
				the query of the seed: %s variables %s
				%s
				""".formatted(verdict.kind(), this.setup, seed, smallest.text(), smallest.variables(),
				smallestVerdict.text(), smallestVerdict.answer(), query.text(), query.variables(), verdict.text());
	}

}
