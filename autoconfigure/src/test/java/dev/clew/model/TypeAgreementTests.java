package dev.clew.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TypeAgreement}: what the schema says of an attribute, and what it is.
 */
class TypeAgreementTests {

	@ParameterizedTest
	@ValueSource(strings = { "id: ID!", "id: Int", "name: String", "name: ID", "stock: Int!", "stock: Float",
			"stock: String", "open: Boolean!", "open: String", "since: String", "since: Date", "since: ID", "code: ID",
			"code: String", "size: Size", "size: String", "spot: Spot", "spot: Spot!", "papers: [String!]!",
			"papers: [String]", "twin: Kiosk", "vendor: Vendor!", "helpers: [Vendor!]", "vendor: Stranger",
			"helpers: [Stranger]", "name: Stranger", "nothing: Int" })
	void fieldsThatAgree(String field) {
		assertThat(kiosk(field).problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "name: Int", "name: Float", "open: Int", "since: Int", "since: Float", "size: Int",
			"code: Int", "break_: Int", "picture: Int", "since: Boolean", "code: Boolean", "name: [String]",
			"stock: [Int]", "name: Vendor", "spot: String", "spot: [Spot]", "spot: Vendor", "papers: String",
			"papers: [Int]", "papers: [[String]]", "papers: [Vendor]", "twin: [Kiosk]", "twin: Vendor", "twin: ID",
			"helpers: Vendor", "helpers: [Kiosk]", "helpers: [[Vendor]]", "helpers: [String]" })
	void fieldsThatDisagree(String field) {
		assertThat(kiosk(field).problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.where())
				.isEqualTo("Kiosk." + field.substring(0, field.indexOf(':'))));
	}

	@Test
	void disagreementTellsBothSides() {
		assertThat(kiosk("name: Int").problems()).containsExactly(new Problem("Kiosk.name",
				"Schema and mapping disagree: the schema says Int, but attribute 'name' of Kiosk is a single String",
				"Clew could answer the field only with an error",
				"Correct the field's type, give the field an alias or a data fetcher of its own, or set clew.types.Kiosk.bind=false"));
	}

	@Test
	void disagreementOnListsTellsBothSides() {
		assertThat(kiosk("twin: [Kiosk!]!").problems().get(0).what()).isEqualTo(
				"Schema and mapping disagree: the schema says a list of Kiosk, but attribute 'twin' of Kiosk is a single Kiosk");
		assertThat(kiosk("helpers: Vendor").problems().get(0).what()).isEqualTo(
				"Schema and mapping disagree: the schema says Vendor, but attribute 'helpers' of Kiosk is a collection of Vendor");
	}

	@Test
	void columnThatTheSchemaSaysIsABoundType() {
		assertThat(kiosk("name: Vendor").problems().get(0).what()).isEqualTo(
				"Schema and mapping disagree: 'Vendor' is a type that is bound, but attribute 'name' of Kiosk is a single String");
	}

	@Test
	void disagreementAtTheEndOfAPathNamesTheTypeOfItsAttribute() {
		assertThat(kiosk("nothing: Int").alias("Kiosk", "nothing", "vendor.name").problems().get(0).what())
			.endsWith("attribute 'name' of Vendor is a single String");
	}

	@Test
	void fieldThatTheApplicationServesMayDisagree() {
		assertThat(kiosk("name: Int").serving("Kiosk.name").problems()).isEmpty();
	}

	@Test
	void typeThatIsNotBoundMayDisagree() {
		assertThat(kiosk("name: Int").unbound("Kiosk").problems()).isEmpty();
	}

	private static Bindings kiosk(String field) {
		return Bindings.of(Kiosk.class).schema("""
				type Query { kiosks: [Kiosk!]! }
				type Kiosk { %s }
				type Vendor { name: String }
				type Spot { street: String }
				type Stranger { name: String }
				enum Size { SMALL LARGE }
				scalar Date
				""".formatted(field));
	}

}
