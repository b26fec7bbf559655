package dev.clew.cases;

import java.util.List;

import dev.clew.cases.model.Flaws;
import dev.clew.fixture.Answer;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import org.junit.jupiter.api.Test;

import org.springframework.data.domain.Sort;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A value that the mapping cannot read is an error at its own field; the rest stands.
 */
abstract class BadDataContract extends Contract {

	BadDataContract(Setup setup) {
		super(setup);
	}

	@Test
	void unknownEnumConstantIsAnErrorAtItsField() {
		fails("parts", "{id grade}", "1.grade", "'grade' of 'Part' cannot be read: the stored value is not valid.", 2);
	}

	@Test
	void unknownOrdinalIsAnErrorAtItsField() {
		fails("parts", "{name ranked checked}", "1.ranked",
				"'ranked' of 'Part' cannot be read: the stored value is not valid.", 2);
	}

	@Test
	void failingConverterIsAnErrorAtItsField() {
		fails("parts", "{amount note{text} grade: name}", "1.amount",
				"'amount' of 'Part' cannot be read: the stored value is not valid.", 2);
	}

	@Test
	void nullForAPrimitiveIsAnErrorAtItsField() {
		fails("parts", "{id count}", "2.count", "'count' of 'Part' cannot be read: it has no value, but must have one.",
				1);
	}

	@Test
	void partsOfAnEmbeddedValueFailByThemselves() {
		fails("parts", "{site{hall grade}}", "1.site.grade",
				"'grade' of 'Site' cannot be read: the stored value is not valid.", 2);
		fails("parts", "{site{hall level}}", "2.site.level",
				"'level' of 'Site' cannot be read: it has no value, but must have one.", 1);
	}

	@Test
	void targetOfAJoinFailsByItself() {
		fails("machines", "{id main{name grade}}", "1.main.grade",
				"'grade' of 'Part' cannot be read: the stored value is not valid.", 2);
	}

	@Test
	void elementOfARelationFailsByItself() {
		fails("machines", "{id parts{name grade}}", "1.parts.0.grade",
				"'grade' of 'Part' cannot be read: the stored value is not valid.", 4);
	}

	@Test
	void listOfValuesFailsForItsOwnerOnly() {
		fails("parts", "{name marks}", "1.marks", "'marks' of 'Part' cannot be read: the stored value is not valid.",
				4);
	}

	@Test
	void partsOfEmbeddedElementsFailByThemselves() {
		fails("parts", "{name sites{hall grade}}", "1.sites.0.grade",
				"'grade' of 'Site' cannot be read: the stored value is not valid.", 4);
	}

	@Test
	void severalBadValuesAreSeveralErrors() {
		Answer answer = ask("{parts{name grade ranked amount count}}");
		assertThat(answer).whenProjecting((assertion) -> assertion.hasStatements(2)
			.hasErrorsAt("parts.1.grade", "parts.1.ranked", "parts.1.amount", "parts.2.count")
			.hasPartialJson("""
					{"parts": [
						{"name": "Part 1", "grade": "FINE", "ranked": "COARSE", "amount": "7", "count": 3},
						{"name": "Part 2", "grade": null, "ranked": null, "amount": null, "count": 3},
						{"name": "Part 3", "grade": null, "ranked": null, "amount": null, "count": null}]}
					"""));
	}

	@Test
	void transactionOfTheApplicationLives() {
		for (String column : List.of("grade", "ranked", "amount")) {
			Answer answer = setup().app(Flaws.class)
				.schema(Flaws.SCHEMA)
				.schema("extend type Query { asked: [Part!]! }")
				.with(Asking.class)
				.data(new Flaws.Data())
				.shared()
				.query("{asked{id %s}}".formatted(column));
			// An entity fails the controller itself
			assertThat(answer)
				.whenProjecting((assertion) -> assertion.hasErrorsAt("asked.1." + column).hasStatements(2));
		}
	}

	@Test
	void valuesBesideABadOneAreRight() {
		Answer answer = ask("{parts{grade checked note{text} ranked: name}}");
		assertThat(answer).whenProjecting((assertion) -> assertion.hasErrorsAt("parts.1.grade").hasPartialJson("""
				{"parts": [
					{"grade": "FINE", "checked": true, "note": {"text": "new"}, "ranked": "Part 1"},
					{"grade": null, "checked": true, "note": {"text": "new"}, "ranked": "Part 2"},
					{"grade": null, "checked": null, "note": null, "ranked": "Part 3"}]}
				"""));
	}

	@Test
	void objectThatUserCodeNeedsFailsTheFieldThatLoadsIt() {
		Answer answer = ask("{parts{label grade} machines{id}}");
		assertThat(answer).hasErrorsAt("parts");
		assertThat(answer.data()).containsEntry("parts", null);
		assertThat(answer.<List<?>>get("machines")).hasSize(3);
		saysNothingOfTheInside(answer);
	}

	private void fails(String root, String selection, String path, String message, int statements) {
		Answer answer = ask("{" + root + selection + " other: machines{id}}");
		assertThat(answer)
			.whenProjecting((assertion) -> assertion.hasErrorsAt(root + "." + path).hasStatements(statements + 1));
		assertThat(answer.errors()).isNotEmpty();
		assertThat(answer.<List<?>>get("other")).hasSize(3);
		if (answer.app().isProjecting()) {
			assertThat(answer.errors().get(0).getMessage()).isEqualTo(message);
		}
		saysNothingOfTheInside(answer);
	}

	@Override
	Answer ask(String document) {
		return setup().app(Flaws.class).schema(Flaws.SCHEMA).data(new Flaws.Data()).shared().query(document);
	}

	@Controller
	static class Asking {

		@QueryMapping
		@Transactional
		public Selected<Flaws.Part> asked(Lookahead<Flaws.Part> lookahead) {
			return lookahead.orderBy(Sort.by("id")).list();
		}

	}

	private static void saysNothingOfTheInside(Answer answer) {
		assertThat(answer.errors()).allSatisfy((error) -> assertThat(error.getMessage())
			.doesNotContainIgnoringCase("select ", "secret", "dev.clew", "exception", "hibernate"));
	}

}
