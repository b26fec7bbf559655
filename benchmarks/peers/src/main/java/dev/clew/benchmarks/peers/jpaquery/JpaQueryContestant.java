package dev.clew.benchmarks.peers.jpaquery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.introproventures.graphql.jpa.query.schema.impl.BatchLoaderRegistry;
import com.introproventures.graphql.jpa.query.schema.impl.GraphQLJpaSchemaBuilder;
import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.peers.PeerContestant;
import dev.clew.benchmarks.peers.TimeLimit;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import jakarta.persistence.EntityManager;
import org.dataloader.DataLoaderOptions;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The schema of graphql-jpa-query, in an open session as a web application has. Its
 * executor would copy the schema for each request; with Spring for GraphQL it is not used
 * either.
 */
public final class JpaQueryContestant extends PeerContestant {

	private static final int NO_LIMIT = 1_000_000;

	private final DataLoaderOptions loading = DataLoaderOptions.newOptions().setCachingEnabled(false);

	private final Paging paging;

	private final GraphQL graphQl;

	/**
	 * Start it.
	 */
	public JpaQueryContestant(BenchmarkDatabase database, Paging paging) {
		super(paging.contestant(), TimeLimit.newPool(database), Post.class, User.class, Tag.class, Comment.class);
		this.paging = paging;
		this.graphQl = engine(new GraphQLJpaSchemaBuilder(
				SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory()))
			.name("Blog")
			.graphQLIDType(true)
			.scalar(Long.class, TextId.SCALAR)
			.defaultMaxResults(NO_LIMIT)
			.defaultPageLimitSize(NO_LIMIT)
			.enableDefaultMaxResults(false)
			.build());
	}

	@Override
	public boolean answers(Question question) {
		return question instanceof Query query && this.paging.matters(query);
	}

	@Override
	protected ExecutionResult execute(Query query, int turn) {
		EntityManager entityManager = entityManagerFactory().createEntityManager();
		TransactionSynchronizationManager.bindResource(entityManagerFactory(), new EntityManagerHolder(entityManager));
		try {
			return this.graphQl.execute(ExecutionInput.newExecutionInput(this.paging.document(query))
				.variables(query.variables(turn))
				.dataLoaderRegistry(BatchLoaderRegistry.newDataLoaderRegistry(this.loading))
				.build());
		}
		finally {
			TransactionSynchronizationManager.unbindResource(entityManagerFactory());
			entityManager.close();
		}
	}

	// Its lists are in a field 'select' below each root field
	@Override
	protected Object data(ExecutionResult result) {
		Map<String, Object> data = new LinkedHashMap<>(result.getData());
		data.replaceAll((field, value) -> (value instanceof Map<?, ?> map && map.get("select") instanceof List<?> list)
				? list : value);
		return data;
	}

}
