package dev.clew.cases.restriction;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.SoftDelete;

/**
 * Restricted by {@code @SoftDelete}, which Hibernate wants to-one relations to be EAGER
 * for.
 */
final class SoftDeleted {

	private SoftDeleted() {
	}

	@Entity(name = "Shelf")
	@Table(name = "shelves")
	static class Shelf extends Stock.Named {

		@ManyToOne
		Book best;

		@OneToMany(mappedBy = "shelf")
		@OrderBy("id")
		List<Book> books = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "favourites", joinColumns = @JoinColumn(name = "shelf_id"),
				inverseJoinColumns = @JoinColumn(name = "book_id"))
		@OrderBy("id")
		List<Book> favourites = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "ranks", joinColumns = @JoinColumn(name = "shelf_id"),
				inverseJoinColumns = @JoinColumn(name = "book_id"))
		@OrderColumn(name = "place")
		List<Book> ranked = new ArrayList<>();

		@OneToMany
		@JoinColumn(name = "pile_id")
		@OrderBy("id")
		List<Book> pile = new ArrayList<>();

		@ManyToOne
		Item item;

		@OneToMany(mappedBy = "shelf")
		@OrderBy("id")
		List<Item> items = new ArrayList<>();

		public Book getBest() {
			return this.best;
		}

		public List<Book> getBooks() {
			return this.books;
		}

		public List<Book> getFavourites() {
			return this.favourites;
		}

		public List<Book> getRanked() {
			return this.ranked;
		}

		public List<Book> getPile() {
			return this.pile;
		}

		public Item getItem() {
			return this.item;
		}

		public List<Item> getItems() {
			return this.items;
		}

	}

	@Entity(name = "Stand")
	@Table(name = "stands")
	static class Stand extends Stock.Named {

		@OneToOne(mappedBy = "stand")
		Book book;

		public Book getBook() {
			return this.book;
		}

	}

	@Entity(name = "Book")
	@Table(name = "books")
	@SoftDelete(columnName = "state", converter = SoftDeleted.Hidden.class)
	static class Book extends Stock.Named {

		@ManyToOne(fetch = FetchType.LAZY)
		Shelf shelf;

		@OneToOne(fetch = FetchType.LAZY)
		Stand stand;

		public Shelf getShelf() {
			return this.shelf;
		}

	}

	@Entity(name = "Item")
	@Table(name = "items")
	@Inheritance
	@DiscriminatorColumn(name = "kind")
	@SoftDelete(columnName = "state", converter = SoftDeleted.Hidden.class)
	abstract static class Item extends Stock.Named {

		@ManyToOne(fetch = FetchType.LAZY)
		Shelf shelf;

	}

	@Entity(name = "Disc")
	@DiscriminatorValue("D")
	static class Disc extends Item {

	}

	@Entity(name = "Tape")
	@DiscriminatorValue("T")
	static class Tape extends Item {

	}

	static class Hidden implements AttributeConverter<Boolean, String> {

		@Override
		public String convertToDatabaseColumn(Boolean deleted) {
			return Boolean.TRUE.equals(deleted) ? "h" : "s";
		}

		@Override
		public Boolean convertToEntityAttribute(String state) {
			return "h".equals(state);
		}

	}

}
