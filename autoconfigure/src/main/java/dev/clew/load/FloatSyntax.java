package dev.clew.load;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/**
 * Writes columns of single precision, and what they are compared with, for databases of
 * MySQL's family: these take a number of the driver in double precision, which no such
 * column equals, and show less digits of one than it holds.
 */
final class FloatSyntax {

	private static final String SINGLE = "as_single";

	private static final String DOUBLE = "as_double";

	private final boolean casting;

	FloatSyntax(Dialect dialect) {
		this.casting = dialect instanceof MySQLDialect;
	}

	/**
	 * Contribute casts to HQL whose own end in decimal numbers there.
	 */
	static void contribute(FunctionContributions contributions) {
		var types = contributions.getTypeConfiguration().getBasicTypeRegistry();
		register(contributions, SINGLE, "cast(?1 as float)", types.resolve(StandardBasicTypes.FLOAT));
		register(contributions, DOUBLE, "cast(?1 as double)", types.resolve(StandardBasicTypes.DOUBLE));
	}

	private static void register(FunctionContributions contributions, String name, String pattern, BasicType<?> type) {
		contributions.getFunctionRegistry()
			.patternDescriptorBuilder(name, pattern)
			.setInvariantType(type)
			.setExactArgumentCount(1)
			.register();
	}

	/**
	 * Write a parameter for a value, or for several of its type.
	 */
	String parameter(String parameter, Object value) {
		return (this.casting && value instanceof Float) ? "%s(%s)".formatted(SINGLE, parameter) : parameter;
	}

	/**
	 * Write a column so that all its digits are read.
	 */
	String column(String column, Class<?> type) {
		boolean single = type == Float.class || type == float.class;
		return (this.casting && single) ? "%s(%s)".formatted(DOUBLE, column) : column;
	}

}
