package dev.clew.sample;

import java.util.List;

import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;

import org.springframework.data.domain.Sort;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of this blog that have logic of their own. Clew answers all others.
 */
@Controller
class PostController {

	private static final int WORDS_PER_MINUTE = 60;

	private final PostRepository posts;

	PostController(PostRepository posts) {
		this.posts = posts;
	}

	/**
	 * Return what readers may see. The method knows nothing of the client's selection:
	 * Clew serves the relations of the posts that it returns.
	 */
	@QueryMapping
	List<Post> publishedPosts() {
		return this.posts.findByPublishedTrueOrderByCreatedAtDesc();
	}

	/**
	 * Return what an author has not published yet. The method says which rows and leaves
	 * the client's selection to Clew.
	 */
	@QueryMapping
	Selected<Post> drafts(@Argument Long author, Lookahead<Post> posts) {
		return posts
			.where(Restriction.of("{alias}.published = false and {alias}.author.id = :author").with("author", author))
			.orderBy(Sort.by("createdAt").descending())
			.list();
	}

	@SchemaMapping
	int readingMinutes(Post post) {
		int words = post.getBody().split("\\s+").length;
		return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
	}

	/**
	 * Return how many posts are later. This is how it should not be, on purpose: one
	 * statement for each post. The log says so, and what to do about it.
	 */
	@SchemaMapping
	long laterPosts(Post post) {
		return this.posts.countByCreatedAtAfter(post.getCreatedAt());
	}

}
