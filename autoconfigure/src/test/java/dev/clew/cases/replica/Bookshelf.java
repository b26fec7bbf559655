package dev.clew.cases.replica;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Formula;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entities that say which server their row was read from.
 */
public final class Bookshelf {

	static final String SCHEMA = """
			type Query { authors: [Author!]! author(id: ID!): Author books: [Book!]! foundAuthors: [Author!]! }
			type Mutation { addBook(author: ID!, title: String!): Author rename(author: ID!, name: String!): Shelf }
			type Subscription { added(author: ID!, title: String!): Author }
			type Author { id: ID! name: String! server: String! books: [Book!]! }
			type Book { title: String! server: String! author: Author! }
			type Shelf { author: Author }
			""";

	private static final String SERVER = "case when pg_is_in_recovery() then 'standby' else 'primary' end";

	private Bookshelf() {
	}

	static void fill(EntityManager entityManager) {
		Author author = new Author();
		author.name = "Ada";
		entityManager.persist(author);
		entityManager.persist(new Book("Notes", author));
	}

	/**
	 * An author.
	 */
	@Entity(name = "Author")
	public static class Author {

		@Id
		@GeneratedValue
		private Long id;

		private String name;

		@OneToMany(mappedBy = "author")
		@OrderBy("id")
		private List<Book> books = new ArrayList<>();

		@Formula(SERVER)
		private String server;

	}

	/**
	 * A book.
	 */
	@Entity(name = "Book")
	public static class Book {

		@Id
		@GeneratedValue
		private Long id;

		private String title;

		@ManyToOne(fetch = FetchType.LAZY)
		private Author author;

		@Formula(SERVER)
		private String server;

		Book() {
		}

		Book(String title, Author author) {
			this.title = title;
			this.author = author;
		}

	}

	record Shelf(Author author) {

	}

	/**
	 * Methods whose transactions end before what they return is completed.
	 */
	@Controller
	@Transactional
	static class Shelves {

		private final EntityManager entityManager;

		Shelves(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		@Transactional(readOnly = true)
		public List<Author> foundAuthors() {
			return this.entityManager.createQuery("from Author order by id", Author.class).getResultList();
		}

		@MutationMapping
		public Author addBook(@Argument Long author, @Argument String title) {
			Author found = this.entityManager.find(Author.class, author);
			this.entityManager.persist(new Book(title, found));
			return found;
		}

		@MutationMapping
		public Shelf rename(@Argument Long author, @Argument String name) {
			this.entityManager.find(Author.class, author).name = name;
			this.entityManager.flush();
			this.entityManager.clear();
			return new Shelf(this.entityManager.getReference(Author.class, author));
		}

		@SubscriptionMapping
		public Flux<Author> added(@Argument Long author, @Argument String title) {
			return Flux.just(addBook(author, title));
		}

	}

}
