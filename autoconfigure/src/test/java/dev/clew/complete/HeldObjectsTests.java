package dev.clew.complete;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.EngineWork;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.dataloader.DataLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Objects of the application that columns hold are read as the engine reads them.
 */
class HeldObjectsTests {

	private static final AppSpec SHOPS = ClewApp.of(Shops.class).schema("""
			type Query { shops: [Shop!]! }
			type Shop { id: ID! labels: [String!] numbers: [Int] place: Place }
			type Place { street: String geo: Geo none: Geo later: String both: String asked: String corners: [Geo!]! }
			type Geo { lat: Float }
			""").with(Loaders.class, EngineWork.class).data(Shops.ROWS);

	@ParameterizedTest
	@ValueSource(strings = { "street", "geo{lat}", "none{lat}", "later", "both", "corners{lat}",
			"street geo{lat} none{lat} asked later", "asked" })
	void answerIsTheEngines(String place) {
		String document = "{shops{id labels numbers place{%s}}}".formatted(place);
		Answer expected = SHOPS.property("clew.completion", "engine").shared().query(document);
		Answer answer = SHOPS.shared().query(document);
		assertThat(expected).hasNoErrors();
		assertThat(answer.errors()).extracting(GraphQLError::getMessage).isEmpty();
		assertThat(answer.json()).isEqualTo(expected.json());
	}

	@Test
	void everythingIsThere() {
		assertThat(
				SHOPS.shared().query("{shops{labels place{street geo{lat} none{lat} later both asked corners{lat}}}}"))
			.hasJson(
					"""
							{'shops': [{'labels': ['a', 'b'], 'place': {'street': 'Main', 'geo': {'lat': 1.5}, 'none': null,
								'later': 'soon', 'both': 'data', 'asked': 'loaded Main', 'corners': [{'lat': 1.5}, {'lat': 2.5}]}}]}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{shops{id labels numbers}}", "{shops{id place{street geo{lat} corners{lat}}}}" })
	void whatIsThereIsCompletedDirectly(String document) {
		ClewApp app = SHOPS.shared();
		app.bean(EngineWork.class).nodes();
		assertThat(app.query(document)).hasNoErrors();
		assertThat(app.bean(EngineWork.class).nodes()).isEqualTo(1);
	}

	/**
	 * Shops that know their places.
	 */
	static class Shops {

		static final Consumer<EntityManager> ROWS = (entityManager) -> {
			Shop shop = new Shop();
			shop.id = 1L;
			shop.labels = new String[] { "a", "b" };
			shop.numbers = new int[] { 1, 2 };
			shop.place = new Place("Main");
			entityManager.persist(shop);
		};

		@Entity(name = "Shop")
		static class Shop {

			@Id
			private Long id;

			private String[] labels;

			private int[] numbers;

			@Convert(converter = Places.class)
			private Place place;

		}

		static class Places implements AttributeConverter<Place, String> {

			@Override
			public String convertToDatabaseColumn(Place place) {
				return place.getStreet();
			}

			@Override
			public Place convertToEntityAttribute(String street) {
				return new Place(street);
			}

		}

	}

	record Geo(double lat) {

	}

	/**
	 * A place that does not tell everything at once.
	 */
	public static final class Place {

		private final String street;

		Place(String street) {
			this.street = street;
		}

		public String getStreet() {
			return this.street;
		}

		public Optional<Geo> getGeo() {
			return Optional.of(new Geo(1.5));
		}

		public Optional<Geo> getNone() {
			return Optional.empty();
		}

		public CompletableFuture<String> getLater() {
			return CompletableFuture.completedFuture("soon");
		}

		public DataFetcherResult<String> getBoth() {
			return DataFetcherResult.<String>newResult().data("data").build();
		}

		public List<Optional<Geo>> getCorners() {
			return List.of(Optional.of(new Geo(1.5)), Optional.of(new Geo(2.5)));
		}

		public CompletableFuture<String> getAsked(DataFetchingEnvironment environment) {
			DataLoader<String, String> loader = environment.getDataLoader("asked");
			return loader.load(this.street);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Loaders {

		Loaders(BatchLoaderRegistry registry) {
			registry.<String, String>forName("asked")
				.registerMappedBatchLoader((keys, environment) -> Mono
					.just(keys.stream().collect(Collectors.toMap((key) -> key, (key) -> "loaded " + key))));
		}

	}

}
