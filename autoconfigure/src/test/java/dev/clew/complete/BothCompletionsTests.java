package dev.clew.complete;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.EngineWork;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Values that no answer may show are the same errors, at the same places of the same
 * partial answer, whoever completes it, and the same is observed.
 */
class BothCompletionsTests {

	private static final AppSpec PANTRY = ClewApp.of(Pantry.class)
		.schema("""
				scalar Quiet
				enum Kind { JAM HONEY }
				type Query { shelves: [Shelf!]! rows: [Shelf!] places: [Shelf] shelf(id: ID!): Shelf shown(id: ID!): Shelf! }
				type Shelf { id: ID! label: String! jars: [Jar!]! lids: [Jar!] places: [Jar]! keeper: Maker owner: Maker! }
				type Jar { id: ID! name: String! note: String grams: Int heavy: Int! kind: Kind sort: Kind! count: Int
					quiet: Quiet silent: Quiet! maker: Maker author: Maker! shelf: Shelf }
				type Maker { id: ID! name: String! town: String }
				""")
		.property("clew.types.Shelf.aliases.lids", "jars")
		.property("clew.types.Shelf.aliases.places", "jars")
		.property("clew.types.Shelf.aliases.owner", "keeper")
		.property("clew.types.Jar.aliases.heavy", "grams")
		.property("clew.types.Jar.aliases.sort", "kind")
		.property("clew.types.Jar.aliases.quiet", "note")
		.property("clew.types.Jar.aliases.silent", "note")
		.property("clew.types.Jar.aliases.author", "maker")
		.with(Quiet.class, Observing.class, EngineWork.class)
		.data(Pantry.ROWS);

	private static ClewApp direct;

	private static ClewApp engine;

	@BeforeAll
	static void start() {
		direct = PANTRY.start();
		engine = PANTRY.property("clew.completion", "engine").startOn(direct);
	}

	@AfterAll
	static void close() {
		try (ClewApp first = direct; ClewApp second = engine) {
			assertThat(first.bean(EngineWork.class).nodes()).isLessThan(second.bean(EngineWork.class).nodes());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{shelves{id label}}", "{rows{id label}}", "{places{id label}}",
			"{shelf(id: 2){id label}}", "{shown(id: 2){label}}", "{shown(id: 7){id}}", "{places{id jars{name note}}}",
			"{places{id lids{name note}}}", "{places{id places{name note}}}", "{shelves{id lids{id name} jars{id}}}",
			"{shelves{places{id grams kind count quiet}}}", "{shelves{places{heavy} lids{sort} jars{id silent}}}",
			"{rows{id jars{id heavy}}}", "{shelves{a: lids{id name} b: places{id name} c: places{name id}}}",
			"{shelves{places{id maker{name town}}}}", "{shelves{places{id author{name}}}}",
			"{shelves{lids{id author{id name}} keeper{town}}}", "{places{id owner{name}}}",
			"{shelf(id: 1){places{maker{name} shelf{label places{name}}}}}",
			"{places{...F places{...J}}} fragment F on Shelf{label id} fragment J on Jar{silent id}",
			"query{a: places{label} b: rows{label} c: shelf(id: 1){lids{name}}}" })
	void valueThatCannotBeShownIsTheSameErrorAtTheSamePlace(String document) {
		Answer expected = engine.query(document);
		Answer answer = direct.query(document);
		assertThat(expected.errors()).isNotEmpty();
		assertThat(answer.errors()).extracting(GraphQLError::toSpecification)
			.isEqualTo(expected.errors().stream().map(GraphQLError::toSpecification).toList());
		assertThat(String.valueOf(answer.data())).isEqualTo(String.valueOf(expected.data()));
		assertThat(direct.bean(Seen.class).taken()).isNotEmpty().isEqualTo(engine.bean(Seen.class).taken());
	}

	@Configuration(proxyBeanMethods = false)
	static class Quiet {

		@Bean
		RuntimeWiringConfigurer quiet() {
			return (wiring) -> wiring
				.scalar(GraphQLScalarType.newScalar().name("Quiet").coercing(new Coercing<String, String>() {
					@Override
					public String serialize(Object value, GraphQLContext context, Locale locale) {
						if ("odd".equals(value)) {
							throw new CoercingSerializeException("too loud");
						}
						return value.toString();
					}
				}).build());
		}

	}

	/**
	 * Keeps what was observed.
	 */
	static final class Seen implements ObservationHandler<Observation.Context> {

		private final List<String> observations = new CopyOnWriteArrayList<>();

		List<String> taken() {
			List<String> taken = List.copyOf(this.observations);
			this.observations.clear();
			return taken;
		}

		@Override
		public void onStop(Observation.Context context) {
			Map<String, String> values = context.getLowCardinalityKeyValues()
				.stream()
				.collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
			this.observations.add("%s %s".formatted(context.getName(), new TreeMap<>(values)));
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Observing {

		@Bean
		Seen seen() {
			return new Seen();
		}

		@Bean
		ObservationRegistry registry(Seen seen) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(seen);
			return registry;
		}

	}

}
