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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A column of single precision is compared as what it holds, although the database may
 * show less digits of it.
 */
@EverySetup(scaled = false)
class FloatColumnTests {

	private static final float[] VALUES = { 0.1f, 0.1f, 0.2f, 1.2345678f, 1.2345679f, 3.3333333f, 16777216f, -0.7f };

	private final ClewApp app;

	FloatColumnTests(Setup setup) {
		this.app = setup.app(FloatColumnTests.class).schema("""
				type Query {
					series(id: ID): Series
					marks(filter: MarkFilter, rate: [Float], orderBy: [MarkOrder!]): [Mark!]!
					pages(orderBy: [MarkOrder!], first: Int, after: String, last: Int, before: String): MarkConnection!
				}
				type Series { pages(orderBy: [MarkOrder!], first: Int, after: String): MarkConnection! }
				type Mark { id: ID! rate: Float }
				""").property("clew.types.Series.aliases.pages", "marks").data(new Data()).shared();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "filter: {rate: {eq: 0.1}} | 1 2", "filter: {rate: {ne: 0.1}} | 3 4 5 6 7 8 9",
					"filter: {rate: {in: [0.1, 0.2]}} | 1 2 3", "filter: {rate: {notIn: [0.1, 0.2]}} | 4 5 6 7 8 9",
					"filter: {rate: {lte: 0.1}} | 1 2 8", "filter: {rate: {gt: 0.1, lt: 3.0}} | 3 4 5",
					"rate: [-0.7, 16777216] | 7 8" })
	void filtersFindWhatIsShown(String argument, String ids) {
		List<Map<String, Object>> marks = ask("{marks(%s, orderBy: [{id: ASC}]){id}}".formatted(argument)).get("marks");
		assertThat(marks.stream().map((mark) -> mark.get("id"))).containsExactly((Object[]) ids.split(" "));
	}

	@Test
	void pagesNeitherRepeatNorLoseRows() {
		assertThat(follow("{pages(orderBy: [{rate: ASC}], first: 2%s){%s}}", "after", "endCursor", 5))
			.containsExactly("8", "1", "2", "3", "4", "5", "6", "7", "9");
		assertThat(follow("{pages(orderBy: [{rate: ASC}], last: 2%s){%s}}", "before", "startCursor", 5))
			.containsExactly("7", "9", "5", "6", "3", "4", "1", "2", "8");
		assertThat(follow("{pages: series(id: 1){pages(orderBy: [{rate: DESC}], first: 1%s){%s}}}", "after",
				"endCursor", 9))
			.containsExactly("7", "6", "5", "4", "3", "1", "2", "8", "9");
	}

	private List<String> follow(String document, String argument, String cursor, int pages) {
		List<String> ids = new ArrayList<>();
		String from = "";
		for (int i = 0; i < pages; i++) {
			Map<String, Object> page = ask(document.formatted(from, "edges{node{id}} pageInfo{%s}".formatted(cursor)))
				.get("pages");
			page = page.containsKey("pages") ? cast(page.get("pages")) : page;
			List<Map<String, Map<String, Object>>> edges = cast(page.get("edges"));
			edges.forEach((edge) -> ids.add(String.valueOf(edge.get("node").get("id"))));
			Map<String, Object> info = cast(page.get("pageInfo"));
			from = ", %s: \"%s\"".formatted(argument, info.get(cursor));
		}
		return ids;
	}

	private Answer ask(String document) {
		Answer answer = this.app.query(document);
		assertThat(answer).hasNoErrors();
		return answer;
	}

	@SuppressWarnings("unchecked")
	private static <T> T cast(Object value) {
		return (T) value;
	}

	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Series series = new Series();
			series.id = 1L;
			entityManager.persist(series);
			for (int i = 0; i <= VALUES.length; i++) {
				Mark mark = new Mark();
				mark.id = i + 1L;
				mark.rate = (i < VALUES.length) ? VALUES[i] : null;
				mark.series = series;
				entityManager.persist(mark);
			}
		}

	}

	@Entity(name = "Series")
	static class Series {

		@Id
		Long id;

		@OneToMany(mappedBy = "series")
		List<Mark> marks = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public List<Mark> getMarks() {
			return this.marks;
		}

	}

	@Entity(name = "Mark")
	static class Mark {

		@Id
		Long id;

		Float rate;

		@ManyToOne(fetch = FetchType.LAZY)
		Series series;

		public Long getId() {
			return this.id;
		}

		public Float getRate() {
			return this.rate;
		}

	}

}
