package dev.clew.cases.restriction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.load.Restriction;
import dev.clew.wiring.ClewFederationSchemaFactory;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every restriction of the mapping holds on every path that leads to what it restricts
 * (cases 58, 65). The expected answers are stated, because Hibernate itself shows rows of
 * other tenants in collections.
 */
abstract class RestrictionsContract {

	private final Setup setup;

	RestrictionsContract(Setup setup) {
		this.setup = setup;
	}

	static Stream<Arguments> cells() {
		return Arrays.stream(Mechanism.values())
			.flatMap((mechanism) -> Arrays.stream(ReadPath.values()).map((path) -> Arguments.of(mechanism, path)));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("cells")
	void holds(Mechanism mechanism, ReadPath path) {
		Answer answer = app(mechanism).shared().query(path.query());
		assertThat(answer).hasPartialJson(path.expected(mechanism)).hasErrorsAt(path.errors(mechanism));
		if (!readsRowByRow(mechanism, path)) {
			assertThat(answer).hasAtMostStatements(path.statements());
		}
	}

	// Hibernate reads what may be deleted row by row in the application's own query, and
	// at the inverse side of a one-to-one, where it fails to fetch it
	private boolean readsRowByRow(Mechanism mechanism, ReadPath path) {
		boolean inverse = path.query().contains("stands")
				&& (path.query().contains("label") || this.setup.isWithEntities());
		return mechanism == Mechanism.SOFT_DELETE && (inverse || path.query().contains("manual"));
	}

	private AppSpec app(Mechanism mechanism) {
		return app(mechanism, this.setup);
	}

	static AppSpec app(Mechanism mechanism, Setup setup) {
		AppSpec spec = mechanism.app(setup).with(Manual.class, Asking.class, Federated.class).schema("""
				extend type Book @key(fields: "id") @key(fields: "name")
				extend interface Item @key(fields: "id")
				extend type Disc @key(fields: "id")
				extend type Tape @key(fields: "id")
				""");
		for (String field : List.of("best.ByKey=select", "best.BySubselect=subselect", "best.Later=lazy",
				"books.Joined=join", "books.BySubselect=subselect", "books.Later=lazy", "favourites.Joined=join",
				"favourites.BySubselect=subselect", "ranked.Joined=join")) {
			String[] words = field.split("[.=]");
			spec = spec.property("clew.types.Shelf.aliases." + words[0] + words[1], words[0])
				.property("clew.types.Shelf.strategies." + words[0] + words[1], words[2]);
		}
		return spec;
	}

	/**
	 * Makes a subgraph of the application.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Federated {

		@Bean
		GraphQlSourceBuilderCustomizer federation(ClewFederationSchemaFactory factory) {
			return (builder) -> builder.schemaFactory(factory::createGraphQLSchema);
		}

	}

	/**
	 * Controllers of an application.
	 */
	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<?> manualShelves() {
			return this.entityManager.createQuery("from Shelf order by id", Object.class).getResultList();
		}

		@QueryMapping
		List<?> references() {
			Class<?> book = this.entityManager.getMetamodel()
				.getEntities()
				.stream()
				.filter((entity) -> entity.getName().equals("Book"))
				.findFirst()
				.orElseThrow()
				.getJavaType();
			return LongStream.of(1, 2).mapToObj((id) -> this.entityManager.getReference(book, id)).toList();
		}

	}

	/**
	 * Controllers that leave the selection to Clew.
	 */
	@Controller
	static class Asking {

		@QueryMapping
		Selected<Stock.Named> askedBooks(Lookahead<Stock.Named> books) {
			return books.where(Restriction.of("{alias}.id < 5")).orderBy(Sort.by("id")).list();
		}

		@QueryMapping
		Selected<Stock.Named> askedShelves(Lookahead<Stock.Named> shelves) {
			return shelves.where(Restriction.of("{alias}.id < 4")).list();
		}

		@QueryMapping
		Selected<Stock.Named> askedPage(Lookahead<Stock.Named> books) {
			return books.orderBy(Sort.by("id").descending()).limit(1).page();
		}

		@QueryMapping
		Selected<Stock.Named> askedConnection(Lookahead<Stock.Named> books) {
			return books.orderBy(Sort.by("id").descending()).connection();
		}

	}

}
