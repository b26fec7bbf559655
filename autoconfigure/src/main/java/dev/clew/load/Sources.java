package dev.clew.load;

import java.util.List;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.RelationTraits.OrderKey;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Holder;
import org.jspecify.annotations.Nullable;

/**
 * The sources that plans need.
 */
final class Sources {

	private final EntityBindings bindings;

	Sources(EntityBindings bindings) {
		this.bindings = bindings;
	}

	EntityBindings bindings() {
		return this.bindings;
	}

	/**
	 * The rows of a root field.
	 */
	Source root(FetchPlan plan) {
		return (statement) -> {
			EntityModel entity = plan.node().entity();
			String alias = statement.from(entity);
			if (!plan.only().isEmpty()) {
				statement.where(RowTypes.test(alias, plan.only()));
			}
			new ConditionWriter(statement, this).where(alias, entity, plan.range().conditions());
			return new Source.Rows(alias, List.of(), null);
		};
	}

	/**
	 * The rows of an entity with the given keys.
	 */
	Source byKey(FetchPlan plan, List<Object> keys) {
		return (statement) -> {
			EntityModel entity = plan.node().entity();
			String alias = plan.given() ? statement.fromAll(entity) : statement.from(entity);
			List<String> paths = Hql.paths(alias, entity.idPaths());
			statement.whereKeys(entity, paths, keys);
			return new Source.Rows(alias, paths, entity);
		};
	}

	/**
	 * The rows of an entity whose columns have the given values.
	 */
	Source byColumns(FetchPlan plan, List<List<String>> columns, List<Object> keys) {
		return (statement) -> {
			EntityModel entity = plan.node().entity();
			String alias = statement.from(entity);
			if (!plan.only().isEmpty()) {
				statement.where(RowTypes.test(alias, plan.only()));
			}
			Paths paths = new Paths(statement, this);
			List<String> tested = columns.stream().map((column) -> paths.column(alias, entity, column)).toList();
			statement.whereKeys(keyed(plan, columns), tested, keys);
			return new Source.Rows(alias, tested, null);
		};
	}

	/**
	 * Return the entity whose identifier the columns are, if they are one.
	 */
	static @Nullable EntityModel keyed(FetchPlan plan, List<List<String>> columns) {
		EntityModel entity = plan.node().entity();
		List<String> paths = columns.stream().map((column) -> String.join(".", column)).toList();
		return entity.idPaths().equals(paths) ? entity : null;
	}

	/**
	 * The elements of a relation whose owners, or the elements themselves, have the given
	 * keys.
	 */
	Source byKey(Edge edge, List<Object> keys) {
		return (statement) -> rows(edge, statement, (entity, paths) -> statement.whereKeys(entity, paths, keys));
	}

	/**
	 * The elements of a relation of which each owner has a page. Those of a single owner
	 * may come from an index in their order, and end with the page.
	 */
	Source ofPages(Edge edge, List<Object> keys) {
		return (keys.size() > 1) ? byKey(edge, keys) : (statement) -> rows(edge, statement, (entity, paths) -> statement
			.where(KeySyntax.single(paths, keys.get(0), statement.parameters().named())));
	}

	/**
	 * The elements of a relation of one owner.
	 * @param owner alias that the statement around has for the owner
	 */
	Source of(Edge edge, String owner) {
		return (statement) -> rows(edge, statement, (entity, paths) -> same(statement, paths, owner, entity));
	}

	/**
	 * Restrict keys of owners to the one that another alias has.
	 */
	static void same(StatementWriter statement, List<String> paths, String owner, EntityModel entity) {
		for (int i = 0; i < paths.size(); i++) {
			statement.where(paths.get(i) + " = " + owner + "." + entity.idPaths().get(i));
		}
	}

	/**
	 * The elements of a relation whose owners are among the rows of another source.
	 * @param path the joins that lead from that source's rows to the owners
	 */
	Source bySubselect(Edge edge, Source owners, List<Edge> path) {
		return (statement) -> rows(edge, statement, (entity, paths) -> {
			StatementWriter nested = statement.nested();
			String alias = owners.write(nested).alias();
			List<Edge> steps = edge.isByTargetKey() ? path
					: path.subList(0, path.size() - edge.holder().within().size());
			for (Edge step : steps) {
				String next = alias + "." + step.attribute().name();
				alias = step.attribute().isRelation() ? nested.join("left join", next) : next;
			}
			String key = edge.isByTargetKey() ? alias + "." + edge.attribute().name() : alias;
			nested.select(Hql.paths(key, entity.idPaths()));
			String tuple = (paths.size() == 1) ? paths.get(0) : "(" + String.join(",", paths) + ")";
			statement.where(tuple + " in (" + nested.text() + ")");
		});
	}

	/**
	 * Owners whose relation is to be filled in.
	 */
	Source owners(Edge edge, List<Object> keys) {
		return (statement) -> {
			EntityModel owner = edge.holder().entity();
			String alias = statement.fromAll(owner);
			statement.whereKeys(owner, Hql.paths(alias, owner.idPaths()), keys);
			String element = statement.join(Joins.FETCH, path(alias, edge.holder(), edge.attribute()));
			return new Source.Rows(alias, List.of(element), owner);
		};
	}

	private Source.Rows rows(Edge edge, StatementWriter statement, Restriction restriction) {
		AttributeModel attribute = edge.attribute();
		Source.Rows rows = edge.isByTargetKey() ? targets(attribute, statement, restriction)
				: elements(edge.holder(), attribute, Hql.readsSubtypes(edge.node()), statement, restriction);
		if (!edge.range().conditions().isEmpty()) {
			new ConditionWriter(statement, this).where(rows.alias(), model(attribute), edge.range().conditions());
		}
		return rows;
	}

	private Source.Rows targets(AttributeModel attribute, StatementWriter statement, Restriction restriction) {
		EntityModel target = model(attribute);
		String alias = statement.from(target);
		Source.Rows rows = new Source.Rows(alias, Hql.paths(alias, target.idPaths()), target);
		restriction.restrict(target, rows.ownerKey());
		return rows;
	}

	/**
	 * The elements that a relation leads to from its owners.
	 * @param readsSubtypes whether attributes of subtypes are read: of elements that a
	 * table between leads to, Hibernate would join only their rows
	 * @param restriction tells which owners, by the paths of their key
	 */
	Source.Rows elements(Holder holder, AttributeModel attribute, boolean readsSubtypes, StatementWriter statement,
			Restriction restriction) {
		EntityModel owner = holder.entity();
		if (byElement(attribute)) {
			String alias = statement.from(model(attribute));
			String ownerPath = alias + "." + attribute.traits().mappedBy();
			Source.Rows rows = new Source.Rows(alias, Hql.paths(ownerPath, owner.idPaths()), null);
			// Where the owner is joined too, its key would be tested there
			restriction.restrict(owner,
					(owner.idPaths().size() == 1) ? List.of(Hql.foreignKey(ownerPath)) : rows.ownerKey());
			return rows;
		}
		String links = readsSubtypes ? null : statement.keySyntax().joinTables().links(holder, attribute);
		if (links != null) {
			EntityModel element = model(attribute);
			String link = statement.fromLinks(links);
			String alias = statement.from(element);
			statement.where(Joins.sameKey(element, alias, List.of(link + "." + LinksFunction.ELEMENT)));
			Source.Rows rows = new Source.Rows(alias, List.of(link + "." + LinksFunction.OWNER), alias, owner);
			restriction.restrict(owner, rows.ownerKey());
			return rows;
		}
		String ownerAlias = statement.fromAll(owner);
		String path = path(ownerAlias, holder, attribute);
		boolean again = attribute.isPlural() && (attribute.traits().joinMisfilters() || readsSubtypes);
		String element = again ? joinAgain(statement, path, attribute) : join(statement, path, attribute);
		String alias = again ? statement.joinSame(model(attribute), element) : element;
		Source.Rows rows = new Source.Rows(alias, Hql.paths(ownerAlias, owner.idPaths()), element, owner);
		restriction.restrict(owner, rows.ownerKey());
		return rows;
	}

	// Where a mark of deletion stands in a table that nothing else reads, Hibernate names
	// that without joining it, unless there is a condition
	private String joinAgain(StatementWriter statement, String path, AttributeModel attribute) {
		return attribute.traits().hiding() ? statement.joinPresent("join", path, model(attribute))
				: statement.join("join", path);
	}

	private String join(StatementWriter statement, String path, AttributeModel attribute) {
		if (!attribute.isRelation()) {
			return statement.join("join", path);
		}
		EntityModel target = model(attribute);
		if (!attribute.isPlural() || !attribute.traits().hiding()) {
			return statement.join("join", path, target);
		}
		String alias = statement.joinPresent("join", path, target);
		statement.where(alias + "." + target.idPaths().get(0) + " is not null");
		return alias;
	}

	private static String path(String alias, Holder holder, AttributeModel attribute) {
		return alias + "." + String.join(".", holder.path(attribute.name()));
	}

	/**
	 * Return what the statement for a relation reads by key, if it does not read elements
	 * by what they refer to.
	 */
	@Nullable EntityModel keyed(Edge edge) {
		if (edge.isByTargetKey()) {
			return model(edge.attribute());
		}
		return byElement(edge.attribute()) ? null : edge.holder().entity();
	}

	/**
	 * Return whether an element holds its owner's key, so that the owner's table is not
	 * needed.
	 */
	boolean byElement(AttributeModel attribute) {
		String mappedBy = attribute.traits().mappedBy();
		AttributeModel inverse = (mappedBy != null) ? model(attribute).attribute(mappedBy) : null;
		return inverse != null && inverse.traits().foreignKey();
	}

	/**
	 * Return whether a key whose target was not found is an error: nothing could have
	 * restricted or removed the target.
	 */
	static boolean isMissingAnError(Edge edge) {
		return edge.isByTargetKey() && !edge.attribute().traits().absentIsNull() && edge.range().conditions().isEmpty();
	}

	/**
	 * Order elements as the mapping says.
	 * @param position alias that tells the position of an element
	 */
	static void order(StatementWriter statement, Edge edge, String alias, String position) {
		if (edge.attribute().traits().indexed()) {
			statement.order("index(" + position + ")");
		}
		for (OrderKey key : edge.attribute().traits().order()) {
			String path = key.path().isEmpty() ? alias : alias + "." + key.path();
			statement.order(path + " " + key.direction());
		}
	}

	EntityModel model(AttributeModel attribute) {
		return this.bindings.model(attribute.type());
	}

	@FunctionalInterface
	interface Restriction {

		void restrict(EntityModel entity, List<String> paths);

	}

}
