package dev.clew.load;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;

/**
 * Contributes functions to HQL whose parameters stand first. A parameter that stands last
 * could be several values to Hibernate, which then keeps no plan of the statement.
 */
public final class HqlFunctions implements FunctionContributor {

	private static final String IN_ARRAY = "in_array";

	private static final String LOWER = "lower_value";

	private static final String SINGLE = "single_value";

	private static final String DOUBLE = "all_digits";

	@Override
	public void contributeFunctions(FunctionContributions contributions) {
		register(contributions, IN_ARRAY, "?2=any(?1)", 2, StandardBasicTypes.BOOLEAN);
		register(contributions, LOWER, "lower(?1)", 2, StandardBasicTypes.STRING);
		register(contributions, SINGLE, "cast(?1 as float)", 2, StandardBasicTypes.FLOAT);
		register(contributions, DOUBLE, "cast(?1 as double)", 1, StandardBasicTypes.DOUBLE);
		LinksFunction.contribute(contributions);
		KeysFunction.contribute(contributions);
	}

	private static void register(FunctionContributions contributions, String name, String pattern, int arguments,
			BasicTypeReference<?> type) {
		contributions.getFunctionRegistry()
			.patternDescriptorBuilder(name, pattern)
			.setInvariantType(contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(type))
			.setExactArgumentCount(arguments)
			.register();
	}

	/**
	 * Test whether a value is one of an array: one parameter for any number of them.
	 */
	static String inArray(String value, String parameter) {
		return "%s(%s, %s)".formatted(IN_ARRAY, parameter, value);
	}

	/**
	 * Return the text of a parameter in lower case.
	 */
	static String lower(String parameter) {
		return "%s(%s, 0)".formatted(LOWER, parameter);
	}

	/**
	 * Return the number of a parameter with the digits that single precision keeps.
	 */
	static String single(String parameter) {
		return "%s(%s, 0)".formatted(SINGLE, parameter);
	}

	/**
	 * Return the number of a column with all its digits.
	 */
	static String allDigits(String column) {
		return "%s(%s)".formatted(DOUBLE, column);
	}

}
