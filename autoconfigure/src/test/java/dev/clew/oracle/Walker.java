package dev.clew.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.Oracle;
import dev.clew.fixture.Visibility;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.idl.SchemaPrinter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.hibernate.SessionFactory;

import org.springframework.graphql.execution.GraphQlSource;

/**
 * The naive reader: walks plain entities in one transaction, which it keeps for all
 * queries because nobody writes.
 */
final class Walker extends Oracle implements AutoCloseable, Candidates {

	private static final int MOST_VALUES = 3_000;

	private static final SchemaPrinter.Options PRINTED = SchemaPrinter.Options.defaultOptions()
		.includeDirectiveDefinitions(false);

	private final EntityManager entityManager;

	private final Map<String, List<?>> rows = new HashMap<>();

	private final Map<String, List<?>> values = new HashMap<>();

	private Map<List<Object>, List<Integer>> ranks = new HashMap<>();

	private Map<String, Cursor> cursors = new LinkedHashMap<>();

	private final Map<String, Object> known = new HashMap<>();

	private final Mapped mapped;

	private int found;

	private final Secrets secrets;

	private Visibility visibility = Visibility.OF_ALL;

	Walker(AppSpec spec, ClewApp app) {
		super(spec, World.manualRoots(), new SchemaPrinter(PRINTED).print(app.bean(GraphQlSource.class).schema()));
		this.secrets = Secrets.of(spec);
		this.entityManager = app.bean(EntityManagerFactory.class).unwrap(SessionFactory.class).openSession();
		this.entityManager.getTransaction().begin();
		this.mapped = new Mapped(this.entityManager.getMetamodel(), app.isOpenInView());
	}

	/**
	 * Answer a query.
	 */
	Walk walk(Query query) {
		return walk(query, this.secrets.from(query.viewer()));
	}

	/**
	 * Answer a query to somebody who may see other rows.
	 */
	Walk walk(Query query, Visibility visibility) {
		this.visibility = visibility;
		this.ranks = new HashMap<>();
		this.cursors = new LinkedHashMap<>();
		this.found = 0;
		ExecutionResult result = walk(this.entityManager, query.text(), query.variables());
		boolean tooLarge = this.found > MOST_VALUES;
		if (!tooLarge) {
			result.getErrors().forEach(Walker::requireDangling);
		}
		return new Walk(Tree.of(result), this.ranks, this.cursors, tooLarge);
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

	@Override
	public List<?> values(String type, String argument) {
		return this.values.computeIfAbsent(type + "." + argument,
				(key) -> new ArrayList<>(new HashSet<>(values(this.entityManager, type, argument))));
	}

	@Override
	public boolean isEntity(String type) {
		return Choices.possible(schema(), (GraphQLCompositeType) schema().getType(type))
			.stream()
			.anyMatch((possible) -> this.mapped.entity(possible.getName()) != null);
	}

	/**
	 * Return what the entities are mapped to.
	 */
	Mapped mapped() {
		return this.mapped;
	}

	Secrets secrets() {
		return this.secrets;
	}

	@Override
	protected Visibility visibility() {
		return this.visibility;
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
		if (value instanceof Collection<?> elements && isOrdered(owner.getClass(), attribute)) {
			listed(environment, IntStream.range(0, elements.size()).boxed().toList());
		}
	}

	@Override
	protected void listed(DataFetchingEnvironment environment, List<Integer> ranks) {
		this.ranks.put(environment.getExecutionStepInfo().getPath().toList(), ranks);
	}

	@Override
	protected String cursorOf(DataFetchingEnvironment environment, Object object) {
		String name = Cursor.name(this.cursors.size());
		this.cursors.put(name, new Cursor(environment.getField().getSourceLocation(), object));
		return name;
	}

	@Override
	protected Object atCursor(String cursor) {
		return this.known.get(cursor);
	}

	/**
	 * Remember what a cursor of Clew stands for.
	 */
	void learn(String cursor, Object object) {
		this.known.put(cursor, object);
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
	 * @param ranks by the path of a list, which of its elements stand before others
	 * @param cursors what stands for the cursors that the answer shows
	 * @param tooLarge whether it was given up
	 */
	record Walk(Tree answer, Map<List<Object>, List<Integer>> ranks, Map<String, Cursor> cursors, boolean tooLarge) {

	}

}
