package dev.clew.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.Oracle;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.schema.DataFetchingEnvironment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.hibernate.SessionFactory;

/**
 * The naive reader: walks plain entities in one transaction, which it keeps for all
 * queries because nobody writes.
 */
final class Walker extends Oracle implements AutoCloseable {

	private static final int MOST_VALUES = 3_000;

	private final EntityManager entityManager;

	private final Map<String, List<?>> rows = new HashMap<>();

	private final Map<String, List<?>> values = new HashMap<>();

	private Set<List<Object>> ordered = new HashSet<>();

	private final boolean openSession;

	private int found;

	Walker(AppSpec spec, ClewApp app) {
		super(spec, World.manualRoots());
		this.openSession = app.isOpenInView();
		this.entityManager = app.bean(EntityManagerFactory.class).unwrap(SessionFactory.class).openSession();
		this.entityManager.getTransaction().begin();
	}

	/**
	 * Answer a query.
	 */
	Walk walk(String document, Map<String, Object> variables) {
		this.ordered = new HashSet<>();
		this.found = 0;
		ExecutionResult result = walk(this.entityManager, document, variables);
		boolean tooLarge = this.found > MOST_VALUES;
		if (!tooLarge) {
			result.getErrors().forEach(Walker::requireDangling);
		}
		return new Walk(Tree.of(result), this.ordered, tooLarge);
	}

	// Nothing else may go wrong: the reader would be no witness
	private static void requireDangling(GraphQLError error) {
		boolean dangling = error instanceof NonNullableFieldWasNullError
				|| error instanceof ExceptionWhileDataFetching failure
						&& failure.getException() instanceof EntityNotFoundException;
		if (!dangling) {
			throw new IllegalStateException(error.toString(),
					(error instanceof ExceptionWhileDataFetching failure) ? failure.getException() : null);
		}
	}

	/**
	 * Return the values that an argument would find something with.
	 */
	List<?> values(String type, String argument) {
		return this.values.computeIfAbsent(type + "." + argument,
				(key) -> new ArrayList<>(new HashSet<>(values(this.entityManager, type, argument))));
	}

	/**
	 * Return what the entities are mapped to.
	 */
	Mapped mapped() {
		return new Mapped(this.entityManager.getMetamodel(), this.openSession);
	}

	@Override
	protected List<?> rows(EntityManager entityManager, String hql) {
		return this.rows.computeIfAbsent(hql, (absent) -> super.rows(entityManager, hql));
	}

	@Override
	protected void found(DataFetchingEnvironment environment, Object owner, String attribute, Object value) {
		if (++this.found > MOST_VALUES) {
			throw new IllegalStateException("The answer is larger than a test needs");
		}
		if (value instanceof Collection<?> && isOrdered(owner.getClass(), attribute)) {
			this.ordered.add(environment.getExecutionStepInfo().getPath().toList());
		}
	}

	private static boolean isOrdered(Class<?> type, String attribute) {
		for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
			for (var field : owner.getDeclaredFields()) {
				if (field.getName().equals(attribute)) {
					return field.isAnnotationPresent(OrderBy.class) || field.isAnnotationPresent(OrderColumn.class);
				}
			}
		}
		return false;
	}

	@Override
	public void close() {
		this.entityManager.getTransaction().rollback();
		this.entityManager.close();
	}

	/**
	 * What the walk found.
	 *
	 * @param answer the answer
	 * @param ordered paths of the lists whose order the mapping defines
	 * @param tooLarge whether it was given up
	 */
	record Walk(Tree answer, Set<List<Object>> ordered, boolean tooLarge) {

	}

}
