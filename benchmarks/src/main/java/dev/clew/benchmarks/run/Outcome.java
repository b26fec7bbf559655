package dev.clew.benchmarks.run;

import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.database.Traffic;

/**
 * How a contestant did with a query. Ratios are to the base in the same round.
 *
 * @param contestant the name of the contestant
 * @param query the query
 * @param time ratio of the time of an answer
 * @param cpu ratio of the CPU time of an answer
 * @param allocation ratio of the bytes that are allocated for an answer
 * @param nanos median time of an answer
 * @param slowNanos time that one answer in twenty exceeds
 * @param allocated bytes that are allocated for an answer
 * @param traffic what an answer asks of the database
 */
public record Outcome(String contestant, Query query, Quartiles time, Quartiles cpu, Quartiles allocation, double nanos,
		double slowNanos, double allocated, Traffic traffic) {

}
