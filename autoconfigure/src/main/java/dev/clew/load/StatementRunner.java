package dev.clew.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import dev.clew.plan.RequestException;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one load, and reads the objects that they return.
 */
final class StatementRunner {

	private static final int MOST_AT_ONCE = 1000;

	private final Session session;

	private final KeySyntax keySyntax;

	private final EntityAccess access;

	private final List<@Nullable Object> values;

	private final Budget budget;

	private final StatementWatch watch;

	private final Reading reading;

	private final ReadObjects objects;

	private final SessionFilters filters;

	private final RowFilters rowFilters;

	StatementRunner(Session session, KeySyntax keySyntax, EntityAccess access, List<@Nullable Object> values,
			RowFilters rowFilters, Budget budget, StatementWatch watch, Reading reading, ReadObjects objects) {
		this.rowFilters = rowFilters;
		this.session = session;
		this.keySyntax = keySyntax;
		this.access = access;
		this.values = new ArrayList<>(values);
		this.budget = budget;
		this.watch = watch;
		this.reading = reading;
		this.objects = objects;
		this.filters = new SessionFilters(session);
	}

	SessionFilters filters() {
		return this.filters;
	}

	List<@Nullable Object> values() {
		return this.values;
	}

	/**
	 * Keep one more value for a statement, and return its position.
	 */
	int keep(Object value) {
		this.values.add(value);
		return this.values.size() - 1;
	}

	/**
	 * Return a statement to be written.
	 */
	StatementWriter statement() {
		return new StatementWriter(this.keySyntax, this.values, this.rowFilters);
	}

	/**
	 * Read the rows of a source.
	 * @param edge the relation that they are elements of, if they are
	 */
	void run(Source source, Loaded loaded, @Nullable Edge edge, Cut cut, Sink sink) {
		StatementWriter statement = statement();
		Source.Rows rows = source.write(statement);
		int[] ownerKey = statement.select(rows.ownerKey());
		NodeWriter writer = new NodeWriter(statement, this.access, this.objects, this.reading);
		NodeReader reader = (edge != null) ? writer.elements(loaded, edge, rows.alias())
				: writer.write(loaded, rows.alias());
		int[] sortKeys = statement.select(rows.sortKeys());
		Places places = (edge != null) ? Places.select(statement, edge, rows.position()) : Places.oneAfterTheOther();
		Positions positions = new Positions(places, sortKeys,
				(rows.total() != null) ? statement.select(rows.total()) : -1);
		boolean multiplied = loaded.node().isMultiplied();
		Map<Object, Object> present = new LinkedHashMap<>();
		for (Object[] tuple : query(statement, cut, rows.keyed(), edge)) {
			Object key = (ownerKey.length > 0) ? Keys.read(tuple, ownerKey) : "";
			Object identity = multiplied ? identity(reader, key, tuple) : "";
			Object earlier = multiplied ? present.get(identity) : null;
			Object object = reader.read(tuple, earlier);
			if (object != null && earlier == null && key != null) {
				if (multiplied) {
					present.put(identity, object);
				}
				sink.accept(key, object, tuple, positions);
			}
		}
	}

	private static Object identity(NodeReader reader, @Nullable Object ownerKey, @Nullable Object[] tuple) {
		Object own = reader.identity(tuple);
		return List.of((ownerKey != null) ? ownerKey : "", (own != null) ? own : "");
	}

	/**
	 * Count the rows of a source, for each owner where it has owners.
	 */
	Map<Object, Long> count(Source source, @Nullable Edge edge) {
		StatementWriter statement = statement();
		Source.Rows rows = source.write(statement);
		int[] ownerKey = statement.select(rows.ownerKey());
		int total = statement.select(String.valueOf(rows.total()));
		Map<Object, Long> counts = new LinkedHashMap<>();
		for (Object[] tuple : query(statement, Cut.NONE, rows.keyed(), edge)) {
			Object key = (ownerKey.length > 0) ? Keys.read(tuple, ownerKey) : "";
			if (key != null) {
				counts.put(key, ((Number) tuple[total]).longValue());
			}
		}
		return counts;
	}

	/**
	 * Run a statement.
	 * @param keyed what it reads by key, if it does
	 * @param edge the relation that it loads, if it loads one
	 */
	List<Object[]> query(StatementWriter statement, Cut cut, @Nullable EntityModel keyed, @Nullable Edge edge) {
		return this.filters.without(this.filters.suspended(keyed, edge), () -> query(statement, cut, edge));
	}

	private List<Object[]> query(StatementWriter statement, Cut cut, @Nullable Edge edge) {
		this.budget.statement(edge);
		SelectionQuery<Object[]> query = statement.specified().isEmpty()
				? this.session.createSelectionQuery(statement.text(), Object[].class)
				: SpecifiedStatement.query(this.session, statement);
		query.enableFetchProfile(NoEagerProfile.NAME);
		statement.parameters().named().forEach(query::setParameter);
		boolean countsEach = limit(query, statement, cut, edge);
		if (cut.offset() > 0) {
			query.setFirstResult(cut.offset());
		}
		List<Object[]> rows = this.watch.read(edge, () -> read(query));
		if (!countsEach) {
			this.budget.rows(rows.size(), edge);
		}
		return rows;
	}

	// Hibernate would read all rows of a fetched collection to cut them in memory, and it
	// merges rows, so these are counted one by one instead
	private boolean limit(SelectionQuery<Object[]> query, StatementWriter statement, Cut cut, @Nullable Edge edge) {
		int worthReading = this.budget.rowsToRead();
		boolean countsEach = worthReading >= 0 && statement.fetchesMany();
		if (countsEach) {
			query.setFetchSize(Math.min(worthReading, MOST_AT_ONCE));
			query.setTupleTransformer((tuple, aliases) -> {
				this.budget.rows(1, edge);
				return tuple;
			});
		}
		int most = (countsEach || worthReading < 0) ? cut.most()
				: (cut.most() < 0) ? worthReading : Math.min(cut.most(), worthReading);
		if (most >= 0) {
			query.setMaxResults(most);
		}
		return countsEach;
	}

	private static List<Object[]> read(SelectionQuery<Object[]> query) {
		try {
			return query.getResultList();
		}
		catch (RequestException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw UnreadableRowsException.of(ex);
		}
	}

	/**
	 * Which rows of a statement are read.
	 *
	 * @param most the most rows, or -1
	 * @param offset rows that are passed over
	 */
	record Cut(int most, int offset) {

		static final Cut NONE = new Cut(-1, 0);

	}

	/**
	 * Where a statement returns what is to be known beside an object.
	 */
	record Positions(Places places, int[] sortKeys, int total) {

		List<@Nullable Object> sortKeys(@Nullable Object[] tuple) {
			List<@Nullable Object> keys = new ArrayList<>();
			for (int position : this.sortKeys) {
				keys.add(tuple[position]);
			}
			return keys;
		}

		@Nullable Long total(@Nullable Object[] tuple) {
			return (this.total >= 0 && tuple[this.total] instanceof Number number) ? number.longValue() : null;
		}

	}

	/**
	 * Takes what a statement returns.
	 */
	@FunctionalInterface
	interface Sink {

		void accept(Object key, Object object, @Nullable Object[] tuple, Positions positions);

	}

}
