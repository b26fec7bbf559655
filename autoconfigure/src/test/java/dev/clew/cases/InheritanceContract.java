package dev.clew.cases;

import dev.clew.cases.model.Library;
import dev.clew.fixture.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A GraphQL interface and a union over an entity hierarchy (cases 10, 64).
 */
abstract class InheritanceContract extends Contract {

	InheritanceContract(Setup setup) {
		super(setup);
	}

	@Test
	void interfaceIsAnsweredInOneStatement() {
		assertThat(ask("{items{__typename id code ... on Album{name} ... on Book{title isbn}}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("items.code", "items.name", "items.title", "items.isbn", "items.dtype");
	}

	@Test
	void interfaceFieldsAloneAreProjected() {
		assertThat(ask("{items{code}}")).isAsWalked().hasStatements(1).selectsNot("items.isbn", "items.title");
	}

	@Test
	void unionIsAnsweredInOneStatement() {
		assertThat(ask("{things{__typename ... on Album{name} ... on Book{title}}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{things{... on Item{code} ... on Album{name}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void subtypeAloneIsItsRowsOnly() {
		assertThat(ask("{albums{__typename id name}}")).isAsWalked().hasStatements(1).selectsNot("items.title");
	}

	@Test
	void oneKeyMeansTwoThingsForTwoTypes() {
		assertThat(ask("{items{id ... on Album{x: name} ... on Book{x: title}}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{items{... on Album{x: code} ... on Book{x: title}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void oneRelationWithOtherArgumentsPerType() {
		assertThat(
				ask("""
						{ items { id ... on Album { r: reviews(stars: 5) { id } } ... on Book { r: reviews(stars: 1) { id } } } }
						"""))
			.isAsWalked()
			.hasStatements(3);
	}

	@Test
	void oneRelationWithOtherColumnsPerType() {
		assertThat(ask(
				"{items{id ... on Album{reviews{id stars}} ... on Book{reviews{id}} ... on Item{reviews{__typename}}}}"))
			.isAsWalked()
			.hasAtMostStatements(3);
	}

	@Test
	void relationOfTheInterfaceIsLoadedOnce() {
		assertThat(ask("{items{code reviews{stars}}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{albums{name reviews(stars: 5){stars}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void toOneToTheHierarchyIsJoined() {
		assertThat(ask("{reviews{stars item{code ... on Album{name} ... on Book{title}}}}")).isAsWalked()
			.hasStatements(1);
		assertThat(ask("{reviews{item{... on Album{x: name} ... on Book{x: title}}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void typenameOfAPolymorphicToOneNeedsItsTable() {
		assertThat(ask("{reviews{stars item{__typename}}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{reviews{stars item{__typename id}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void typeConditionsBelowACollection() {
		assertThat(ask("{items{reviews{stars item{id ... on Book{title}}}}}")).isAsWalked().hasStatements(2);
	}

	@Override
	Answer ask(String document) {
		return setup().app(Library.class)
			.schema(Library.SCHEMA)
			.data(new Library.Data(setup().scale()))
			.shared()
			.query(document);
	}

}
