package dev.clew.cases.required;

import java.util.Map;

import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code @FetchRequires} names is there when the code runs, wherever its object
 * comes from, in a number of statements that does not depend on the number of objects
 * (case 20).
 */
abstract class RequiredContract {

	private static final Map<String, String> ROOTS = Map.of("manualOrders", "from Order order by id", "fetchedOrders",
			"from Order order by id", "manualCustomers", "from Customer order by id", "reference",
			"from Order where id = 1");

	private final Setup setup;

	RequiredContract(Setup setup) {
		this.setup = setup;
	}

	@Test
	void columnsComeWithTheObject() {
		assertThat(ask("{orders{total}}")).isAsWalked().hasStatements(1).selects("orders.price", "orders.quantity");
	}

	@Test
	void toOneIsJoined() {
		assertThat(ask("{orders{label}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{order(id: 1){label number}}")).hasStatements(1)
			.hasJson("{'order': {'label': 'N1 of ada', 'number': 'N1'}}");
	}

	@Test
	void toManyTakesOneStatementForAll() {
		assertThat(ask("{orders{sum}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void chainThroughAnEmbeddedValueIsJoined() {
		assertThat(ask("{orders{destination}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void collectionsOfValuesTakeOneStatementEach() {
		assertThat(ask("{orders{remarks}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{orders{route}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{orders{route remarks sum label}}")).isAsWalked().hasStatements(4);
	}

	@Test
	void nothingIsLoadedWhereTheFieldIsNotSelected() {
		assertThat(ask("{orders{number}}")).isAsWalked().hasStatements(1).readsNot("customers", "items");
	}

	@Test
	void relationThatIsSelectedTooIsLoadedOnce() {
		assertThat(ask("{orders{label customer{name address{street city{name}}}}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{orders{sum items{quantity product{name}}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void argumentsRestrictTheFieldAndNotTheObject() {
		assertThat(ask("{order(id: 1){sum items(quantity: 1){quantity}}}")).hasStatements(3)
			.hasJson("{'order': {'sum': 12, 'items': [{'quantity': 1}]}}");
	}

	@Test
	void holdsBelowRows() {
		assertThat(ask("{customers{name orders{label sum}}}")).isAsWalked().hasStatements(3);
		assertThat(ask("{items{quantity order{label}}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{items{order{sum}}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{items{productName}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void controllerMethodFindsWhatItRequires() {
		assertThat(manual("{orders{summary}}")).hasNoErrors().hasStatements(2);
		assertThat(manual("{order(id: 1){summary label}}")).hasStatements(2)
			.hasJson("{'order': {'summary': 'ada: pen ink', 'label': 'N1 of ada'}}");
		assertThat(manual("{customers{orders{summary}}}")).hasNoErrors().hasStatements(3);
	}

	@Test
	void batchMappingFindsWhatItRequires() {
		assertThat(manual("{orders{batched}}")).hasNoErrors().hasStatements(1);
		assertThat(manual("{order(id: 1){batched}}")).hasStatements(1)
			.hasJson("{'order': {'batched': 'ada in a batch of 1'}}");
	}

	@Test
	void objectsOfAControllerAreFilledInBatches() {
		assertThat(manual("{manualOrders{total}}")).isAsWalkedFrom(ROOTS).hasStatements(1);
		assertThat(manual("{manualOrders{label}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
		assertThat(manual("{manualOrders{sum}}")).isAsWalkedFrom(ROOTS).hasStatements(3);
		assertThat(manual("{manualOrders{destination}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
		assertThat(manual("{manualOrders{route remarks}}")).isAsWalkedFrom(ROOTS).hasStatements(4);
	}

	@Test
	void fieldsOfOneObjectShareALoad() {
		assertThat(manual("{manualOrders{label sum destination}}")).isAsWalkedFrom(ROOTS).hasStatements(3);
		assertThat(manual("{manualOrders{label summary batched sum}}")).hasNoErrors().hasStatements(3);
	}

	@Test
	void whatTheControllerHasLoadedCostsNothing() {
		assertThat(manual("{fetchedOrders{label sum}}")).isAsWalkedFrom(ROOTS).hasStatements(1);
		assertThat(manual("{fetchedOrders{destination}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Test
	void controllerMethodBelowAControllerFindsWhatItRequires() {
		assertThat(manual("{manualOrders{summary}}")).hasNoErrors().hasStatements(3);
		assertThat(manual("{manualOrders{batched}}")).hasNoErrors().hasStatements(2);
		assertThat(manual("{manualCustomers{orders{summary batched}}}")).hasNoErrors().hasStatements(3);
	}

	// One of the three lacks nothing, and which data loader is dispatched first depends
	// on
	// their names and on the JDK
	@Test
	void batchMappingBelowAControllerIsOneBatch() {
		assertThat(manual("{three{batched}}")).hasStatements(2).hasJson("""
				{"three": [{"batched": "ada in a batch of 3"}, {"batched": "ada in a batch of 3"},
					{"batched": "nobody in a batch of 3"}]}
				""");
	}

	@Test
	void futureOfAControllerMethodIsFollowed() {
		assertThat(manual("{three{later deferred}}")).hasStatements(2).hasJson("""
				{"three": [{"later": "ada", "deferred": ["ada"]}, {"later": "ada", "deferred": ["ada"]},
					{"later": null, "deferred": ["nobody"]}]}
				""");
	}

	@Test
	void objectIsFilledAndNotReplaced() {
		assertThat(manual("{changed{label}}")).hasStatements(2).hasJson("{'changed': {'label': 'N1 of ada!'}}");
	}

	@Test
	void objectThatWasNeverSavedIsAsItIs() {
		assertThat(manual("{unsaved{label sum summary}}")).hasStatements(0)
			.hasJson("{'unsaved': {'label': 'null', 'sum': 0, 'summary': 'nobody:'}}");
	}

	@Test
	void proxyIsLoadedWithWhatIsRequired() {
		assertThat(manual("{reference{label sum}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
		assertThat(manual("{reference{summary label}}")).hasStatements(2)
			.hasJson("{'reference': {'summary': 'ada: pen ink', 'label': 'N1 of ada'}}");
	}

	private Answer ask(String document) {
		return sales().shared().query(document);
	}

	private Answer manual(String document) {
		return sales().schema(SalesController.SCHEMA).with(SalesController.class).shared().query(document);
	}

	private AppSpec sales() {
		return this.setup.app(Sales.class)
			.schema(Sales.SCHEMA)
			.schema("type Query { orders: [Order!]! order(id: ID): Order customers: [Customer!]! items: [Item!]! }")
			.property("clew.max-depth", 5)
			.data(new SalesRows(this.setup.scale()));
	}

}
