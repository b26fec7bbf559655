package dev.clew.benchmarks.model;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Users, by ordinary derived queries.
 */
public interface UserRepository extends JpaRepository<User, Long> {

	List<User> findByOrderById(Limit limit);

}
