package dev.clew.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/**
 * A small application: books, their authors, a schema for both.
 */
final class Bookshop {

	static final String SCHEMA = """
			type Query { books: [Book!]! authors: [Author!]! }
			type Book { id: ID! title: String author: Author }
			type Author { id: ID! name: String books: [Book!]! }
			""";

	private Bookshop() {
	}

	static void fill(EntityManagerFactory factory) {
		factory.runInTransaction((entityManager) -> {
			for (long id = 1; id <= 3; id++) {
				Author author = new Author();
				author.id = id;
				author.name = "Author " + id;
				entityManager.persist(author);
				Book book = new Book();
				book.id = id;
				book.title = "Book " + id;
				book.author = author;
				entityManager.persist(book);
			}
		});
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackages = "dev.clew.autoconfigure.none")
	static class Entities {

		@Bean
		PersistenceManagedTypes managedTypes() {
			return PersistenceManagedTypes.of(Author.class.getName(), Book.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Schema {

		@Bean
		GraphQlSourceBuilderCustomizer inlineSchema() {
			return (builder) -> builder
				.schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8), "bookshop"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Data {

		@Bean
		ApplicationRunner fillBookshop(EntityManagerFactory factory) {
			return (arguments) -> fill(factory);
		}

	}

	@Entity(name = "Author")
	static class Author {

		@Id
		@Nullable Long id;

		@Nullable String name;

		@OneToMany(mappedBy = "author")
		List<Book> books = new ArrayList<>();

		public @Nullable Long getId() {
			return this.id;
		}

		public @Nullable String getName() {
			return this.name;
		}

		public List<Book> getBooks() {
			return this.books;
		}

		/**
		 * No property of a bean, but graphql-java would call it for a field of that name.
		 */
		public @Nullable String label() {
			return this.name;
		}

	}

	@Entity(name = "Book")
	static class Book {

		@Id
		@Nullable Long id;

		@Nullable String title;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Author author;

		public @Nullable Long getId() {
			return this.id;
		}

		public @Nullable String getTitle() {
			return this.title;
		}

		public @Nullable Author getAuthor() {
			return this.author;
		}

		/**
		 * No property of a bean, but graphql-java would call it for a field of that name.
		 */
		public @Nullable String label() {
			return this.title;
		}

	}

}
