package dev.clew.load;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Contributes {@code in_array(value, array)} to HQL: one parameter for any number of
 * keys, so that the statement keeps its text and its cached plan. Brings those of
 * {@link FloatSyntax} along.
 */
public final class InArrayFunction implements FunctionContributor {

	static final String NAME = "in_array";

	@Override
	public void contributeFunctions(FunctionContributions contributions) {
		var type = contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
		contributions.getFunctionRegistry()
			.patternDescriptorBuilder(NAME, "?1=any(?2)")
			.setInvariantType(type)
			.setExactArgumentCount(2)
			.register();
		FloatSyntax.contribute(contributions);
	}

}
