package dev.clew.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.clew.cases.model.Specimens;
import dev.clew.model.Bindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Arguments}: what the client's values become.
 */
class ArgumentsTests {

	private static final Plans SPECIMENS = Plans.of(Bindings.of(Specimens.class)
		.schema("""
				type Query {
					specimens(id: ID, ids: [ID], size: Size, sizes: [Size!], uuid: ID, rare: Boolean, price: Float,
						quantity: Int, whole: Float, notes: String, foundOn: String): [Specimen!]!
					drawers(specimen: ID): [Drawer!]!
				}
				enum Size { SMALL LARGE HUGE }
				type Specimen {
					id: ID! size: Size sizes: Size uuid: ID rare: Boolean price: Float quantity: Int whole: Int notes: String
					foundOn: String weight: String ids: ID
				}
				type Drawer { id: ID! specimen: Specimen }
				""")
		.alias("Specimen", "ids", "id")
		.alias("Specimen", "sizes", "size")
		.alias("Specimen", "whole", "quantity"));

	@Test
	void keyBecomesTheTypeOfItsAttribute() {
		assertThat(values("id: \"42\"")).containsExactly(42L);
		assertThat(values("id: 42")).containsExactly(42L);
		assertThat(plan("id: 42").toString()).endsWith("where id = ?");
	}

	@Test
	void textBecomesAnEnum() {
		assertThat(values("size: LARGE")).containsExactly(Specimens.Size.LARGE);
		assertThat(values("sizes: [SMALL, LARGE]"))
			.containsExactly(List.of(Specimens.Size.SMALL, Specimens.Size.LARGE));
	}

	@Test
	void textBecomesAUuid() {
		UUID uuid = new UUID(1, 2);
		assertThat(values("uuid: \"" + uuid + "\"")).containsExactly(uuid);
	}

	@Test
	void textBecomesADate() {
		assertThat(values("foundOn: \"2026-02-28\"")).containsExactly(LocalDate.of(2026, 2, 28));
	}

	@Test
	void numbersAndBooleansBecomeTheTypeOfTheirAttribute() {
		assertThat(values("price: 1.25")).containsExactly(new BigDecimal("1.25"));
		assertThat(values("quantity: 3")).containsExactly(3);
		assertThat(values("rare: true")).containsExactly(true);
	}

	@Test
	void keyOfAToOneIsItsTargetsKey() {
		Planned<FetchPlan> planned = SPECIMENS.planned("{drawers(specimen: 3){id}}", Map.of());
		assertThat(planned.plan()).hasToString("drawers: Drawer as rows [id] where specimen.id = ?");
		assertThat(planned.values()).containsExactly(3L);
	}

	@Test
	void argumentUnderAnotherNameIsItsAttribute() {
		assertThat(plan("whole: 3").toString()).endsWith("where quantity = ?");
		assertThat(values("whole: 3")).containsExactly(3);
	}

	@Test
	void listIsMembership() {
		assertThat(plan("ids: [1, 2]").toString()).endsWith("where id in ?");
		assertThat(values("ids: [1, 2, 1, \"2\"]")).containsExactly(List.of(1L, 2L));
	}

	@Test
	void singleValueForAListIsMembershipToo() {
		assertThat(plan("ids: 1")).isEqualTo(plan("ids: [1]"));
	}

	@Test
	void emptyListMatchesNothing() {
		assertThat(condition("ids: []")).isEqualTo(Condition.NEVER);
		assertThat(values("ids: []")).isEmpty();
	}

	@Test
	void listWithANullMatchesNullToo() {
		assertThat(condition("ids: [1, null]")).hasToString("(id in ? or id is null)");
		assertThat(values("ids: [1, null]")).containsExactly(List.of(1L));
		assertThat(condition("ids: [null, null]")).hasToString("id is null");
		assertThat(values("ids: [null]")).isEmpty();
	}

	@Test
	void nullIsACondition() {
		assertThat(condition("id: null")).hasToString("id is null");
		assertThat(condition("ids: null")).hasToString("id is null");
		assertThat(plan("notes: null").toString()).endsWith("where notes is null");
		assertThat(values("notes: null")).isEmpty();
	}

	@Test
	void absentArgumentIsNoCondition() {
		assertThat(SPECIMENS.plan("{specimens{id}}").range()).isEqualTo(Range.ALL);
		assertThat(SPECIMENS.plan("query($id: ID){specimens(id: $id){id}}").range()).isEqualTo(Range.ALL);
	}

	@Test
	void variableIsReadAsALiteralWouldBe() {
		String document = "query($id: ID, $ids: [ID]){specimens(id: $id, ids: $ids){id}}";
		Map<String, Object> variables = new HashMap<>();
		variables.put("id", "7");
		variables.put("ids", Arrays.asList(1, null));
		Planned<FetchPlan> planned = SPECIMENS.planned(document, variables);
		assertThat(planned.plan().toString()).contains("id = ?");
		assertThat(planned.values()).containsExactly(7L, List.of(1L));
		variables.put("id", null);
		assertThat(SPECIMENS.planned(document, variables).plan().range().conditions().get(0)).hasToString("id is null");
	}

	@Test
	void emptyTextIsText() {
		assertThat(values("notes: \"\"")).containsExactly("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: \"x\"", "id: \"\"", "id: \" \"", "id: \"1.5\"", "id: \"99999999999999999999\"",
			"uuid: \"not-one\"", "size: HUGE", "foundOn: \"soon\"", "whole: 1.5" })
	void valueThatDoesNotConvertIsTheClientsMistake(String argument) {
		String name = argument.substring(0, argument.indexOf(':'));
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> plan(argument))
			.withMessageStartingWith("Argument '%s' of 'specimens' cannot be '".formatted(name))
			.satisfies((refused) -> assertThat(refused.extensions())
				.isEqualTo(Map.of("argument", name, "field", "specimens")));
	}

	@Test
	void elementThatDoesNotConvertIsNamed() {
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> plan("ids: [1, \"x\"]"))
			.withMessage("Argument 'ids' of 'specimens' cannot be 'x'.");
	}

	@Test
	void argumentOfARelationIsNamedWithItsField() {
		assertThatExceptionOfType(RequestException.class)
			.isThrownBy(() -> Blogs.plan("{users{mine: posts(id: [\"x\"]){id}}}"))
			.withMessage("Argument 'id' of 'posts' cannot be 'x'.")
			.satisfies((refused) -> assertThat(refused.extensions()).containsEntry("field", "users.mine"));
	}

	@Test
	void conditionsComeInTheOrderOfTheSchema() {
		List<Object> values = new ArrayList<>(values("quantity: 2, rare: true, id: 1"));
		assertThat(values).containsExactly(1L, true, 2);
	}

	@Test
	void valuesOfAPlanCannotBeChanged() {
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> values("id: 1").clear());
	}

	private static FetchPlan plan(String arguments) {
		return SPECIMENS.plan("{specimens(" + arguments + "){id}}");
	}

	private static List<Object> values(String arguments) {
		return SPECIMENS.planned("{specimens(" + arguments + "){id}}", Map.of()).values();
	}

	private static Condition condition(String arguments) {
		assertThat(plan(arguments).range().conditions()).hasSize(1);
		return plan(arguments).range().conditions().get(0);
	}

}
