package dev.clew.oracle;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;

/**
 * Makes random queries that conform to a schema. It knows nothing of the model but the
 * values that arguments would find.
 */
final class Generator {

	private static final int ATTEMPTS = 200;

	private final GraphQLSchema schema;

	private final Choices choices;

	private final Candidates candidates;

	private final int maxDepth;

	private final Set<Feature> features = EnumSet.noneOf(Feature.class);

	private final Set<String> fields = new LinkedHashSet<>();

	private int invalid;

	/**
	 * Create a generator.
	 * @param candidates gives the values that arguments would find
	 * @param maxDepth levels of objects below the query type
	 */
	Generator(GraphQLSchema schema, Candidates candidates, int maxDepth) {
		this.schema = schema;
		this.choices = new Choices(schema);
		this.candidates = candidates;
		this.maxDepth = maxDepth;
	}

	/**
	 * Make the query of a seed.
	 */
	Query generate(long seed) {
		Dice dice = new Dice(seed);
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Draft draft = new Draft(this.choices, new ArgumentDraft(dice, this.choices, this.candidates), dice,
					this.maxDepth);
			Query query = draft.query();
			// Fields that cannot be merged are found by the real validation, not avoided
			if (isValid(query.document())) {
				this.features.addAll(draft.features());
				this.fields.addAll(draft.fields());
				return query.as(Viewer.any(dice));
			}
			this.invalid++;
		}
		throw new IllegalStateException("No valid query in %d attempts, seed %d".formatted(ATTEMPTS, seed));
	}

	boolean isValid(Document document) {
		return ParseAndValidate.validate(this.schema, document, Locale.ENGLISH).isEmpty();
	}

	/**
	 * Return what the queries had until now.
	 */
	Set<Feature> features() {
		return this.features;
	}

	/**
	 * Return the fields and arguments that were selected until now, with their types.
	 */
	Set<String> fields() {
		return this.fields;
	}

	/**
	 * Return how many drafts were thrown away.
	 */
	int invalid() {
		return this.invalid;
	}

}
