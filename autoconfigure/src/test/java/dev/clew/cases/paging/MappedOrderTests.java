package dev.clew.cases.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of a relation have the order of the mapping where the client asks for none,
 * however that is written.
 */
@EverySetup(scaled = false)
class MappedOrderTests {

	private static final String SCHEMA = """
			type Query { shelves: [Shelf!]! }
			type Shelf {
				id: ID!
				upper(limit: Int, offset: Int): [Volume!]!
				upperPages(first: Int, after: String, last: Int, before: String): VolumeConnection!
				rated(limit: Int, offset: Int): [Volume!]!
				ratedPages(first: Int, after: String, last: Int, before: String): VolumeConnection!
				spaced(limit: Int, offset: Int): [Volume!]!
				spacedPages(first: Int, after: String, last: Int, before: String): VolumeConnection!
			}
			type Volume { id: ID! title: String! rating: Int }
			""";

	private final ClewApp app;

	MappedOrderTests(Setup setup) {
		this.app = setup.app(MappedOrderTests.class)
			.schema(SCHEMA)
			.property("clew.types.Shelf.aliases.upperPages", "upper")
			.property("clew.types.Shelf.aliases.ratedPages", "rated")
			.property("clew.types.Shelf.aliases.spacedPages", "spaced")
			.data(new Data())
			.shared();
	}

	@ParameterizedTest
	@CsvSource({ "upper, E D C B A", "rated, E B D A C", "spaced, C A D E B" })
	void pageIsAPartOfTheWholeList(String relation, String titles) {
		List<String> all = List.of(titles.split(" "));
		assertThat(titles("{shelves{rows: %s{title}}}".formatted(relation))).isEqualTo(all);
		assertThat(titles("{shelves{rows: %s(limit: 2){title}}}".formatted(relation))).isEqualTo(all.subList(0, 2));
		assertThat(titles("{shelves{rows: %s(limit: 2, offset: 2){title}}}".formatted(relation)))
			.isEqualTo(all.subList(2, 4));
	}

	@ParameterizedTest
	@CsvSource({ "upper, E D C B A", "rated, E B D A C", "spaced, C A D E B" })
	void pagesFollowEachOther(String relation, String titles) {
		assertThat(follow(relation, "first: 2", "after", "endCursor", false)).isEqualTo(List.of(titles.split(" ")));
		assertThat(follow(relation, "last: 2", "before", "startCursor", true)).isEqualTo(List.of(titles.split(" ")));
	}

	private List<String> follow(String relation, String size, String argument, String cursor, boolean backwards) {
		List<String> followed = new ArrayList<>();
		String from = "";
		for (int i = 0; i < 3; i++) {
			Map<String, Object> pages = rows("{shelves{rows: %sPages(%s%s){edges{node{title}} pageInfo{%s}}}}"
				.formatted(relation, size, from, cursor));
			List<Map<String, Map<String, Object>>> edges = cast(pages.get("edges"));
			followed.addAll(backwards ? 0 : followed.size(),
					edges.stream().map((edge) -> String.valueOf(edge.get("node").get("title"))).toList());
			Map<String, Object> info = cast(pages.get("pageInfo"));
			from = ", %s: \"%s\"".formatted(argument, info.get(cursor));
		}
		return followed;
	}

	private List<String> titles(String document) {
		List<Map<String, Object>> rows = rows(document);
		return rows.stream().map((row) -> String.valueOf(row.get("title"))).toList();
	}

	private <T> T rows(String document) {
		Answer answer = this.app.query(document);
		assertThat(answer).hasNoErrors().hasStatements(2);
		List<Map<String, Object>> shelves = answer.get("shelves");
		return cast(shelves.get(0).get("rows"));
	}

	@SuppressWarnings("unchecked")
	private static <T> T cast(Object value) {
		return (T) value;
	}

	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Shelf shelf = new Shelf();
			shelf.id = 1L;
			entityManager.persist(shelf);
			Integer[] ratings = { 3, null, 1, 5, null };
			for (int i = 0; i < ratings.length; i++) {
				Volume volume = new Volume();
				volume.id = i + 1L;
				volume.title = String.valueOf((char) ('A' + i));
				volume.rating = ratings[i];
				volume.shelf = shelf;
				entityManager.persist(volume);
			}
		}

	}

	@Entity(name = "Shelf")
	static class Shelf {

		@Id
		Long id;

		@OneToMany(mappedBy = "shelf")
		@OrderBy("title DESC")
		List<Volume> upper = new ArrayList<>();

		@OneToMany(mappedBy = "shelf")
		@OrderBy("rating DESC NULLS FIRST, title Desc")
		List<Volume> rated = new ArrayList<>();

		@OneToMany(mappedBy = "shelf")
		@OrderBy("rating  ASC  Nulls  Last , id  DESC")
		List<Volume> spaced = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public List<Volume> getUpper() {
			return this.upper;
		}

		public List<Volume> getRated() {
			return this.rated;
		}

		public List<Volume> getSpaced() {
			return this.spaced;
		}

	}

	@Entity(name = "Volume")
	static class Volume {

		@Id
		Long id;

		String title;

		Integer rating;

		@ManyToOne(fetch = FetchType.LAZY)
		Shelf shelf;

		public Long getId() {
			return this.id;
		}

		public String getTitle() {
			return this.title;
		}

		public Integer getRating() {
			return this.rating;
		}

	}

}
