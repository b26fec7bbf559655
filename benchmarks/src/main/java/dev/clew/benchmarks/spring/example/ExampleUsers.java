package dev.clew.benchmarks.spring.example;

import dev.clew.benchmarks.model.User;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.graphql.data.GraphQlRepository;

/**
 * Users, served by Spring's support for queries by example.
 */
@GraphQlRepository
public interface ExampleUsers extends JpaRepository<User, Long> {

}
