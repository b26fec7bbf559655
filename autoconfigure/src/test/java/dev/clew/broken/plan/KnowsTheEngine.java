package dev.clew.broken.plan;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;

/**
 * Reads documents, schema and execution beside the one class that may.
 */
public record KnowsTheEngine(MergedField merged, Field field, DataFetchingEnvironment environment) {

}
