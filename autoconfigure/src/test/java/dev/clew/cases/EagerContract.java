package dev.clew.cases;

import dev.clew.cases.model.Eager;
import dev.clew.fixture.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Relations that load themselves add no statement that nobody asked for, and are there
 * where user code sees the entity.
 */
abstract class EagerContract extends Contract {

	EagerContract(Setup setup) {
		super(setup);
	}

	@Test
	void columnsAloneTakeOneStatement() {
		assertThat(query("{ships{name}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void selectedRelationsTakeTheirStatementsOnly() {
		assertThat(query("{ships{name home{name} owner{name} log{title} mates{name} flags}}")).isAsWalked()
			.hasStatements(3);
	}

	@Test
	void eagerCollectionKeepsItsOrder() {
		assertThat(query("{ship(id: 3){mates{name}}}")).isAsWalkedInOrder().hasStatements(1, 2);
	}

	@Test
	void eagerToOneIsThereForAComputedGetter() {
		assertThat(query("{ships{label}}")).isAsWalked().hasAtMostStatements(3);
	}

	@Test
	void eagerCollectionsAreThereForAComputedGetter() {
		assertThat(query("{ships{crew mates{name} flags}}")).isAsWalked().hasAtMostStatements(5);
	}

	@Test
	void inverseOneToOneBelowACollectionIsJoined() {
		assertThat(query("{harbours{name ships{name log{title}}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void absentTargetIsNullWhereTheMappingSaysSo() {
		assertThat(query("{ships{id owner{id name}}}")).isAsWalked().hasStatements(1);
		assertThat(query("{ships{id owner{id}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void relationLeadsBackFromTheInverseSide() {
		assertThat(query("{ships{name log{title ship{name home{name}}}}}")).isAsWalked().hasStatements(1);
	}

	private Answer query(String document) {
		return setup().app(Eager.class)
			.schema(Eager.SCHEMA)
			.data(new Eager.Data())
			.property("clew.max-depth", 5)
			.shared()
			.query(document);
	}

}
