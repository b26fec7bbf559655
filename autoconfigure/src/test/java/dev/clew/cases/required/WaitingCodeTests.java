package dev.clew.cases.required;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.clew.cases.required.Sales.Order;
import dev.clew.fixture.ClewApp;
import dev.clew.model.FetchRequires;
import graphql.ExecutionResult;
import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code that waited for what it requires runs as if it had not, also where another thread
 * loads it.
 */
class WaitingCodeTests {

	private static final String KEY = WaitingCodeTests.class.getName();

	private static final ThreadLocal<String> WHO = new ThreadLocal<>();

	@BeforeEach
	void register() {
		ContextRegistry.getInstance().registerThreadLocalAccessor(KEY, WHO::get, WHO::set, WHO::remove);
	}

	@AfterEach
	void remove() {
		ContextRegistry.getInstance().removeThreadLocalAccessor(KEY);
	}

	@Test
	void codeThatWaitedRunsInTheContextOfItsRequest() throws Exception {
		ClewApp app = ClewApp.of(Sales.class)
			.schema(Sales.SCHEMA)
			.schema("type Query { orders: [Order!]! } extend type Order { asked: String }")
			.schema(SalesController.SCHEMA)
			.with(SalesController.class, Asked.class)
			.data(new SalesRows(1))
			.shared();
		ExecutionResult result = Mono
			.defer(() -> app.bean(ExecutionGraphQlService.class)
				.execute(new DefaultExecutionGraphQlRequest("{three{asked batched deferred label}}", null, Map.of(),
						Map.of(), UUID.randomUUID().toString(), Locale.ENGLISH)))
			.map(ExecutionGraphQlResponse::getExecutionResult)
			.contextWrite(Context.of(KEY, "eve"))
			.subscribeOn(Schedulers.parallel())
			.toFuture()
			.get(30, TimeUnit.SECONDS);
		assertThat(result.getErrors()).isEmpty();
		// How many fall into one batch is a question of time where loads run elsewhere
		assertThat(result.getData().toString().replaceAll(" in a batch of \\d", "")).contains(
				"{asked=eve asks ada, batched=ada, deferred=[ada], label=N1 of ada}",
				"{asked=eve asks nobody, batched=nobody, deferred=[nobody], label=N3}");
	}

	@Controller
	static class Asked {

		@SchemaMapping
		@FetchRequires("customer")
		String asked(Order order) {
			return WHO.get() + " asks " + ((order.customer != null) ? order.customer.getName() : "nobody");
		}

	}

}
