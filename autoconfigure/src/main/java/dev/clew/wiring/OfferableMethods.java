package dev.clew.wiring;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.query.Procedure;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.util.ClassUtils;

/**
 * Decides which methods of a repository may take an offered graph: finders and query
 * methods that return the repository's entity, and that say nothing themselves about how
 * it is loaded.
 *
 * <p>
 * What only the query can tell (set operations, {@code distinct}, its own fetch joins) is
 * asked when it has been parsed.
 */
class OfferableMethods {

	private static final List<Class<? extends Annotation>> OWN_WAYS = List.of(EntityGraph.class, Lock.class,
			Modifying.class, Procedure.class);

	private final RepositoryInformation repository;

	OfferableMethods(RepositoryInformation repository) {
		this.repository = repository;
	}

	boolean accept(Method method) {
		// The method as the application's interface declares it, which may be a CRUD
		// method
		Method declared = ClassUtils.getMostSpecificMethod(method, this.repository.getRepositoryInterface());
		return (finder(declared) || query(declared)) && Stream.of(method, declared).noneMatch(this::hasItsOwnWay)
				&& returnsEntity(declared);
	}

	private boolean finder(Method method) {
		return method.getName().startsWith("find") && this.repository.isBaseClassMethod(method)
				&& !this.repository.isCustomMethod(method)
				&& this.repository.getTargetClassMethod(method).getDeclaringClass() == SimpleJpaRepository.class;
	}

	private boolean query(Method method) {
		boolean annotated = AnnotatedElementUtils.hasAnnotation(method, Query.class);
		boolean deletes = method.getName().startsWith("delete") || method.getName().startsWith("remove");
		return (this.repository.isQueryMethod(method) || GeneratedRepositories.contain(this.repository, method))
				&& (annotated || !deletes);
	}

	private boolean hasItsOwnWay(Method method) {
		Query query = AnnotatedElementUtils.findMergedAnnotation(method, Query.class);
		return (query != null && query.nativeQuery())
				|| OWN_WAYS.stream().anyMatch((type) -> AnnotatedElementUtils.hasAnnotation(method, type));
	}

	private boolean returnsEntity(Method method) {
		Class<?> result = method.getReturnType();
		return !Future.class.isAssignableFrom(result)
				&& this.repository.getDomainType().isAssignableFrom(this.repository.getReturnedDomainClass(method));
	}

}
