package dev.clew.load;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;

/**
 * Writes columns of single precision, and what they are compared with, for databases of
 * MySQL's family: these take a number of the driver in double precision, which no such
 * column equals, and show less digits of one than it holds.
 */
final class FloatSyntax {

	private final boolean casting;

	FloatSyntax(Dialect dialect) {
		this.casting = dialect instanceof MySQLDialect;
	}

	/**
	 * Write a parameter for a value, or for several of its type.
	 */
	String parameter(String parameter, Object value) {
		return (this.casting && value instanceof Float) ? HqlFunctions.single(parameter) : parameter;
	}

	/**
	 * Write a column so that all its digits are read.
	 */
	String column(String column, Class<?> type) {
		boolean single = type == Float.class || type == float.class;
		return (this.casting && single) ? HqlFunctions.allDigits(column) : column;
	}

}
