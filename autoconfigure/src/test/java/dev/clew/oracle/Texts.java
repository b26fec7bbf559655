package dev.clew.oracle;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Texts that break what is careless with them. No two differ only in case, accents or
 * trailing spaces, which databases compare in their own ways.
 */
final class Texts {

	private static final List<String> ODD = List.of("", "Grüße aus Łódź", "emoji 😀🦊👩‍👩‍👧",
			"it's \"quoted\" \\ and `ticked`", "two\nlines\tand a tab", "100 % _under_", "日本語テキスト",
			"{ $not: [a, \"query\"] }", "null", ":named ?1 --", "<b>&amp;</b>", "ʼn ﬁ ß İ", "a", "0", "שלום עולם");

	private static final List<Pattern> PLAIN = List.of(Pattern.compile("[a-z]+( [0-9]+)?"),
			Pattern.compile("[A-Z][0-9]*"));

	private Texts() {
	}

	/**
	 * Return a text whose place among others of its kind all databases agree about, or
	 * null.
	 */
	static @Nullable String plain(Dice dice, String word) {
		return dice.chance(12) ? null : word + " " + dice.below(12);
	}

	/**
	 * Return whether all databases agree about the order of texts.
	 */
	static boolean isPlain(List<?> texts) {
		return PLAIN.stream()
			.anyMatch((pattern) -> texts.stream()
				.allMatch((text) -> text == null || pattern.matcher(text.toString()).matches()));
	}

	/**
	 * Return an odd text, a plain one that other rows may have too, or null.
	 */
	static @Nullable String any(Dice dice, String word) {
		if (dice.chance(12)) {
			return null;
		}
		return dice.chance(35) ? dice.pick(ODD) : word + " " + dice.below(12);
	}

}
