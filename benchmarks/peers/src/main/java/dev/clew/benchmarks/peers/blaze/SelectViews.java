package dev.clew.benchmarks.peers.blaze;

import java.util.List;

import com.blazebit.persistence.view.BatchFetch;
import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.clew.benchmarks.model.Comment;
import dev.clew.benchmarks.model.Post;
import dev.clew.benchmarks.model.Tag;
import dev.clew.benchmarks.model.User;

/**
 * Views whose lists are loaded for up to a hundred parents at once.
 */
final class SelectViews {

	private static final int BATCH = 100;

	private SelectViews() {
	}

	@EntityView(User.class)
	interface UserView {

		@IdMapping
		Long getId();

		String getUsername();

		@BatchFetch(size = BATCH)
		@Mapping(fetch = FetchStrategy.SELECT)
		List<PostView> getPosts();

	}

	@EntityView(Post.class)
	interface PostView {

		@IdMapping
		Long getId();

		String getTitle();

		AuthorView getAuthor();

		@BatchFetch(size = BATCH)
		@Mapping(fetch = FetchStrategy.SELECT)
		List<CommentView> getComments();

		@BatchFetch(size = BATCH)
		@Mapping(fetch = FetchStrategy.SELECT)
		List<TagView> getTags();

	}

	@EntityView(User.class)
	interface AuthorView {

		@IdMapping
		Long getId();

		String getUsername();

	}

	@EntityView(Comment.class)
	interface CommentView {

		@IdMapping
		Long getId();

		String getText();

		AuthorView getAuthor();

	}

	@EntityView(Tag.class)
	interface TagView {

		@IdMapping
		Long getId();

		String getName();

	}

}
