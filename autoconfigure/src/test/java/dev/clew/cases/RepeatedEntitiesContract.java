package dev.clew.cases;

import dev.clew.cases.model.Baskets;
import dev.clew.fixture.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statements that meet entities which an earlier one has read bring what hangs on them
 * all the same.
 */
abstract class RepeatedEntitiesContract extends Contract {

	RepeatedEntitiesContract(Setup setup) {
		super(setup);
	}

	@Test
	void targetThatWasReadAsItsSubtypeIsItselfBehindAProxyOfTheHierarchy() {
		assertThat(query("{cards{basket{payments{basket{best{payer{name}}}}}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void targetIsThereBehindAProxyThatANarrowerOneHasReplaced() {
		assertThat(query("{baskets{payments{basket{best{payer{name}}}}}}")).isAsWalked().hasStatements(2);
		assertThat(query("{baskets{payments{basket{last{payer{name}}}}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void targetOfATargetThatWasReadIsBroughtToo() {
		assertThat(query("{baskets{best{id} payments{basket{best{payer{name}}}}}}")).isAsWalked().hasStatements(2);
		assertThat(query("{baskets{last{id} payments{basket{best{payer{name}} last{basket{id}}}}}}")).isAsWalked()
			.hasStatements(2);
	}

	@Test
	void computedGetterFollowsWhatWasReadForIt() {
		assertThat(query("{cards{basket{payments{basket{best{praise}}}}}}")).isAsWalked().hasStatements(2);
		assertThat(query("{baskets{payments{basket{last{praise}}}}}")).isAsWalked().hasStatements(2);
	}

	private Answer query(String document) {
		return setup().app(Baskets.class)
			.schema(Baskets.SCHEMA)
			.data(new Baskets.Data())
			.property("clew.max-depth", 6)
			.shared()
			.query(document);
	}

}
