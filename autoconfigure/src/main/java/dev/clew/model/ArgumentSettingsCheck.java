package dev.clew.model;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reports settings for arguments that cannot hold.
 */
final class ArgumentSettingsCheck {

	private static final Pattern NAME = Pattern.compile("(?!__)[_A-Za-z][_0-9A-Za-z]*");

	private final ArgumentSettings settings;

	private final List<Problem> problems;

	ArgumentSettingsCheck(ArgumentSettings settings, List<Problem> problems) {
		this.settings = settings;
		this.problems = problems;
	}

	void check() {
		for (ArgumentRole role : ArgumentRole.values()) {
			checkName(role, this.settings.name(role));
		}
		atLeastOne("max-page-size", this.settings.maxPageSize(), "No page could have a row");
		atLeastOne("default-page-size", this.settings.defaultPageSize(), "No page could have a row");
		atLeastOne("max-filter-depth", this.settings.maxFilterDepth(), "Every filter would be too deep");
		atLeastOne("max-filter-predicates", this.settings.maxPredicates(), "Every filter would be too large");
		atLeastOne("max-filter-values", this.settings.maxValues(), "No list could have a value");
		Integer standard = this.settings.defaultPageSize();
		int most = this.settings.maxPageSize();
		if (standard != null && standard > most && most > 0) {
			report("default-page-size", standard, "A page has at most %d rows (clew.max-page-size)".formatted(most),
					"Set it to %d or less, or raise clew.max-page-size".formatted(most));
		}
		String secret = this.settings.cursorSecret();
		if (secret != null && secret.isBlank()) {
			this.problems.add(new Problem("clew.cursor-secret", "cursor-secret is blank", "Everybody could guess it",
					"Set it to a secret of your own, or remove it for cursors that can be read"));
		}
	}

	private void checkName(ArgumentRole role, String name) {
		if (!NAME.matcher(name).matches()) {
			this.problems.add(new Problem(role.property(), "'%s' is no name".formatted(name),
					"Arguments are named by letters, digits and '_'",
					"Correct the name, or remove it for '%s'".formatted(role.standardName())));
		}
		ArgumentRole owner = this.settings.role(name);
		if (owner != null && owner != role) {
			this.problems
				.add(new Problem(role.property(), "'%s' is the name of %s, too".formatted(name, owner.property()),
						"An argument can mean only one of the two", "Give one of the two another name"));
		}
	}

	private void atLeastOne(String property, @Nullable Integer value, String why) {
		if (value != null && value < 1) {
			report(property, value, why, "Set it to 1 or more, or remove it for the default");
		}
	}

	private void report(String property, int value, String why, String remedy) {
		this.problems.add(new Problem("clew." + property, "%s is %d".formatted(property, value), why, remedy));
	}

}
