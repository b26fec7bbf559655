package dev.clew.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.floor.EngineFloor;
import dev.clew.benchmarks.floor.JsonFloor;
import dev.clew.benchmarks.spring.SpringSetup;

/**
 * A contestant that can be started on a database.
 *
 * @param name the name of the contestant
 * @param starter starts it
 */
public record Entrant(String name, Function<BenchmarkDatabase, Contestant> starter) {

	/**
	 * The name of the contestant that all others are compared to.
	 */
	public static final String BASE = "g";

	/**
	 * Return all that there are, the base first. Peers on other stacks have a class path,
	 * and so a run, of their own, with the same floors.
	 */
	public static List<Entrant> all() {
		List<Entrant> entrants = new ArrayList<>();
		entrants.add(new Entrant(BASE, EngineFloor::new));
		entrants.add(new Entrant("h", JsonFloor::new));
		SpringSetup.plain().forEach((setup) -> entrants.add(new Entrant(setup.name(), setup::start)));
		SpringSetup.clew().forEach((setup) -> entrants.add(new Entrant(setup.name(), setup::start)));
		return entrants;
	}

	/**
	 * Start it.
	 */
	public Contestant start(BenchmarkDatabase database) {
		return this.starter.apply(database);
	}

}
