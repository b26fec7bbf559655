package dev.clew.benchmarks.spring.example;

import dev.clew.benchmarks.model.Post;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.graphql.data.GraphQlRepository;

/**
 * Posts, served by Spring's support for queries by example.
 */
@GraphQlRepository
public interface ExamplePosts extends JpaRepository<Post, Long> {

}
