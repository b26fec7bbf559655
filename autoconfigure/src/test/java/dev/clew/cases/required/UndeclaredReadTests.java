package dev.clew.cases.required;

import java.util.Map;

import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import dev.clew.model.FetchRequires;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import jakarta.persistence.EntityManager;
import org.hibernate.LazyInitializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code that reads a relation without saying so, where no session is open, fails its own
 * field and is told what to say.
 */
@ExtendWith(OutputCaptureExtension.class)
class UndeclaredReadTests {

	@Test
	void referenceThatIsReadWithoutSayingSo(CapturedOutput output) {
		Answer answer = sales().shared().query("{order(id: 1){number trouble}}");
		failsAlone(answer, "trouble");
		assertThat(output).contains("'trouble' of 'Order' reads what is not loaded",
				Sales.Customer.class.getName() + "#1", "@FetchRequires(\"customer\")");
	}

	@Test
	void collectionThatIsReadWithoutSayingSo(CapturedOutput output) {
		Answer answer = sales().shared().query("{order(id: 1){number missing}}");
		failsAlone(answer, "missing");
		assertThat(output).contains("'missing' of 'Order' reads what is not loaded",
				Sales.Order.class.getName() + ".items", "@FetchRequires(\"items\")");
	}

	private static void failsAlone(Answer answer, String field) {
		assertThat(answer).hasErrorsAt("order." + field)
			.hasPartialJson("{'order': {'number': 'N1', '%s': null}}".formatted(field));
		assertThat(answer.errors()).singleElement().satisfies((error) -> {
			assertThat(error.getMessage())
				.isEqualTo("'%s' of 'Order' cannot be read: something that it needs is not loaded.".formatted(field));
			assertThat(error.getErrorType()).isEqualTo(ErrorType.INTERNAL_ERROR);
		});
	}

	@Test
	void resolverOfTheApplicationWins(CapturedOutput output) {
		Answer answer = sales().with(OwnResolver.class).shared().query("{order(id: 1){trouble}}");
		assertThat(answer.errors()).extracting(GraphQLError::getMessage).containsExactly("own words");
		assertThat(output).doesNotContain("reads what is not loaded");
	}

	@Test
	void rowFilterHidesWhatIsReferredToButNotWhatTheControllerFound(CapturedOutput output) {
		Answer answer = sales().schema("extend type Query { found: Order referred: Order }")
			.schema("extend type Order { summary: String }")
			.with(Hidden.class, HiddenOrders.class)
			.shared()
			.query("{found{number label summary} referred{label summary}}");
		assertThat(answer).hasPartialJson(
				"{'found': {'number': 'N1', 'label': 'N1 of ada', 'summary': 'N1: ada'}, 'referred': {'label': null, 'summary': null}}");
		assertThat(answer.errors()).hasSize(2).allSatisfy((error) -> {
			assertThat(error.getMessage()).isEqualTo("What 'Order' refers to does not exist.");
			assertThat(error.getErrorType()).isEqualTo(ErrorType.INTERNAL_ERROR);
		});
		assertThat(output).doesNotContain("@FetchRequires");
	}

	private static AppSpec sales() {
		return ClewApp.of(Sales.class)
			.schema(Sales.SCHEMA)
			.schema("type Query { order(id: ID): Order }")
			.data(new SalesRows(1));
	}

	@Configuration(proxyBeanMethods = false)
	static class Hidden {

		@Bean
		EntityFilter<Sales.Order> others() {
			return (context) -> Restriction.of("{alias}.id > 1");
		}

	}

	@Controller
	static class HiddenOrders {

		private final EntityManager entityManager;

		HiddenOrders(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		Sales.Order found() {
			return this.entityManager.find(Sales.Order.class, 1L);
		}

		@QueryMapping
		Sales.Order referred() {
			return this.entityManager.getReference(Sales.Order.class, 1L);
		}

		@SchemaMapping(typeName = "Order")
		@FetchRequires("customer.name")
		String summary(Sales.Order order) {
			return order.getNumber() + ": " + order.getCustomer().getName();
		}

	}

	@Component
	static class OwnResolver extends DataFetcherExceptionResolverAdapter {

		@Override
		protected GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
			return (ex instanceof LazyInitializationException)
					? GraphQLError.newError().message("own words").extensions(Map.of()).build() : null;
		}

	}

}
