package dev.clew.cases.restriction;

import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * Shelves of books and items, of which some are hidden by a restriction that each model
 * states in its own way. Shelf 1 shows most, all that shelf 2 leads to is hidden, shelf 3
 * leads nowhere.
 */
final class Stock {

	static final String SCHEMA = """
			type Query {
				shelves(filter: ShelfFilter, orderBy: [ShelfOrder!]): [Shelf!]
				books: [Book!] book(id: ID): Book items: [Item!]
				bookPage(orderBy: [BookOrder!], limit: Int, offset: Int): BookPage!
				bookConnection(orderBy: [BookOrder!], first: Int, after: String, last: Int): BookConnection!
				stands: [Stand!] manualShelves: [Shelf!] references: [Book!]
				askedBooks: [Book!] askedShelves: [Shelf!] askedPage: BookPage! askedConnection(first: Int): BookConnection!
			}
			type Shelf {
				id: ID! name: String label: String bestName: String item: Item
				best: Book bestByKey: Book bestBySubselect: Book bestLater: Book
				books: [Book!] booksJoined: [Book!] booksBySubselect: [Book!] booksLater: [Book!]
				booksPage(orderBy: [BookOrder!], limit: Int): BookPage!
				favourites(orderBy: [BookOrder!], limit: Int): [Book!] favouritesJoined: [Book!] favouritesBySubselect: [Book!]
				booksConnection(orderBy: [BookOrder!], first: Int): BookConnection!
				pile: [Book!] ranked: [Book] rankedJoined: [Book] items: [Item!]
			}
			extend type BookConnection { totalCount: Int! }
			type BookPage { items: [Book!]! totalCount: Int! }
			type Stand { name: String label: String book: Book }
			type Book { id: ID! name: String shelf: Shelf }
			interface Item { id: ID! name: String }
			type Disc implements Item { id: ID! name: String }
			type Tape implements Item { id: ID! name: String }
			""";

	private Stock() {
	}

	/**
	 * The rows.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Stream.of("insert into shelves (id, name) values (1, 'S1'), (2, 'S2'), (3, 'S3')",
					"insert into stands (id, name) values (1, 'T1'), (2, 'T2'), (3, 'T3')", """
							insert into books (id, name, state, shelf_id, pile_id, stand_id) values
								(1, 'B1', 's', 1, 1, 1), (2, 'B2', 'h', 1, 1, 2),
								(3, 'B3', 's', 1, null, null), (4, 'B4', 'h', 2, 2, null)
							""", """
							insert into items (id, name, state, kind, shelf_id) values
								(1, 'I1', 's', 'D', 1), (2, 'I2', 'h', 'T', 1), (3, 'I3', 'h', 'D', 2)
							""", "insert into favourites (shelf_id, book_id) values (1, 1), (1, 2), (2, 2), (2, 4)",
					"insert into ranks (shelf_id, place, book_id) values (1, 0, 1), (1, 1, 2), (1, 2, 3), (2, 0, 4)",
					"update shelves set best_id = id, item_id = id where id < 3")
				.forEach((sql) -> entityManager.createNativeQuery(sql).executeUpdate());
		}

	}

	/**
	 * What all have.
	 */
	@MappedSuperclass
	abstract static class Named {

		@Id
		Long id;

		String name;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		/**
		 * Computed: there is no such column.
		 */
		public String getLabel() {
			return "<" + this.name + ">";
		}

	}

}
