package dev.clew.sample;

import java.util.List;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The two fields of this blog that have logic of their own. Clew answers all others.
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

	@SchemaMapping
	int readingMinutes(Post post) {
		int words = post.getBody().split("\\s+").length;
		return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
	}

}
