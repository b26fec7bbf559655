package dev.clew.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.hibernate.Version;

import org.springframework.boot.SpringBootVersion;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What the class path of the peers consists of.
 */
final class Versions {

	private Versions() {
	}

	/**
	 * Describe it in one line.
	 */
	static String describe() {
		try {
			Properties versions = PropertiesLoaderUtils.loadProperties(new ClassPathResource("versions.properties"));
			return "graphql-jpa-query %s; Blaze-Persistence %s with its GraphQL integration %s; Hibernate %s, graphql-java %s, %s."
				.formatted(versions.getProperty("graphql-jpa-query"), versions.getProperty("blaze-persistence"),
						versions.getProperty("blaze-persistence-graphql"), Version.getVersionString(),
						versions.getProperty("graphql-java"), "of Spring Boot " + SpringBootVersion.getVersion());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
