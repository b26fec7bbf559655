package dev.clew.cases;

import java.util.Locale;
import java.util.Map;

import dev.clew.cases.model.Specimens;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Only the asked columns are selected, and their values are those of the entity (cases
 * 17, 21, 22).
 */
abstract class ColumnsContract extends Contract {

	ColumnsContract(Setup setup) {
		super(setup);
	}

	@Test
	void onlyTheSelectedColumnAndKeysAreSelected() {
		assertThat(ask("{posts{title}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("posts.title")
			.selectsNot("body", "slug", "views", "published");
	}

	@Test
	void secondStatementSelectsOnlyItsOwnColumns() {
		assertThat(ask("{posts{tags{name}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("tags.name")
			.selectsNot("description", "title", "body");
	}

	@Test
	void everyLevelSelectsOnlyItsOwnColumns() {
		assertThat(ask("{users{age posts{views comments{likes}}}}")).isAsWalked()
			.hasStatements(3)
			.selects("users.age", "posts.views", "comments.likes")
			.selectsNot("bio", "email", "username", "body", "title", "text");
	}

	@Test
	void idIsAnIdOnTheWire() {
		assertThat(ask("{user(id: 1){id}}")).hasStatements(1).hasJson("{'user': {'id': '1'}}");
	}

	@Test
	void embeddedValueIsReadWithItsOwner() {
		assertThat(ask("{users{username address{street city zip}}}")).isAsWalked()
			.hasStatements(1)
			.selectsNot("bio", "email");
	}

	@Test
	void embeddedValueBelowAToOneIsReadByTheJoin() {
		assertThat(ask("{posts{author{address{city}}}}")).isAsWalked().hasStatements(1).selectsNot("bio", "email");
	}

	@Test
	void embeddedValueIsNullOnlyWhereAllItsColumnsAreNull() {
		assertThat(ask("{user(id: 1){address{zip}}}")).hasStatements(1).hasJson("{'user': {'address': {'zip': null}}}");
		assertThat(ask("{user(id: 2){address{zip}}}")).hasStatements(1).hasJson("{'user': {'address': null}}");
		assertThat(ask("{user(id: 3){address{street}}}")).hasStatements(1)
			.hasJson("{'user': {'address': {'street': null}}}");
		assertThat(ask("{users{address{__typename}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void pathAliasIsJoined() {
		assertThat(aliased().query("{posts{title authorName}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("posts.title", "users.username");
		assertThat(aliased().query("{post(id: 4){authorName title}}")).hasStatements(1)
			.hasJson("{'post': {'authorName': null, 'title': 'Delta'}}");
	}

	@Test
	void pathAliasSharesTheJoinOfItsRelation() {
		Answer answer = aliased().query("{posts{authorName countryName author{email country{code}}}}");
		assertThat(answer).isAsWalked().hasStatements(1);
		assertThat(answer.selects().get(0).sql().split("join users", -1)).hasSize(2);
		assertThat(answer.selects().get(0).sql().split("join countries", -1)).hasSize(2);
	}

	@Test
	void pathAliasWorksBelowACollection() {
		assertThat(aliased().query("{tags{name posts{authorName}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void pathAliasIntoAnEmbeddedValue() {
		assertThat(aliased().query("{users{city} posts{authorCity}}")).isAsWalked().hasStatements(2);
	}

	private ClewApp aliased() {
		return blog().schema("""
				extend type Post { authorName: String countryName: String authorCity: String }
				extend type User { city: String }
				""")
			.property("clew.types.Post.aliases.authorName", "author.username")
			.property("clew.types.Post.aliases.countryName", "author.country.name")
			.property("clew.types.Post.aliases.authorCity", "author.address.city")
			.property("clew.types.User.aliases.city", "address.city")
			.shared();
	}

	@Test
	void valuesOfEveryKindAreThoseOfTheEntity() {
		assertThat(specimens().shared().query("{specimens{" + Specimens.ALL_FIELDS + "}}")).isAsWalked()
			.hasStatements(1);
	}

	@Test
	void valuesOfEveryKindAreThoseOfTheEntityBelowAToOne() {
		assertThat(specimens().shared().query("{drawers{specimen{" + Specimens.ALL_FIELDS + "}}}")).isAsWalked()
			.hasStatements(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "weight", "price", "quantity", "notes", "foundOn", "foundAt", "clock", "seenAt", "lasted",
			"uuid", "labels", "rare" })
	void valueIsSelectedOnlyWhenAsked(String field) {
		String column = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
		assertThat(specimens().shared().query("{specimens{" + field + "}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("specimens." + column);
	}

	@Test
	void enumsAreSelectedOnlyWhenAsked() {
		assertThat(specimens().shared().query("{specimens{size day}}")).isAsWalked()
			.selectsOnly("specimens.measure", "specimens.found_day");
	}

	@Test
	void formulaIsSelectedOnlyWhenAsked() {
		assertThat(specimens().shared().query("{specimens{total}}")).isAsWalked()
			.hasStatements(1)
			.selectsNot("notes", "weight");
		Answer answer = specimens().shared().query("{specimens{rare}}");
		assertThat(answer).isAsWalked()
			.whenProjecting(
					(assertion) -> assertThat(answer.selects().get(0).sql()).doesNotContain("price", "quantity"));
	}

	@Test
	void argumentsConvertToTheAttributesType() {
		assertThat(specimens().shared().query("{specimens(size: SMALL){id size}}")).isAsWalked().hasStatements(1);
		assertThat(specimens().shared()
			.query("query($size: Size, $day: String){specimens(size: $size, day: $day){id}}",
					Map.of("size", "LARGE", "day", "FRIDAY")))
			.isAsWalked()
			.hasStatements(1);
		assertThat(specimens().shared().query("{specimens(size: null){id}}")).isAsWalked().hasStatements(1);
	}

	private AppSpec specimens() {
		return setup().app(Specimens.class).schema(Specimens.SCHEMA).data(new Specimens.Data(setup().scale()));
	}

}
