package dev.clew.benchmarks.peers.blaze;

import java.util.List;
import java.util.Locale;

/**
 * How views load their lists.
 */
public enum Fetching {

	/**
	 * By keys, in batches.
	 */
	SELECT(SelectViews.UserView.class, SelectViews.PostView.class),

	/**
	 * By the statement of the parents.
	 */
	SUBSELECT(SubselectViews.UserView.class, SubselectViews.PostView.class),

	/**
	 * With the parents, as one value.
	 */
	MULTISET(MultisetViews.UserView.class, MultisetViews.PostView.class);

	private final Class<?> user;

	private final Class<?> post;

	Fetching(Class<?> user, Class<?> post) {
		this.user = user;
		this.post = post;
	}

	/**
	 * Return the name of the contestant that does so.
	 */
	public String contestant() {
		return "blaze-" + name().toLowerCase(Locale.ROOT);
	}

	Class<?> user() {
		return this.user;
	}

	Class<?> post() {
		return this.post;
	}

	List<Class<?>> views() {
		return List.of(this.user, this.post, SelectViews.AuthorView.class, SelectViews.CommentView.class,
				SelectViews.TagView.class);
	}

}
