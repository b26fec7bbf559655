package dev.clew.autoconfigure;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says once, when the application is up, that Clew could not choose an entity manager
 * factory and how to choose for it.
 */
final class AmbiguousJpaNotice implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(AmbiguousJpaNotice.class);

	private final String[] factories;

	AmbiguousJpaNotice(String[] factories) {
		this.factories = factories;
	}

	@Override
	public void afterSingletonsInstantiated() {
		logger.warn(("Clew answers no fields: there are %d entity manager factories (%s) and none of them is primary. "
				+ "Mark the one that holds the entities of the GraphQL schema with @Primary, "
				+ "or set clew.enabled=false if Clew is to stand aside.")
			.formatted(this.factories.length,
					Arrays.stream(this.factories).collect(Collectors.joining("', '", "'", "'"))));
	}

}
