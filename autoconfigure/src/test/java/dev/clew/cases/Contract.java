package dev.clew.cases;

import java.util.Map;

import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;

/**
 * Base of the contracts: what must hold for a user in every {@link Setup}.
 */
abstract class Contract {

	private final Setup setup;

	Contract(Setup setup) {
		this.setup = setup;
	}

	Setup setup() {
		return this.setup;
	}

	/**
	 * Begin the blog whose root fields Clew answers.
	 */
	AppSpec blog() {
		return this.setup.blog();
	}

	/**
	 * Ask the blog, in an application that tests share.
	 */
	Answer ask(String document) {
		return blog().shared().query(document);
	}

	/**
	 * Ask the blog, in an application that tests share.
	 */
	Answer ask(String document, Map<String, Object> variables) {
		return blog().shared().query(document, variables);
	}

	/**
	 * Ask the blog with room for deep selections.
	 */
	Answer askDeep(String document) {
		return blog().property("clew.max-depth", 9).shared().query(document);
	}

}
