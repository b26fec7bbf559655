package dev.clew.benchmarks.model;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Posts, by ordinary derived queries.
 */
public interface PostRepository extends JpaRepository<Post, Long> {

	List<Post> findByOrderById(Limit limit);

	List<Post> findByPublishedTrueOrderById();

	List<Post> findByAuthorIn(List<User> authors);

}
