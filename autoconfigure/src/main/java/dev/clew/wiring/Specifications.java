package dev.clew.wiring;

import dev.clew.load.RowSpecification;
import jakarta.persistence.criteria.Root;

import org.springframework.data.jpa.domain.PredicateSpecification;
import org.springframework.data.jpa.domain.Specification;

/**
 * Specifications of Spring Data, as loads take them.
 */
final class Specifications {

	private Specifications() {
	}

	@SuppressWarnings("unchecked")
	static <T> RowSpecification of(Specification<T> specification) {
		return (root, query, builder) -> specification.toPredicate((Root<T>) root, query, builder);
	}

	@SuppressWarnings("unchecked")
	static <T> RowSpecification of(PredicateSpecification<T> specification) {
		return (root, query, builder) -> specification.toPredicate((Root<T>) root, builder);
	}

}
