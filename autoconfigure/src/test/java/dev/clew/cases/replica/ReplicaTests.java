package dev.clew.cases.replica;

import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.ReplicatedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queries read from a standby, mutations and what follows them from the primary.
 */
class ReplicaTests {

	private static ReplicatedPostgres servers;

	private static ClewApp app;

	@BeforeAll
	static void start() {
		servers = ReplicatedPostgres.start();
		app = ClewApp.of(Bookshelf.class)
			.schema(Bookshelf.SCHEMA)
			.with(Databases.class, Bookshelf.Shelves.class)
			.property("spring.datasource.url", servers.primaryUrl())
			.property("spring.datasource.username", "postgres")
			.property("replica.url", servers.standbyUrl())
			.start();
	}

	@AfterAll
	static void stop() throws Exception {
		if (app != null) {
			app.close();
		}
		if (servers != null) {
			servers.close();
		}
	}

	@BeforeEach
	void refill() throws Exception {
		app.inTransaction((entityManager) -> {
			entityManager.createQuery("delete Book").executeUpdate();
			entityManager.createQuery("delete Author").executeUpdate();
			Bookshelf.fill(entityManager);
		});
		servers.catchUp();
	}

	@Test
	void rootFieldsAndRelationsAreReadFromTheStandby() {
		assertThat(app.query("{authors{name server books{title server}} books{server author{server}}}")).hasJson("""
				{"authors": [{"name": "Ada", "server": "standby", "books": [{"title": "Notes", "server": "standby"}]}],
				 "books": [{"server": "standby", "author": {"server": "standby"}}]}
				""").hasStatements(3);
	}

	@Test
	void relationsBelowAControllerAreReadFromTheStandby() {
		assertThat(app.query("{foundAuthors{name books{title server}}}"))
			.hasJson("{'foundAuthors': [{'name': 'Ada', 'books': [{'title': 'Notes', 'server': 'standby'}]}]}")
			.hasStatements(2);
	}

	@Test
	void whatFollowsAMutationIsReadFromThePrimaryWhichDoesNotLag() throws Exception {
		servers.pause();
		assertThat(app.query("mutation{addBook(author: %s, title: \"New\"){books{title server author{server}}}}"
			.formatted(author()))).hasJson("""
					{"addBook": {"books": [{"title": "Notes", "server": "primary", "author": {"server": "primary"}},
						{"title": "New", "server": "primary", "author": {"server": "primary"}}]}}
					""");
		assertThat(app.query("{books{title server}}")).hasJson("{'books': [{'title': 'Notes', 'server': 'standby'}]}");
		servers.catchUp();
		assertThat(app.query("{books{title server}}")).hasJson("""
				{"books": [{"title": "Notes", "server": "standby"}, {"title": "New", "server": "standby"}]}
				""");
	}

	@Test
	void objectsThatAMutationOnlyNamesAreReadFromThePrimary() {
		servers.pause();
		assertThat(app.query("mutation{rename(author: %s, name: \"Lovelace\"){author{name server books{title}}}}"
			.formatted(author()))).hasJson("""
					{"rename": {"author": {"name": "Lovelace", "server": "primary", "books": [{"title": "Notes"}]}}}
					""");
		assertThat(app.query("{authors{name}}")).hasJson("{'authors': [{'name': 'Ada'}]}");
	}

	@Test
	void eventsOfSubscriptionsAreReadFromThePrimary() {
		servers.pause();
		List<Answer> events = app
			.subscribe("subscription{added(author: %s, title: \"New\"){books{title server}}}".formatted(author()));
		assertThat(events).singleElement().satisfies((event) -> assertThat(event).hasJson("""
				{"added": {"books": [{"title": "Notes", "server": "primary"}, {"title": "New", "server": "primary"}]}}
				"""));
	}

	private static Object author() {
		return app.inTransaction((entityManager) -> {
			return entityManager.createQuery("select id from Author", Long.class).getSingleResult();
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Databases {

		@Bean(defaultCandidate = false)
		@ConfigurationProperties("spring.datasource.hikari")
		HikariDataSource primary(DataSourceProperties properties) {
			return pool(properties, properties.getUrl());
		}

		@Bean(defaultCandidate = false)
		@ConfigurationProperties("spring.datasource.hikari")
		HikariDataSource replica(DataSourceProperties properties, @Value("${replica.url}") String url) {
			return pool(properties, url);
		}

		@Bean
		LazyConnectionDataSourceProxy dataSource(@Qualifier("primary") HikariDataSource primary,
				@Qualifier("replica") HikariDataSource replica) {
			LazyConnectionDataSourceProxy dataSource = new LazyConnectionDataSourceProxy(primary);
			dataSource.setReadOnlyDataSource(replica);
			return dataSource;
		}

		private static HikariDataSource pool(DataSourceProperties properties, String url) {
			return properties.initializeDataSourceBuilder().type(HikariDataSource.class).url(url).build();
		}

	}

}
