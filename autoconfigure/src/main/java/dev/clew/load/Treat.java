package dev.clew.load;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins of attributes that only a subtype has. Hibernate admits one join of a statement
 * to name a subtype; others find the attribute by its name, where that is the only one.
 * Otherwise the subtype's own rows are joined, and what hangs on them.
 */
final class Treat {

	private static final Pattern PATH = Pattern.compile("(treat\\((\\w+) as ([^)]+)\\)\\.)(\\w+)(.*)");

	private final Collection<String> joined;

	private final BiPredicate<String, String> declaredOnce;

	private final Supplier<String> aliases;

	private final boolean alone;

	private final boolean byRows;

	private final Map<String, String> rows = new LinkedHashMap<>();

	private final Set<String> selected = new LinkedHashSet<>();

	/**
	 * Create the form of a statement's joins.
	 * @param joined all paths that the statement joins
	 * @param besides whether the statement joins something else than paths
	 * @param declaredOnce whether no other type of the hierarchy of the first argument
	 * has the attribute
	 * @param aliases gives new aliases
	 */
	Treat(Collection<String> joined, boolean besides, BiPredicate<String, String> declaredOnce,
			Supplier<String> aliases) {
		this.joined = joined;
		this.alone = !besides;
		this.declaredOnce = declaredOnce;
		this.aliases = aliases;
		List<String> ambiguous = joined.stream()
			.map(PATH::matcher)
			.filter((treat) -> treat.matches() && !declaredOnce.test(treat.group(3), treat.group(4)))
			.map((treat) -> treat.group(1))
			.toList();
		// Beside a join of anything but a path, Hibernate takes a join that names a
		// subtype for an inner one
		this.byRows = ambiguous.size() > (besides ? 0 : Set.copyOf(ambiguous).size());
	}

	/**
	 * Return a join as it may be written, with what must be joined before it.
	 * @param path a path, perhaps of a subtype
	 * @param fetched whether what it leads to is fetched into its owner
	 */
	String join(String kind, String path, boolean fetched) {
		Matcher treat = PATH.matcher(path);
		if (!treat.matches()) {
			return kind + " " + path;
		}
		String subtype = treat.group(1);
		String attribute = treat.group(4) + treat.group(5);
		boolean several = !this.alone || this.byRows
				|| this.joined.stream().filter((other) -> other.startsWith(subtype)).count() > 1;
		if (several && this.declaredOnce.test(treat.group(3), treat.group(4))) {
			return "%s %s.%s".formatted(kind, treat.group(2), attribute);
		}
		if (!this.byRows) {
			return kind + " " + path;
		}
		boolean first = !this.rows.containsKey(subtype);
		String alias = this.rows.computeIfAbsent(subtype, (key) -> this.aliases.get());
		if (fetched) {
			this.selected.add(alias);
		}
		String before = first
				? "left join %s %s on id(%s) = id(%s) ".formatted(treat.group(3), alias, alias, treat.group(2)) : "";
		return "%s%s %s.%s".formatted(before, kind, alias, attribute);
	}

	/**
	 * Return the aliases to select beside all others: a fetch wants its owner there.
	 */
	Set<String> selected() {
		return this.selected;
	}

}
