package dev.clew.benchmarks.peers.blaze;

import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.model.Comment;
import dev.clew.benchmarks.model.Post;
import dev.clew.benchmarks.model.Tag;
import dev.clew.benchmarks.model.User;
import dev.clew.benchmarks.peers.PeerContestant;
import dev.clew.benchmarks.peers.TimeLimit;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;

/**
 * Entity views of Blaze-Persistence below graphql-java.
 */
public final class BlazeContestant extends PeerContestant {

	private final GraphQL graphQl;

	/**
	 * Start it.
	 */
	public BlazeContestant(BenchmarkDatabase database, Fetching fetching) {
		super(fetching.contestant(), TimeLimit.newPool(database), Post.class, User.class, Tag.class, Comment.class);
		this.graphQl = engine(new ViewRoots(entityManagerFactory(), fetching).schema());
	}

	@Override
	public boolean answers(Question question) {
		return question instanceof Query;
	}

	@Override
	protected ExecutionResult execute(Query query, int turn) {
		return this.graphQl
			.execute(ExecutionInput.newExecutionInput(query.document()).variables(query.variables(turn)).build());
	}

}
