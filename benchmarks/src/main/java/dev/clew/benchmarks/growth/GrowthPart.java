package dev.clew.benchmarks.growth;

import java.util.Locale;

import dev.clew.benchmarks.database.BenchmarkDatabase;

/**
 * What may grow.
 */
public enum GrowthPart {

	/**
	 * Once, ten times and a hundred times the rows.
	 */
	ROWS("Rows"),

	/**
	 * One to six levels of relations.
	 */
	DEPTH("Depth"),

	/**
	 * One to fifty fields.
	 */
	WIDTH("Width"),

	/**
	 * The memory of a large page.
	 */
	PAGE("Page"),

	/**
	 * One to sixty-four clients.
	 */
	THREADS("Clients"),

	/**
	 * The first answer to a document.
	 */
	COLD("First request"),

	/**
	 * The memory of documents and plans that are kept.
	 */
	CACHE("Caches");

	private final String title;

	GrowthPart(String title) {
		this.title = title;
	}

	// On a large table H2 measures its own joins
	boolean isMeasuredOn(BenchmarkDatabase.Kind kind) {
		return kind.isRemote() || this == COLD;
	}

	// How many rows there are makes no difference to these
	boolean isOfDocuments() {
		return this == COLD || this == CACHE;
	}

	String title(BenchmarkDatabase.Kind kind) {
		return (this == COLD) ? "%s, %s".formatted(this.title, kind.title()) : this.title;
	}

	String key(BenchmarkDatabase.Kind kind) {
		String name = name().toLowerCase(Locale.ROOT);
		return (this == COLD) ? name + "-" + kind.name().toLowerCase(Locale.ROOT) : name;
	}

}
