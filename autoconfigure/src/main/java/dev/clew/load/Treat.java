package dev.clew.load;

import java.util.Collection;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins of attributes that only a subtype has. Hibernate admits one join of a statement
 * to name a subtype; others find the attribute by its name, where that is the only one.
 */
final class Treat {

	private static final Pattern PATH = Pattern.compile("treat\\((\\w+) as ([^)]+)\\)\\.(\\w+)(.*)");

	private Treat() {
	}

	/**
	 * Return the path as it may be joined.
	 * @param path a path, perhaps of a subtype
	 * @param joined all paths that the statement joins
	 * @param declaredOnce whether no other type of the hierarchy of the first argument
	 * has the attribute
	 */
	static String path(String path, Collection<String> joined, BiPredicate<String, String> declaredOnce) {
		Matcher treat = PATH.matcher(path);
		if (!treat.matches()) {
			return path;
		}
		String prefix = path.substring(0, treat.start(3));
		boolean several = joined.stream().filter((other) -> other.startsWith(prefix)).count() > 1;
		return (several && declaredOnce.test(treat.group(2), treat.group(3)))
				? treat.group(1) + "." + treat.group(3) + treat.group(4) : path;
	}

}
