package dev.clew.cases;

import java.util.List;

import dev.clew.cases.model.Blog.Post;
import jakarta.persistence.EntityManager;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * A controller that returns entities, found by a query that Clew adds nothing to.
 */
@Controller
class PublishedPosts {

	private final EntityManager entityManager;

	PublishedPosts(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	@QueryMapping
	List<Post> published() {
		return this.entityManager.createQuery("from Post where published", Post.class).getResultList();
	}

}
