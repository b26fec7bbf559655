package dev.clew.benchmarks.spring;

import java.util.List;
import java.util.Map;

import dev.clew.benchmarks.model.Post;
import dev.clew.benchmarks.model.User;
import graphql.schema.DataFetchingFieldSelectionSet;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves the root fields with entities and fetches what is selected below them: to-one
 * relations and one list by an entity graph, further lists by a fetch join each, which
 * completes the entities that the session holds.
 */
@Controller
@Transactional(readOnly = true)
class FetchedRoots {

	private static final String GRAPH = "jakarta.persistence.loadgraph";

	private final EntityManager entityManager;

	FetchedRoots(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	@QueryMapping
	List<Post> posts(@Argument int limit, DataFetchingFieldSelectionSet selection) {
		return this.entityManager.createQuery("select p from Post p order by p.id", Post.class)
			.setHint(GRAPH, graph(selection, "author"))
			.setMaxResults(limit)
			.getResultList();
	}

	@QueryMapping
	Post post(@Argument Long id, DataFetchingFieldSelectionSet selection) {
		return this.entityManager.find(Post.class, id, Map.of(GRAPH, graph(selection, "author", "tags")));
	}

	@QueryMapping
	List<Post> publishedPosts(DataFetchingFieldSelectionSet selection) {
		return this.entityManager.createQuery("select p from Post p where p.published order by p.id", Post.class)
			.setHint(GRAPH, graph(selection, "author", "tags"))
			.getResultList();
	}

	@QueryMapping
	List<User> users(@Argument int limit, DataFetchingFieldSelectionSet selection) {
		List<User> users = this.entityManager.createQuery("select u from User u order by u.id", User.class)
			.setMaxResults(limit)
			.getResultList();
		if (selection.contains("posts")) {
			fetch("select u from User u left join fetch u.posts where u in :users", users);
		}
		if (selection.contains("posts/comments")) {
			fetch("select p from Post p left join fetch p.comments c left join fetch c.author where p.author in :users",
					users);
		}
		if (selection.contains("posts/tags")) {
			fetch("select p from Post p left join fetch p.tags where p.author in :users", users);
		}
		return users;
	}

	private void fetch(String query, List<User> users) {
		this.entityManager.createQuery(query).setParameter("users", users).getResultList();
	}

	private EntityGraph<Post> graph(DataFetchingFieldSelectionSet selection, String... relations) {
		EntityGraph<Post> graph = this.entityManager.createEntityGraph(Post.class);
		for (String relation : relations) {
			if (selection.contains(relation)) {
				graph.addAttributeNodes(relation);
			}
		}
		return graph;
	}

}
