package dev.clew.benchmarks.spring;

import java.util.List;
import java.util.Optional;

import dev.clew.benchmarks.model.Post;
import dev.clew.benchmarks.model.PostRepository;
import dev.clew.benchmarks.model.User;
import dev.clew.benchmarks.model.UserRepository;

import org.springframework.data.domain.Limit;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Serves the root fields with entities and knows nothing of what is selected below them.
 */
@Controller
class EntityRoots {

	private final PostRepository posts;

	private final UserRepository users;

	EntityRoots(PostRepository posts, UserRepository users) {
		this.posts = posts;
		this.users = users;
	}

	@QueryMapping
	List<Post> posts(@Argument int limit) {
		return this.posts.findByOrderById(Limit.of(limit));
	}

	@QueryMapping
	Optional<Post> post(@Argument Long id) {
		return this.posts.findById(id);
	}

	@QueryMapping
	List<User> users(@Argument int limit) {
		return this.users.findByOrderById(Limit.of(limit));
	}

	@QueryMapping
	List<Post> publishedPosts() {
		return this.posts.findByPublishedTrueOrderById();
	}

}
