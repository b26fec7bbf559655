package dev.clew.broken.wiring;

import org.assertj.core.api.Assertions;

/**
 * Asserts where nothing is tested.
 */
public class KnowsTests {

	public void check(Object value) {
		Assertions.assertThat(value).isNotNull();
	}

}
