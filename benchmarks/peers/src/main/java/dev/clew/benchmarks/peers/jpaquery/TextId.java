package dev.clew.benchmarks.peers.jpaquery;

import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Writes keys as the texts that all others answer with, where graphql-jpa-query writes
 * numbers.
 */
final class TextId implements Coercing<Long, String> {

	static final GraphQLScalarType SCALAR = GraphQLScalarType.newScalar().name("Key").coercing(new TextId()).build();

	private TextId() {
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return value.toString();
	}

	@Override
	public Long parseValue(Object input, GraphQLContext context, Locale locale) {
		return Long.valueOf(input.toString());
	}

	// The library calls it itself
	@Override
	public Long parseValue(Object input) {
		return Long.valueOf(input.toString());
	}

	@Override
	public @Nullable Long parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		if (input instanceof IntValue number) {
			return number.getValue().longValue();
		}
		throw new CoercingParseLiteralException("Not a number: " + input);
	}

}
