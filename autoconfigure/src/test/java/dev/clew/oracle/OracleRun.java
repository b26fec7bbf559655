package dev.clew.oracle;

import java.util.EnumMap;
import java.util.Map;

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

	private final Map<Examiner.Verdict.Kind, Integer> verdicts = new EnumMap<>(Examiner.Verdict.Kind.class);

	private long statements;

	OracleRun(Setup setup) {
		this.setup = setup;
	}

	/**
	 * Ask the queries of consecutive seeds.
	 */
	void ask(long firstSeed, int queries) {
		long start = System.nanoTime();
		long seed = firstSeed;
		while (seed < firstSeed + queries) {
			long data = Math.floorDiv(seed, QUERIES_PER_DATA);
			try (Examiner examiner = new Examiner(World.app(this.setup, data))) {
				for (; seed < firstSeed + queries && Math.floorDiv(seed, QUERIES_PER_DATA) == data; seed++) {
					ask(seed, examiner);
				}
			}
		}
		logger.warn("Oracle on %s: seeds %d to %d in %d s, %s, %d statements".formatted(this.setup, firstSeed, seed - 1,
				(System.nanoTime() - start) / 1_000_000_000, this.verdicts, this.statements));
	}

	private void ask(long seed, Examiner examiner) {
		Query query = examiner.generator().generate(seed);
		Examiner.Verdict verdict = examiner.examine(query);
		this.verdicts.merge(verdict.kind(), 1, Integer::sum);
		this.statements += (verdict.answer() != null) ? verdict.answer().selects().size() : 0;
		if (verdict.isWrong()) {
			throw new AssertionError(told(seed, query, verdict, examiner));
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
