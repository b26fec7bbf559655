package dev.clew.model;

import java.math.BigInteger;

import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.NullValue;
import org.jspecify.annotations.Nullable;

/**
 * Reports defaults of the schema that would be refused whenever a client says nothing.
 */
final class PagingDefaults {

	private final BindingContext context;

	private final ArgumentPlace place;

	PagingDefaults(BindingContext context, ArgumentPlace place) {
		this.context = context;
		this.place = place;
	}

	void check(ArgumentRole role, InputValueDefinition argument) {
		if (!(argument.getDefaultValue() instanceof IntValue number)) {
			return;
		}
		BigInteger value = number.getValue();
		ArgumentSettings settings = this.context.arguments();
		int most = settings.maxPageSize();
		boolean size = role != ArgumentRole.OFFSET;
		if (value.signum() < 0) {
			report(argument, "It cannot be negative", "Set it to 0 or more, or remove it");
		}
		else if (size && !settings.clamp() && most > 0 && value.compareTo(BigInteger.valueOf(most)) > 0) {
			report(argument, "A page has at most %d rows (clew.max-page-size)".formatted(most),
					"Set it to %d or less, raise clew.max-page-size, or set clew.page-overflow=clamp".formatted(most));
		}
	}

	/**
	 * Check that no default stands on both ends of a connection.
	 */
	void checkBoth() {
		InputValueDefinition first = withDefault(ArgumentRole.FIRST);
		InputValueDefinition last = withDefault(ArgumentRole.LAST);
		if (first != null && last != null) {
			report(last, "'%s' has one too, and a page has either".formatted(first.getName()),
					"Remove both, and set clew.default-page-size where a page needs a size");
		}
	}

	private @Nullable InputValueDefinition withDefault(ArgumentRole role) {
		return this.place.field()
			.getInputValueDefinitions()
			.stream()
			.filter((argument) -> argument.getName().equals(this.context.arguments().name(role)))
			.filter((argument) -> argument.getDefaultValue() != null
					&& !(argument.getDefaultValue() instanceof NullValue))
			.findFirst()
			.orElse(null);
	}

	private void report(InputValueDefinition argument, String why, String remedy) {
		String value = (argument.getDefaultValue() instanceof IntValue number) ? number.getValue().toString() : "value";
		this.context.problem(this.place.where(argument),
				"Default %s of argument '%s' is always refused".formatted(value, argument.getName()), why, remedy);
	}

}
