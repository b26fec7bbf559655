package dev.clew.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.clew.model.ArgumentConversion;
import dev.clew.plan.RequestException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * A key that representations may name an object by.
 *
 * @param parts its fields, and the columns behind them
 */
record EntityKey(List<Part> parts) {

	private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s,]");

	EntityKey {
		parts = List.copyOf(parts);
	}

	/**
	 * Return the paths of the fields that a key consists of.
	 * @param fields the fields as the schema writes them
	 * @return the paths; none where the text makes no sense
	 */
	static List<List<String>> read(String fields) {
		List<List<String>> paths = new ArrayList<>();
		Deque<String> path = new ArrayDeque<>();
		boolean leaf = false;
		Matcher token = TOKEN.matcher(fields);
		while (token.find()) {
			String text = token.group();
			boolean opening = text.equals("{");
			boolean closing = text.equals("}");
			if (leaf && !opening) {
				paths.add(List.copyOf(path));
				path.removeLast();
			}
			boolean wrong = opening && !leaf || closing && path.isEmpty();
			if (wrong || !opening && !closing && !Character.isJavaIdentifierStart(text.charAt(0))) {
				return List.of();
			}
			if (closing) {
				path.removeLast();
			}
			else if (!opening) {
				path.addLast(text);
			}
			leaf = !opening && !closing;
		}
		if (leaf) {
			paths.add(List.copyOf(path));
			path.removeLast();
		}
		return path.isEmpty() ? paths : List.of();
	}

	/**
	 * Return the paths of the columns.
	 */
	List<List<String>> columns() {
		return this.parts.stream().map(Part::column).toList();
	}

	/**
	 * Return the fields, as messages name them.
	 */
	String fields() {
		return String.join(" and ", this.parts.stream().map((part) -> "'" + part.dotted() + "'").toList());
	}

	/**
	 * Return whether a representation has values for all fields.
	 */
	boolean isIn(Map<?, ?> representation) {
		return this.parts.stream().allMatch((part) -> part.value(representation) != null);
	}

	/**
	 * Return the key of a representation, as loads use it.
	 * @param type the type that the fields belong to
	 * @throws RequestException if a value is none of its field
	 */
	Object key(Map<?, ?> representation, String type, DataFetchingEnvironment environment) {
		List<Object> values = this.parts.stream().map((part) -> part.key(representation, type, environment)).toList();
		return (values.size() == 1) ? values.get(0) : values;
	}

	/**
	 * One column of a key.
	 *
	 * @param field the path of fields that shows it
	 * @param column the path of attributes that leads to it
	 * @param javaType what it holds
	 */
	record Part(List<String> field, List<String> column, Class<?> javaType) {

		Part {
			field = List.copyOf(field);
			column = List.copyOf(column);
		}

		String dotted() {
			return String.join(".", this.field);
		}

		private @Nullable Object value(Map<?, ?> representation) {
			Object value = representation;
			for (String name : this.field) {
				value = (value instanceof Map<?, ?> map) ? map.get(name) : null;
			}
			return value;
		}

		private Object key(Map<?, ?> representation, String type, DataFetchingEnvironment environment) {
			Object given = value(representation);
			Object value = (given != null) ? coerce(given, type, environment) : null;
			Object converted = (value != null) ? ArgumentConversion.convert(value, this.javaType) : null;
			if (converted == null) {
				throw new RequestException("'%s' of '%s' cannot be '%s'.".formatted(dotted(), type, given),
						Map.of("representation", representation));
			}
			return converted;
		}

		// What another subgraph shows of the field is what an argument of its type takes
		private @Nullable Object coerce(Object value, String type, DataFetchingEnvironment environment) {
			GraphQLType shown = environment.getGraphQLSchema().getType(type);
			for (String name : this.field) {
				shown = (shown instanceof GraphQLFieldsContainer container)
						? GraphQLTypeUtil.unwrapAll(container.getFieldDefinition(name).getType()) : null;
			}
			if (!(shown instanceof GraphQLScalarType scalar)) {
				return value;
			}
			try {
				return scalar.getCoercing().parseValue(value, environment.getGraphQlContext(), environment.getLocale());
			}
			catch (CoercingParseValueException ex) {
				return null;
			}
		}

	}

}
