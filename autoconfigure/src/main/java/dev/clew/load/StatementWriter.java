package dev.clew.load;

import java.util.ArrayList;
import java.util.List;

import dev.clew.load.SpecifiedStatement.Specified;
import dev.clew.model.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of one HQL statement while it is written, and the parameters that its text
 * names. The same plan always writes the same text.
 */
final class StatementWriter {

	private final KeySyntax keySyntax;

	private final RowFilters filters;

	private final String prefix;

	private final StatementParameters parameters;

	private final List<String> select = new ArrayList<>();

	private final StringBuilder from = new StringBuilder();

	private final List<String> where = new ArrayList<>();

	private final List<String> group = new ArrayList<>();

	private final List<String> order = new ArrayList<>();

	private final Joins joins = new Joins(this::newAlias);

	private final List<Specified> specified;

	private boolean fetchesMany;

	private String cut = "";

	private int aliases;

	StatementWriter(KeySyntax keySyntax, List<@Nullable Object> values, RowFilters filters) {
		this(keySyntax, filters, "e", new StatementParameters(values, keySyntax.floats()), new ArrayList<>());
	}

	private StatementWriter(KeySyntax keySyntax, RowFilters filters, String prefix, StatementParameters parameters,
			List<Specified> specified) {
		this.specified = specified;
		this.keySyntax = keySyntax;
		this.filters = filters;
		this.prefix = prefix;
		this.parameters = parameters;
	}

	/**
	 * Return a writer for a statement inside this one, which no code can specify.
	 */
	StatementWriter nested() {
		return new StatementWriter(this.keySyntax, this.filters, this.prefix + "s", this.parameters, List.of());
	}

	StatementParameters parameters() {
		return this.parameters;
	}

	/**
	 * Select an expression and return its place in the tuple.
	 */
	int select(String expression) {
		int present = this.select.indexOf(expression);
		if (present >= 0) {
			return present;
		}
		this.select.add(expression);
		return this.select.size() - 1;
	}

	int[] select(List<String> expressions) {
		return expressions.stream().mapToInt(this::select).toArray();
	}

	/**
	 * Read the rows of an entity that may be seen.
	 */
	String from(EntityModel entity) {
		String alias = fromAll(entity);
		String visible = visible(entity, alias);
		if (visible != null) {
			where(visible);
		}
		return alias;
	}

	/**
	 * Return whether there may be rows that may not be seen.
	 */
	boolean hides(EntityModel entity) {
		return this.filters.hide(entity);
	}

	private @Nullable String visible(EntityModel entity, String alias) {
		return this.filters.condition(entity, alias, this::newAlias, this.parameters.named());
	}

	/**
	 * Read rows of an entity that are only a way to others, or are restricted already.
	 */
	String fromAll(EntityModel entity) {
		String alias = newAlias();
		this.from.append(entity.name()).append(' ').append(alias);
		return alias;
	}

	/**
	 * Join to the rows of an entity what another statement tells of them.
	 * @param key the columns of that statement that hold the parts of the key
	 */
	String join(StatementWriter derived, EntityModel entity, String alias, List<String> key) {
		String name = newAlias();
		this.from.append(" join (").append(derived.text()).append(") ").append(name).append(" on ");
		this.from.append(Joins.sameKey(entity, alias, Hql.paths(name, key)));
		this.joins.besidePaths();
		return name;
	}

	/**
	 * Read a table between entities, beside the rows of one of them that follow.
	 * @param links reads that table
	 */
	String fromLinks(String links) {
		String alias = newAlias();
		this.from.append(links).append(' ').append(alias).append(", ");
		this.joins.besidePaths();
		return alias;
	}

	/**
	 * Join what another statement returns for each row of this one.
	 */
	String joinLateral(StatementWriter derived) {
		String name = newAlias();
		this.from.append(" join lateral (").append(derived.text()).append(") ").append(name);
		this.joins.besidePaths();
		return name;
	}

	/**
	 * Join what a path leads to and may be seen, once, and return its alias.
	 * @param kind {@code join} or {@code left join}
	 * @param target what the path leads to
	 */
	String join(String kind, String path, EntityModel target) {
		if (!target.isFiltered()) {
			return join(kind, path);
		}
		String name = path + " as it may be seen";
		String present = this.joins.find(name);
		if (present != null) {
			return present;
		}
		String alias = newAlias();
		String visible = visible(target, alias);
		return (visible != null) ? this.joins.path(name, kind, path, alias, visible) : join(kind, path);
	}

	/**
	 * Join the elements of a collection that the mapping does not hide. Hibernate joins
	 * those that are marked as deleted, and shows only the key of the table between;
	 * under a condition, it shows that of the element, which is null where it is hidden.
	 * @param kind {@code join} or {@code left join}
	 */
	String joinPresent(String kind, String path, EntityModel target) {
		String alias = newAlias();
		String visible = visible(target, alias);
		String reading = DeletionMarks.reading(this.keySyntax.descriptor(target.name()), alias);
		if (reading != null) {
			where(reading);
		}
		return this.joins.path(path + " as it is present", kind, path, alias, (visible != null) ? visible : "1 = 1");
	}

	/**
	 * Join all that a path leads to, once, and return its alias.
	 * @param kind {@code join}, {@code left join} or {@code left join fetch}
	 */
	String join(String kind, String path) {
		return this.joins.path(kind, path);
	}

	/**
	 * Fetch a collection into its owners, and return the alias of its elements.
	 */
	String fetchMany(String path) {
		this.fetchesMany = true;
		return join(Joins.FETCH, path);
	}

	/**
	 * Return whether rows are more than the objects that they make.
	 */
	boolean fetchesMany() {
		return this.fetchesMany;
	}

	/**
	 * Join an entity with what another alias has of it, because only an entity that is
	 * joined by its name keeps all its filters.
	 */
	String joinSame(EntityModel entity, String same) {
		String alias = newAlias();
		this.joins.entity(alias, "join", entity, alias, Hql.paths(same, entity.idPaths()), visible(entity, alias));
		return alias;
	}

	/**
	 * Join what a path leads to by its key, once. Of a path that is joined as such,
	 * Hibernate reads the key from the other end, so that it is gone with the target.
	 */
	String joinByKey(String path, EntityModel target) {
		String name = path + " by its key";
		String present = this.joins.find(name);
		if (present != null) {
			return present;
		}
		String alias = newAlias();
		this.joins.entity(name, "left join", target, alias, Hql.paths(path, target.idPaths()), visible(target, alias));
		this.joins.besidePaths();
		return alias;
	}

	void where(String condition) {
		this.where.add(condition);
	}

	List<Specified> specified() {
		return this.specified;
	}

	void whereKeys(@Nullable EntityModel entity, List<String> paths, List<Object> keys) {
		String rows = this.keySyntax.rows(entity, keys, this.parameters.named());
		if (rows != null) {
			String alias = newAlias();
			// Rows of a function that stand first leave the joins of paths as they are
			this.from.insert(0, rows + " " + alias + ", ");
			where(paths.get(0) + " = " + alias + "." + KeysFunction.KEY);
			return;
		}
		where(this.keySyntax.test(entity, paths, keys, this.parameters.named()));
	}

	void order(String key) {
		this.order.add(key);
	}

	/**
	 * Cut the rows.
	 * @param most position of the most rows
	 * @param offset position of how many rows are passed over, or -1
	 */
	void cut(int most, int offset) {
		this.cut = " limit " + this.parameters.one(most)
				+ ((offset >= 0) ? " offset " + this.parameters.one(offset) : "");
	}

	void groupBy(List<String> expressions) {
		this.group.addAll(expressions);
	}

	KeySyntax keySyntax() {
		return this.keySyntax;
	}

	String newAlias() {
		return this.prefix + this.aliases++;
	}

	String text() {
		StringBuilder joined = new StringBuilder();
		this.joins.write(joined, this.keySyntax::isDeclaredOnce).forEach(this::select);
		StringBuilder text = new StringBuilder("select ")
			.append(this.select.isEmpty() ? "1" : String.join(", ", this.select))
			.append(" from ")
			.append(this.from)
			.append(joined);
		text.append(clause(" where ", " and ", this.where));
		text.append(clause(" group by ", ", ", this.group));
		text.append(clause(" order by ", ", ", this.order));
		return text.append(this.cut).toString();
	}

	private static String clause(String name, String separator, List<String> parts) {
		return parts.isEmpty() ? "" : name + String.join(separator, parts);
	}

}
