package dev.clew.model;

import java.util.Arrays;
import java.util.List;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/**
 * What a filter may ask of a column.
 */
enum FilterOperator {

	EQ("eq", Group.ANY, Operand.VALUE), NE("ne", Group.ANY, Operand.VALUE), IN("in", Group.ANY, Operand.VALUES),
	NOT_IN("notIn", Group.ANY, Operand.VALUES), LT("lt", Group.ORDERED, Operand.VALUE),
	LTE("lte", Group.ORDERED, Operand.VALUE), GT("gt", Group.ORDERED, Operand.VALUE),
	GTE("gte", Group.ORDERED, Operand.VALUE), BETWEEN("between", Group.ORDERED, Operand.RANGE),
	IS_NULL("isNull", Group.ANY, Operand.FLAG), CONTAINS("contains", Group.TEXT, Operand.TEXT),
	STARTS_WITH("startsWith", Group.TEXT, Operand.TEXT), ENDS_WITH("endsWith", Group.TEXT, Operand.TEXT),
	LIKE("like", Group.TEXT, Operand.TEXT), IGNORE_CASE("ignoreCase", Group.TEXT, Operand.FLAG);

	private final String field;

	private final Group group;

	private final Operand operand;

	FilterOperator(String field, Group group, Operand operand) {
		this.field = field;
		this.group = group;
		this.operand = operand;
	}

	/**
	 * Return the operators for columns of a kind, which includes all simpler ones.
	 */
	static List<FilterOperator> of(Group group) {
		return Arrays.stream(values()).filter((operator) -> operator.group.compareTo(group) <= 0).toList();
	}

	String field() {
		return this.field;
	}

	Operand operand() {
		return this.operand;
	}

	/**
	 * Columns that take the same operators, the simplest first.
	 */
	enum Group {

		ANY, ORDERED, TEXT

	}

	/**
	 * What an operator compares with.
	 */
	enum Operand {

		VALUE, VALUES, RANGE, FLAG, TEXT;

		/**
		 * Return the type of the operand.
		 * @param scalar the type of the column
		 */
		Type<?> type(String scalar) {
			return switch (this) {
				case VALUE -> new TypeName(scalar);
				case VALUES -> new ListType(new TypeName(scalar));
				case RANGE -> new ListType(new NonNullType(new TypeName(scalar)));
				case FLAG -> new TypeName("Boolean");
				case TEXT -> new TypeName("String");
			};
		}

	}

}
