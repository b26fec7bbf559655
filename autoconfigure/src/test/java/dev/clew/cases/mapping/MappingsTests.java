package dev.clew.cases.mapping;

import java.util.stream.Stream;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Every mapping is answered as walking its entities would answer it, in the stated number
 * of statements (cases 58-60): planned by Clew, and below entities that an application
 * returns.
 */
@EverySetup(scaled = false)
class MappingsTests {

	private final Setup setup;

	MappingsTests(Setup setup) {
		this.setup = setup;
	}

	static Stream<MappingCase> cases() {
		return MappingCases.all().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void isAnsweredAsWalked(MappingCase mapping) {
		assumeThat(mapping.setups()).contains(this.setup);
		Answer answer = mapping.model().app(this.setup).shared().query(mapping.query());
		assertThat(answer).isAsWalked().hasStatements(mapping.statements());
		if (mapping.ordered()) {
			assertThat(answer).isAsWalkedInOrder();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void isAnsweredAsWalkedBelowAController(MappingCase mapping) {
		assumeThat(mapping.setups()).contains(this.setup);
		ClewApp app = mapping.model().app(this.setup).shared();
		int own = app.query(mapping.manualQuery("{__typename}")).selects().size();
		assertThat(app.query(mapping.manualQuery(mapping.selection()))).isAsWalkedFrom(mapping.model().manualRoots())
			.hasStatements(own + mapping.belowController());
	}

}
