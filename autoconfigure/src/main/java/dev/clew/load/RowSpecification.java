package dev.clew.load;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity are read, by code that makes a criteria predicate.
 */
@FunctionalInterface
public interface RowSpecification {

	/**
	 * Return the predicate, or {@code null} where there is none.
	 */
	@Nullable Predicate toPredicate(Root<?> root, CriteriaQuery<?> query, CriteriaBuilder builder);

}
