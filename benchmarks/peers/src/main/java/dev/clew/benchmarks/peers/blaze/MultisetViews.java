package dev.clew.benchmarks.peers.blaze;

import java.util.List;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.clew.benchmarks.model.Post;
import dev.clew.benchmarks.model.User;

/**
 * Views whose lists come with their parents, as one value.
 */
final class MultisetViews {

	private MultisetViews() {
	}

	@EntityView(User.class)
	interface UserView {

		@IdMapping
		Long getId();

		String getUsername();

		@Mapping(fetch = FetchStrategy.MULTISET)
		List<PostView> getPosts();

	}

	@EntityView(Post.class)
	interface PostView {

		@IdMapping
		Long getId();

		String getTitle();

		SelectViews.AuthorView getAuthor();

		@Mapping(fetch = FetchStrategy.MULTISET)
		List<SelectViews.CommentView> getComments();

		@Mapping(fetch = FetchStrategy.MULTISET)
		List<SelectViews.TagView> getTags();

	}

}
