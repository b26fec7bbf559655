package dev.clew.benchmarks.peers.jpaquery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.introproventures.graphql.jpa.query.schema.GraphQLExecutor;
import com.introproventures.graphql.jpa.query.schema.impl.GraphQLJpaExecutor;
import com.introproventures.graphql.jpa.query.schema.impl.GraphQLJpaSchemaBuilder;
import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.peers.PeerContestant;
import dev.clew.benchmarks.peers.TimeLimit;
import graphql.ExecutionResult;
import jakarta.persistence.EntityManager;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * graphql-jpa-query with its own executor, in an open session as a web application has.
 */
public final class JpaQueryContestant extends PeerContestant {

	private static final int NO_LIMIT = 1_000_000;

	private final Paging paging;

	private final GraphQLExecutor executor;

	/**
	 * Start it.
	 */
	public JpaQueryContestant(BenchmarkDatabase database, Paging paging) {
		super(paging.contestant(), TimeLimit.newPool(database), Post.class, User.class, Tag.class, Comment.class);
		this.paging = paging;
		this.executor = new GraphQLJpaExecutor(new GraphQLJpaSchemaBuilder(
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
			return this.executor.execute(this.paging.document(query), query.variables(turn));
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
