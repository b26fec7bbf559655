package dev.clew.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.clew.model.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * The joins of one statement, each of which is written once, whatever asks for it.
 */
final class Joins {

	static final String FETCH = "left join fetch";

	private final Map<String, Join> byName = new LinkedHashMap<>();

	private final Supplier<String> aliases;

	private boolean entities;

	/**
	 * Create the joins of a statement.
	 * @param aliases gives new aliases
	 */
	Joins(Supplier<String> aliases) {
		this.aliases = aliases;
	}

	/**
	 * Return the alias of a join that is there already.
	 */
	@Nullable String find(String name) {
		Join present = this.byName.get(name);
		return (present != null) ? present.alias() : null;
	}

	/**
	 * Join a path under a condition, and return its alias.
	 * @param name what the join is found by
	 */
	String path(String name, String kind, String path, String alias, String condition) {
		this.byName.put(name, new Join(kind, path, alias, " on " + condition));
		return alias;
	}

	/**
	 * Join a path, once, and return the alias of its other end.
	 */
	String path(String kind, String path) {
		Join present = this.byName.get(path);
		if (present != null) {
			// What a condition has joined may be fetched too
			String wider = kind.equals(FETCH) ? kind : present.kind();
			this.byName.put(path, new Join(wider, path, present.alias(), ""));
			return present.alias();
		}
		String alias = this.aliases.get();
		this.byName.put(path, new Join(kind, path, alias, ""));
		return alias;
	}

	/**
	 * Join an entity by its name.
	 */
	void entity(String name, String kind, EntityModel entity, String alias, List<String> key,
			@Nullable String visible) {
		String condition = sameKey(entity, alias, key) + ((visible != null) ? " and " + visible : "");
		this.byName.put(name, new Join(kind, entity.name(), alias, " on " + condition));
	}

	/**
	 * Tell that something else than paths is joined from the statement's own rows.
	 */
	void besidePaths() {
		this.entities = true;
	}

	/**
	 * Return the condition that rows of an entity have a key.
	 * @param key the parts of the key, as expressions
	 */
	static String sameKey(EntityModel entity, String alias, List<String> key) {
		return IntStream.range(0, key.size())
			.mapToObj((part) -> alias + "." + entity.idPaths().get(part) + " = " + key.get(part))
			.collect(Collectors.joining(" and "));
	}

	/**
	 * Append the text of all joins, and return the aliases that must be selected for
	 * them.
	 * @param declaredOnce whether no other type of the hierarchy of the first argument
	 * has the attribute
	 */
	Set<String> write(StringBuilder text, BiPredicate<String, String> declaredOnce) {
		List<String> paths = this.byName.values().stream().map(Join::path).toList();
		Treat treat = new Treat(paths, this.entities, declaredOnce, this.aliases);
		this.byName.values()
			.forEach((join) -> text.append(' ')
				.append(treat.join(join.kind(), join.path(), join.kind().equals(FETCH)))
				.append(' ')
				.append(join.alias())
				.append(join.on()));
		return treat.selected();
	}

	private record Join(String kind, String path, String alias, String on) {

	}

}
