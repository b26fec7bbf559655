package dev.clew.sample;

import java.time.LocalDateTime;
import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * Posts, by an ordinary derived query.
 */
interface PostRepository extends Repository<Post, Long> {

	List<Post> findByPublishedTrueOrderByCreatedAtDesc();

	long countByCreatedAtAfter(LocalDateTime createdAt);

}
