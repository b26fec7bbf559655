package dev.clew.broken.autoconfigure;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Is public without a decision, in a package without a signpost, and has its field
 * injected.
 */
public class KnowsEverything {

	@Autowired
	Object injected;

}
