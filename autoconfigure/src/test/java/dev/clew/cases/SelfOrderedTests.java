package dev.clew.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.SortNatural;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Collections whose order only Hibernate can make keep it.
 */
class SelfOrderedTests {

	private static final AppSpec SPEC = ClewApp.of(SelfOrderedTests.class)
		.schema("type Query { shelves: [Shelf!] } type Shelf { id: ID! bySql: [Volume!] sorted: [Volume!] expressed: [Volume!] column: [Volume!] }")
		.schema("type Volume { id: ID! title: String }")
		.data(new Data());

	private final ClewApp app = SPEC.shared();

	@Test
	void orderOfSqlHolds() {
		assertThat(this.app.query("{shelves{bySql{title}}}")).isAsWalked()
			.hasJson("{'shelves': [{'bySql': [{'title': 'ccc'}, {'title': 'bb'}, {'title': 'a'}]}, {'bySql': []}]}");
	}

	@Test
	void orderOfTheElementsHolds() {
		assertThat(this.app.query("{shelves{sorted{title}}}")).isAsWalked()
			.hasJson("{'shelves': [{'sorted': [{'title': 'bb'}, {'title': 'a'}, {'title': 'ccc'}]}, {'sorted': []}]}");
	}

	@Test
	void orderOfExpressionsHolds() {
		assertThat(this.app.query("{shelves{expressed{title}}}")).isAsWalked()
			.hasJson(
					"{'shelves': [{'expressed': [{'title': 'a'}, {'title': 'ccc'}, {'title': 'bb'}]}, {'expressed': []}]}");
	}

	@Test
	void orderOfColumnsHolds() {
		assertThat(this.app.query("{shelves{column{title}}}")).isAsWalked()
			.hasJson("{'shelves': [{'column': [{'title': 'ccc'}, {'title': 'bb'}, {'title': 'a'}]}, {'column': []}]}");
	}

	@Test
	void orderOfExpressionsIsNotCut() {
		assertThat(SPEC.schema("extend type Shelf { top(limit: Int): [Volume!] }")
			.property("clew.types.Shelf.aliases.top", "expressed")
			.fails()
			.text()).contains("Shelf.top(limit)", "Argument 'limit' cannot cut 'expressed'",
					"Order the collection by @OrderBy with attributes only");
	}

	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Shelf shelf = new Shelf();
			shelf.id = 1L;
			Shelf empty = new Shelf();
			empty.id = 2L;
			entityManager.persist(shelf);
			entityManager.persist(empty);
			long id = 0;
			for (String title : List.of("bb", "a", "ccc")) {
				Volume volume = new Volume();
				volume.id = ++id;
				volume.title = title;
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
		@SQLOrder("length(shown_name) desc")
		List<Volume> bySql = new ArrayList<>();

		@OneToMany(mappedBy = "shelf")
		@SortNatural
		SortedSet<Volume> sorted = new TreeSet<>();

		@OneToMany(mappedBy = "shelf")
		@OrderBy("mod(length(title), 3) DESC, lower(title) desc")
		List<Volume> expressed = new ArrayList<>();

		@OneToMany(mappedBy = "shelf")
		@OrderBy("shown_name desc")
		List<Volume> column = new ArrayList<>();

		public List<Volume> getExpressed() {
			return this.expressed;
		}

		public List<Volume> getColumn() {
			return this.column;
		}

		public Long getId() {
			return this.id;
		}

		public List<Volume> getBySql() {
			return this.bySql;
		}

		public SortedSet<Volume> getSorted() {
			return this.sorted;
		}

	}

	@Entity(name = "Volume")
	static class Volume implements Comparable<Volume> {

		@Id
		Long id;

		@Column(name = "shown_name")
		String title;

		@ManyToOne
		Shelf shelf;

		public Long getId() {
			return this.id;
		}

		public String getTitle() {
			return this.title;
		}

		@Override
		public int compareTo(Volume other) {
			return this.id.compareTo(other.id);
		}

	}

}
