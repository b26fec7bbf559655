package dev.clew.benchmarks.peers.blaze;

import java.util.List;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.clew.benchmarks.model.Post;
import dev.clew.benchmarks.model.User;

/**
 * Views whose lists are loaded by the statement of their parents as a subselect.
 */
final class SubselectViews {

	private SubselectViews() {
	}

	@EntityView(User.class)
	interface UserView {

		@IdMapping
		Long getId();

		String getUsername();

		@Mapping(fetch = FetchStrategy.SUBSELECT)
		List<PostView> getPosts();

	}

	@EntityView(Post.class)
	interface PostView {

		@IdMapping
		Long getId();

		String getTitle();

		SelectViews.AuthorView getAuthor();

		@Mapping(fetch = FetchStrategy.SUBSELECT)
		List<SelectViews.CommentView> getComments();

		@Mapping(fetch = FetchStrategy.SUBSELECT)
		List<SelectViews.TagView> getTags();

	}

}
