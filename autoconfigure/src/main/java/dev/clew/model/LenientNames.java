package dev.clew.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Matches keys of a configuration map to names of the schema. Boot drops {@code _} and
 * other characters from unbracketed keys and environment variables arrive in lower case,
 * so a key that is no name itself is compared by letters and digits alone.
 */
final class LenientNames {

	private LenientNames() {
	}

	/**
	 * Return the given map with its keys replaced by the names that they mean. A key that
	 * means none, or two, is reported.
	 * @param where the property that holds the map
	 * @param kind what the names are, for the message
	 */
	static <V> Map<String, V> resolve(Map<String, V> configured, Collection<String> names, String where, String kind,
			List<Problem> problems) {
		Map<String, V> resolved = new LinkedHashMap<>();
		Map<String, String> claimedBy = new HashMap<>();
		configured.forEach((key, value) -> {
			String name = match(key, names, where, kind, problems);
			if (name == null) {
				return;
			}
			String other = claimedBy.get(name);
			if (other == null || key.equals(name)) {
				resolved.put(name, value);
				claimedBy.put(name, key);
			}
			else if (!other.equals(name)) {
				problems.add(new Problem(where + "." + key,
						"'%s' and '%s' both mean %s '%s'".formatted(key, other, kind, name),
						"Only one of them can hold", "Remove one of the two keys"));
			}
		});
		return resolved;
	}

	static boolean equal(String left, String right) {
		return left.equals(right) || canonical(left).equals(canonical(right));
	}

	private static @Nullable String match(String key, Collection<String> names, String where, String kind,
			List<Problem> problems) {
		if (names.contains(key)) {
			return key;
		}
		List<String> candidates = names.stream().filter((name) -> canonical(name).equals(canonical(key))).toList();
		if (candidates.size() == 1) {
			return candidates.get(0);
		}
		if (candidates.isEmpty()) {
			problems.add(new Problem(where + "." + key, "There is no %s '%s'".formatted(kind, key),
					"Known are " + Suggestions.listed(names), Suggestions.remedy(key, names)));
		}
		else {
			problems.add(new Problem(where + "." + key, "'%s' may mean any of %s".formatted(key, candidates),
					"They differ only in characters that property keys do not keep",
					"Write the key in brackets and quotes, as in \"[%s]\"".formatted(candidates.get(0))));
		}
		return null;
	}

	private static String canonical(String name) {
		StringBuilder canonical = new StringBuilder(name.length());
		name.codePoints().filter(Character::isLetterOrDigit).forEach(canonical::appendCodePoint);
		return canonical.toString().toLowerCase(Locale.ROOT);
	}

	/**
	 * What to write instead of a name that is not known.
	 */
	static final class Suggestions {

		private static final int LISTED = 12;

		private Suggestions() {
		}

		static String listed(Collection<String> names) {
			List<String> sorted = new ArrayList<>(names.stream().sorted().toList());
			if (sorted.isEmpty()) {
				return "none";
			}
			boolean cut = sorted.size() > LISTED;
			return String.join(", ", cut ? sorted.subList(0, LISTED) : sorted) + (cut ? ", ..." : "");
		}

		static String remedy(String wrong, Collection<String> names) {
			return names.stream()
				.filter((name) -> distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)) <= Math.max(1,
						wrong.length() / 3))
				.min((a, b) -> Integer.compare(distance(wrong, a), distance(wrong, b)))
				.map("Did you mean '%s'?"::formatted)
				.orElse("Correct the name or remove it");
		}

		private static int distance(String a, String b) {
			int[] previous = new int[b.length() + 1];
			for (int j = 0; j <= b.length(); j++) {
				previous[j] = j;
			}
			for (int i = 1; i <= a.length(); i++) {
				int[] current = new int[b.length() + 1];
				current[0] = i;
				for (int j = 1; j <= b.length(); j++) {
					int replaced = previous[j - 1] + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
					current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
				}
				previous = current;
			}
			return previous[b.length()];
		}

	}

}
