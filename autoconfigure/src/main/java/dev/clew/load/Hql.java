package dev.clew.load;

import java.util.List;

import dev.clew.model.EntityModel;
import dev.clew.plan.Column;
import dev.clew.plan.Edge;
import dev.clew.plan.Node;
import org.jspecify.annotations.Nullable;

/**
 * The paths of attributes in HQL, and what is known of them.
 */
final class Hql {

	private Hql() {
	}

	static List<String> paths(String alias, List<String> paths) {
		return paths.stream().map((path) -> alias + "." + path).toList();
	}

	static String path(EntityModel entity, String alias, Column column) {
		return path(entity, alias, column.owner(), column.path());
	}

	static String path(EntityModel entity, String alias, Edge edge) {
		return path(entity, alias, edge.owner(), edge.attribute().name());
	}

	private static String path(EntityModel entity, String alias, EntityModel owner, String name) {
		return (owner == entity) ? alias + "." + name : "treat(" + alias + " as " + owner.name() + ")." + name;
	}

	/**
	 * Return the owner's own column of a to-one relation with a key of one column. Where
	 * the relation is joined, Hibernate reads its key from the target.
	 */
	static String foreignKey(String path) {
		return "fk(" + path + ")";
	}

	/**
	 * Return what tells of a joined target that it is there, or that only its key is.
	 * @param key the owner's key of the target; {@code null} where that need not be told
	 * @param told whether a target that is there has to be told
	 */
	static String presence(String alias, EntityModel target, @Nullable String key, boolean told) {
		List<String> id = paths(alias, target.idPaths());
		String gone = (key != null) ? " when %s is not null then false".formatted(key) : "";
		return told ? "case when %s is not null then true%s end".formatted(String.join(" is not null and ", id), gone)
				: "case when %s is null and %s is not null then false end".formatted(id.get(0), key);
	}

	/**
	 * Return whether a join tells a key whose target is gone. {@code fk()} does not know
	 * a key that several subtypes declare.
	 */
	static boolean mayMiss(Edge edge, Node owner) {
		return leadsToItsRow(edge, owner) && edge.node().entity().idPaths().size() == 1;
	}

	/**
	 * Return whether a key of the owner leads to its row, which nothing hides, unless
	 * that is gone.
	 */
	static boolean leadsToItsRow(Edge edge, Node owner) {
		return edge.owner() == owner.entity() && edge.attribute().traits().foreignKey()
				&& !edge.attribute().traits().absentIsNull();
	}

	/**
	 * Return whether attributes of subtypes are read from a node: of an alias that only
	 * they are read from, Hibernate joins only their rows.
	 */
	static boolean readsSubtypes(Node node) {
		return node.columns().stream().anyMatch((column) -> column.owner() != node.entity())
				|| node.edges().stream().anyMatch((edge) -> edge.owner() != node.entity());
	}

}
