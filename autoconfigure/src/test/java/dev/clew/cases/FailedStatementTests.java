package dev.clew.cases;

import java.util.List;

import dev.clew.cases.model.Billing;
import dev.clew.cases.model.Billing.Customer;
import dev.clew.cases.model.Billing.Entry;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the log shows of a statement that failed: at DEBUG everything, otherwise neither
 * SQL nor what stands in it.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailedStatementTests {

	private static final String BROKEN = "no_such_column";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			{customers{name entries{broken}}} | 'customers' of 'Query'
			{customers{later{broken}}}        | 'later' of 'Customer'
			{manual{name entries{broken}}}    | 'entries' of 'Customer'
			{asked{amount broken}}            | 'asked' of 'Query'
			""")
	void isNamedOnceWithoutItsText(String document, String field, CapturedOutput output) {
		Answer answer = quiet().shared().query(document);
		assertThat(answer.errors()).isNotEmpty().allSatisfy((error) -> {
			assertThat(error.getMessage()).matches("INTERNAL_ERROR for [-0-9a-f]+");
			assertThat(error.getErrorType()).isEqualTo(ErrorType.INTERNAL_ERROR);
		});
		assertThat(output.toString()).containsOnlyOnce("Cannot load " + field)
			.contains("ERROR", "JdbcSQLSyntaxErrorException, SQLState 42S22")
			.doesNotContainIgnoringCase(BROKEN, "select ", "\tat ");
	}

	@Test
	void isShownAtDebug(CapturedOutput output) {
		try (ClewApp app = quiet().property("logging.level.dev.clew.wiring.FailedStatements", "debug").start()) {
			app.query("{customers{entries{broken}}}");
		}
		assertThat(output.toString()).containsIgnoringCase(BROKEN).contains("select ", "\tat ");
	}

	@Test
	void isShownByHibernateUnlessItIsToldNotTo(CapturedOutput output) {
		billing().shared().query("{customers{entries{broken}}}");
		assertThat(output.toString()).contains(BROKEN);
		assertThat(output.toString()
			.replaceAll("(?m)^.* WARN .*org\\.hibernate\\.orm\\.jdbc\\.error.*\\n(select .*)?", ""))
			.contains("Cannot load")
			.doesNotContainIgnoringCase(BROKEN);
	}

	@Test
	void isKnownToResolversOfTheApplication(CapturedOutput output) {
		Answer answer = quiet().with(OwnResolver.class).shared().query("{customers{entries{broken}}}");
		assertThat(answer.errors()).extracting(GraphQLError::getMessage).containsExactly("own words");
		assertThat(output).doesNotContain("Cannot load");
	}

	private static AppSpec quiet() {
		return billing().property("spring.jpa.properties.hibernate.jdbc.log.errors", false);
	}

	private static AppSpec billing() {
		return ClewApp.of(Billing.class)
			.schema(Billing.SCHEMA)
			.schema("extend type Query { manual: [Customer!]! asked: [Entry!] } extend type Customer { later: [Entry!] }")
			.property("clew.types.Customer.aliases.later", "entries")
			.property("clew.types.Customer.strategies.later", "lazy")
			.with(Manual.class)
			.data(new Billing.Data());
	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Customer> manual() {
			return this.entityManager.createQuery("from Customer order by id", Customer.class).getResultList();
		}

		@QueryMapping
		Selected<Entry> asked(Lookahead<Entry> entries) {
			return entries.list();
		}

	}

	@Component
	static class OwnResolver extends DataFetcherExceptionResolverAdapter {

		@Override
		protected GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
			return (ex instanceof PersistenceException) ? GraphQLError.newError().message("own words").build() : null;
		}

	}

}
