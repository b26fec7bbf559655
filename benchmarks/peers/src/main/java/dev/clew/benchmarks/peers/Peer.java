package dev.clew.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.floor.EngineFloor;
import dev.clew.benchmarks.floor.JsonFloor;
import dev.clew.benchmarks.peers.blaze.BlazeContestant;
import dev.clew.benchmarks.peers.blaze.Fetching;
import dev.clew.benchmarks.peers.jpaquery.JpaQueryContestant;
import dev.clew.benchmarks.peers.jpaquery.Paging;

/**
 * A contestant that can be started on a database.
 *
 * @param name the name of the contestant
 * @param starter starts it
 */
record Peer(String name, Function<BenchmarkDatabase, Contestant> starter) {

	private static final Peer BASE = new Peer("g", EngineFloor::new);

	/**
	 * Return the one that all others are compared to, and those whose names begin with a
	 * text.
	 */
	static List<Peer> named(List<String> beginnings) {
		List<Peer> peers = new ArrayList<>();
		peers.add(BASE);
		others().stream().filter((peer) -> beginnings.stream().anyMatch(peer.name()::startsWith)).forEach(peers::add);
		if (peers.size() == 1) {
			throw new IllegalArgumentException("No contestants named %s: there are %s".formatted(beginnings,
					others().stream().map(Peer::name).toList()));
		}
		return peers;
	}

	private static List<Peer> others() {
		List<Peer> peers = new ArrayList<>();
		peers.add(new Peer("h", JsonFloor::new));
		Arrays.stream(Fetching.values())
			.forEach((fetching) -> peers
				.add(new Peer(fetching.contestant(), (database) -> new BlazeContestant(database, fetching))));
		Arrays.stream(Paging.values())
			.forEach((paging) -> peers
				.add(new Peer(paging.contestant(), (database) -> new JpaQueryContestant(database, paging))));
		return peers;
	}

	/**
	 * Start it.
	 */
	Contestant start(BenchmarkDatabase database) {
		return this.starter.apply(database);
	}

}
