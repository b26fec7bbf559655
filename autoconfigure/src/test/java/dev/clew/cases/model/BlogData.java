package dev.clew.cases.model;

import java.util.Arrays;
import java.util.function.Consumer;

import dev.clew.cases.model.Blog.Address;
import dev.clew.cases.model.Blog.Comment;
import dev.clew.cases.model.Geo.Continent;
import dev.clew.cases.model.Geo.Country;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.Tag;
import dev.clew.cases.model.Blog.User;
import jakarta.persistence.EntityManager;

/**
 * Deterministic rows for the {@link Blog}: the same block of rows as often as the scale
 * says, each block with ids of its own (1, 2, ... then 1001, 1002, ...). So what hangs on
 * the rows with small ids is the same at every scale. Users {@code dan} and {@code eve}
 * have no posts; posts 4 and 6 have no author, 5 and 6 neither tags nor comments.
 *
 * @param scale number of blocks
 */
public record BlogData(int scale) implements Consumer<EntityManager> {

	@Override
	public void accept(EntityManager entityManager) {
		for (int block = 0; block < this.scale; block++) {
			new Block(entityManager, block * 1000L).insert();
		}
	}

	private record Block(EntityManager entityManager, long offset) {

		void insert() {
			Continent europe = continent(1, "Europe", "EU");
			Continent america = continent(2, "America", null);
			Country germany = country(1, "Germany", "DE", europe);
			Country france = country(2, "France", null, europe);
			Country canada = country(3, "Canada", "CA", america);
			Country nowhere = country(4, "Nowhere", "NO", null);
			User ada = user(1, "ada", "Ada", "Lovelace", 36, germany);
			ada.address = address("1 Loop", "London", null);
			User bob = user(2, "bob", "Bob", "Ross", null, france);
			bob.bio = null;
			User cyd = user(3, "cyd", "Cyd", "Charisse", 36, null);
			cyd.address = address(null, "Paris", "75001");
			user(4, "dan", "Dan", "Simmons", 50, canada);
			User eve = user(5, "eve", "Eve", "Online", 20, nowhere);
			Tag java = tag(1, "java");
			Tag graphql = tag(2, "graphql");
			Tag sql = tag(3, "sql");
			tag(4, "unused");
			Post alpha = post(1, "Alpha", ada, true, java, graphql);
			post(2, "Beta", ada, false, graphql);
			Post gamma = post(3, "Gamma", bob, true);
			Post delta = post(4, "Delta", null, true, java, sql);
			post(5, "Epsilon", cyd, true).slug = null;
			post(6, "Zeta", null, false).slug = null;
			Post eta = post(7, "Eta", bob, true, java, graphql, sql);
			comment(1, "first", 3, alpha, bob);
			comment(2, "second", 5, alpha, ada);
			comment(3, "third", 1, alpha, null);
			comment(4, "first", 0, gamma, ada);
			comment(5, "first", 3, delta, cyd);
			comment(6, "first", 2, eta, null);
			comment(7, "second", 3, eta, bob);
			comment(8, "stray", 9, null, eve);
		}

		private Continent continent(int id, String name, String code) {
			Continent continent = new Continent();
			continent.id = this.offset + id;
			continent.name = name;
			continent.code = code;
			return persist(continent);
		}

		private Country country(int id, String name, String code, Continent continent) {
			Country country = new Country();
			country.id = this.offset + id;
			country.name = name;
			country.code = code;
			country.continent = continent;
			return persist(country);
		}

		private User user(int id, String username, String firstName, String lastName, Integer age, Country country) {
			User user = new User();
			user.id = this.offset + id;
			user.username = username;
			user.email = username + "@clew.dev";
			user.firstName = firstName;
			user.lastName = lastName;
			user.bio = "Long life of " + username;
			user.age = age;
			user.country = country;
			return persist(user);
		}

		private static Address address(String street, String city, String zip) {
			Address address = new Address();
			address.street = street;
			address.city = city;
			address.zip = zip;
			return address;
		}

		private Tag tag(int id, String name) {
			Tag tag = new Tag();
			tag.id = this.offset + id;
			tag.name = name;
			tag.description = "All about " + name;
			return persist(tag);
		}

		private Post post(int id, String title, User author, boolean published, Tag... tags) {
			Post post = new Post();
			post.id = this.offset + id;
			post.title = title;
			post.slug = title.toLowerCase();
			post.body = "Long text of " + title;
			post.published = published;
			post.views = id * 10;
			post.author = author;
			post.tags.addAll(Arrays.asList(tags));
			return persist(post);
		}

		private void comment(int id, String text, int likes, Post post, User author) {
			Comment comment = new Comment();
			comment.id = this.offset + id;
			comment.text = text;
			comment.likes = likes;
			comment.post = post;
			comment.author = author;
			persist(comment);
		}

		private <T> T persist(T entity) {
			this.entityManager.persist(entity);
			return entity;
		}

	}

}
