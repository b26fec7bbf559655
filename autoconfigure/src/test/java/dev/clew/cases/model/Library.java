package dev.clew.cases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * A hierarchy in one table, behind a GraphQL interface and a union: albums have a name,
 * books a title. Its entities have the names that Hibernate gives to nested classes, so
 * that types find them by simple class name.
 */
public final class Library {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query {
				items: [Item!]!
				things: [Thing!]!
				albums: [Album!]!
				reviews: [Review!]!
			}
			interface Item { id: ID! code: String reviews(stars: Int): [Review!]! }
			union Thing = Album | Book
			type Album implements Item { id: ID! code: String name: String reviews(stars: Int): [Review!]! }
			type Book implements Item {
				id: ID! code: String title: String isbn: String reviews(stars: Int): [Review!]!
			}
			type Review { id: ID! stars: Int! item: Item }
			""";

	private Library() {
	}

	/**
	 * The rows, as often as the scale says.
	 */
	public record Data(int scale) implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (int block = 0; block < this.scale; block++) {
				long offset = block * 100L;
				Album album = item(new Album(), offset + 1);
				album.name = "Blue";
				Album second = item(new Album(), offset + 2);
				second.name = "Kid A";
				Book book = item(new Book(), offset + 3);
				book.title = "Emma";
				book.isbn = "978-0";
				Book unread = item(new Book(), offset + 4);
				List.of(album, second, book, unread).forEach(entityManager::persist);
				entityManager.persist(review(offset + 1, 5, album));
				entityManager.persist(review(offset + 2, 1, album));
				entityManager.persist(review(offset + 3, 5, book));
				entityManager.persist(review(offset + 4, 1, book));
				entityManager.persist(review(offset + 5, 3, null));
			}
		}

		private static <T extends Item> T item(T item, long id) {
			item.id = id;
			item.code = "I" + id;
			return item;
		}

		private static Review review(long id, int stars, Item item) {
			Review review = new Review();
			review.id = id;
			review.stars = stars;
			review.item = item;
			return review;
		}

	}

	@Entity
	@Table(name = "items")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	public abstract static class Item {

		@Id
		Long id;

		String code;

		@OneToMany(mappedBy = "item")
		List<Review> reviews = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getCode() {
			return this.code;
		}

		public List<Review> getReviews() {
			return this.reviews;
		}

	}

	@Entity
	public static class Album extends Item {

		String name;

		public String getName() {
			return this.name;
		}

	}

	@Entity
	public static class Book extends Item {

		String title;

		String isbn;

		public String getTitle() {
			return this.title;
		}

		public String getIsbn() {
			return this.isbn;
		}

	}

	@Entity
	@Table(name = "reviews")
	public static class Review {

		@Id
		Long id;

		int stars;

		@ManyToOne(fetch = FetchType.LAZY)
		Item item;

		public Long getId() {
			return this.id;
		}

		public int getStars() {
			return this.stars;
		}

		public Item getItem() {
			return this.item;
		}

	}

}
