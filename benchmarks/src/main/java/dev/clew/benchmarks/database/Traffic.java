package dev.clew.benchmarks.database;

/**
 * What one answer asks of the database.
 *
 * @param statements executions of SQL statements
 * @param cells rows times columns of all results
 * @param bytes bytes that the server sends; 0 where there is no wire
 * @param roundTrips how often a request waits for the server; 0 where there is no wire
 */
public record Traffic(long statements, long cells, long bytes, long roundTrips) {

}
