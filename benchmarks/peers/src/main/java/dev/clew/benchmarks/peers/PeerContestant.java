package dev.clew.benchmarks.peers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.CountedDataSource;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * A peer on Hibernate and graphql-java. An answer with errors is none.
 */
public abstract class PeerContestant implements Contestant {

	private final String name;

	private final CountedDataSource dataSource;

	private final JsonMapper json = new JsonMapper();

	private final EntityManagerFactory entityManagerFactory;

	protected PeerContestant(String name, CountedDataSource dataSource, Class<?>... entities) {
		this.name = name;
		this.dataSource = dataSource;
		Configuration configuration = new Configuration()
			.setPhysicalNamingStrategy(new CamelCaseToUnderscoresNamingStrategy());
		List.of(entities).forEach(configuration::addAnnotatedClass);
		configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
		this.entityManagerFactory = configuration.buildSessionFactory();
	}

	@Override
	public final String name() {
		return this.name;
	}

	@Override
	public final CountedDataSource dataSource() {
		return this.dataSource;
	}

	/**
	 * Return an engine that caches documents as that of the floor does.
	 */
	protected static GraphQL engine(GraphQLSchema schema) {
		Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();
		return GraphQL.newGraphQL(schema)
			.preparsedDocumentProvider((input, parse) -> CompletableFuture
				.completedFuture(documents.computeIfAbsent(input.getQuery(), (text) -> parse.apply(input))))
			.build();
	}

	protected final EntityManagerFactory entityManagerFactory() {
		return this.entityManagerFactory;
	}

	@Override
	public final byte[] answer(Question question, int turn) {
		return TimeLimit.check(() -> {
			ExecutionResult result = execute((Query) question, turn);
			if (!result.getErrors().isEmpty()) {
				throw new IllegalStateException(result.getErrors().get(0).getMessage());
			}
			return this.json.writeValueAsBytes(Map.of("data", data(result)));
		});
	}

	/**
	 * Answer a query.
	 */
	protected abstract ExecutionResult execute(Query query, int turn);

	/**
	 * Return the data of an answer in the form that the query asks for.
	 */
	protected Object data(ExecutionResult result) {
		return result.getData();
	}

	@Override
	public void close() {
		this.entityManagerFactory.close();
		this.dataSource.close();
	}

}
