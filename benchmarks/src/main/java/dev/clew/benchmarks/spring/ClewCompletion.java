package dev.clew.benchmarks.spring;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.clew.autoconfigure.ClewProperties;

/**
 * Who builds a response from what Clew loaded.
 *
 * @param suffix what follows the name of a contestant
 * @param properties the properties that choose it
 */
record ClewCompletion(String suffix, Map<String, Object> properties) {

	private static final String COMPLETION = "completion";

	/**
	 * Return the ways that the version of Clew on the class path knows.
	 */
	static List<ClewCompletion> available() {
		boolean choosable = Arrays.stream(ClewProperties.class.getRecordComponents())
			.map(RecordComponent::getName)
			.anyMatch(COMPLETION::equals);
		return choosable ? List.of(chosen("engine"), chosen("auto")) : List.of(new ClewCompletion("-engine", Map.of()));
	}

	private static ClewCompletion chosen(String value) {
		return new ClewCompletion("-" + value, Map.of("clew." + COMPLETION, value));
	}

}
