package dev.clew.benchmarks.run;

/**
 * What was measured in one turn of a contestant, per answer.
 *
 * @param nanos median time; with several threads the time that passes between two answers
 * @param latency how long answers took
 * @param cpuNanos CPU time of the threads that ask
 * @param allocated bytes that they allocate
 */
record Slice(double nanos, Latency latency, double cpuNanos, double allocated) {

}
