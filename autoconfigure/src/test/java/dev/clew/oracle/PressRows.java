package dev.clew.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import dev.clew.oracle.Papers.Article;
import dev.clew.oracle.Papers.Attachment;
import dev.clew.oracle.Papers.Comment;
import dev.clew.oracle.Papers.Status;
import dev.clew.oracle.People.Address;
import dev.clew.oracle.People.Author;
import dev.clew.oracle.People.Mood;
import dev.clew.oracle.People.Phone;
import dev.clew.oracle.People.Point;
import dev.clew.oracle.People.Profile;
import dev.clew.oracle.Places.City;
import dev.clew.oracle.Places.Country;
import dev.clew.oracle.Places.Region;
import dev.clew.oracle.Topics.Section;
import dev.clew.oracle.Topics.SectionId;
import dev.clew.oracle.Topics.Tag;
import dev.clew.oracle.Topics.Weight;
import jakarta.persistence.EntityManager;

/**
 * Inserts authors, articles and places.
 */
final class PressRows {

	private final Dice dice;

	private final EntityManager entityManager;

	private final List<Author> authors = new ArrayList<>();

	private final List<City> cities = new ArrayList<>();

	private final List<Section> sections = new ArrayList<>();

	private final List<Tag> tags = new ArrayList<>();

	private final List<Article> articles = new ArrayList<>();

	private long comments;

	private long attachments;

	PressRows(Dice dice, EntityManager entityManager) {
		this.dice = dice;
		this.entityManager = entityManager;
	}

	List<Author> authors() {
		return this.authors;
	}

	void insert() {
		insertPlaces();
		for (long id = 1; id <= 26; id++) {
			insertAuthor(id);
		}
		for (City city : this.dice.some(this.cities, 6)) {
			Author mayor = this.authors.get(this.cities.indexOf(city) * 2);
			city.mayor = mayor;
		}
		for (long id = 1; id <= 10; id++) {
			insertTag(id);
		}
		for (int number = 1; number <= 5; number++) {
			Section section = new Section();
			section.id = new SectionId((number % 2 == 0) ? "Monthly é" : "Daily", number);
			section.title = Texts.any(this.dice, "Section");
			this.entityManager.persist(section);
			this.sections.add(section);
		}
		for (long id = 1; id <= 110; id++) {
			insertArticle(id);
		}
		this.sections.forEach((section) -> section.lead = this.dice.pickOrNull(this.articles, 40));
	}

	private void insertPlaces() {
		List<Country> countries = new ArrayList<>();
		for (long id = 1; id <= 4; id++) {
			Country country = new Country();
			country.id = id;
			country.code = "C" + id;
			country.name = Texts.any(this.dice, "Country");
			this.entityManager.persist(country);
			countries.add(country);
		}
		List<Region> regions = new ArrayList<>();
		for (String key : List.of("AB", "BA", "AA", "BB", "CA")) {
			Region region = new Region();
			region.country = key.substring(0, 1);
			region.code = key.substring(1);
			region.name = Texts.any(this.dice, "Region");
			region.home = this.dice.pickOrNull(countries.subList(0, 3), 25);
			this.entityManager.persist(region);
			regions.add(region);
		}
		for (long id = 1; id <= 12; id++) {
			City city = new City();
			city.id = id;
			city.name = Texts.any(this.dice, "City");
			city.founded = this.dice.chance(20) ? null
					: LocalDateTime.of(1000 + this.dice.below(1000), 1, 2, 3, 4).toInstant(java.time.ZoneOffset.UTC);
			city.region = this.dice.pickOrNull(regions.subList(0, 4), 25);
			this.entityManager.persist(city);
			this.cities.add(city);
		}
	}

	private void insertAuthor(long id) {
		Author author = new Author();
		author.id = id;
		author.name = Texts.any(this.dice, "Author");
		author.email = Texts.plain(this.dice, "mail");
		author.born = this.dice.chance(30) ? null : LocalDate.of(1900 + this.dice.below(100), 2, 28);
		author.rating = this.dice.chance(20) ? null : BigDecimal.valueOf(this.dice.below(20) * 25L, 2);
		author.active = this.dice.pickOrNull(List.of(Boolean.TRUE, Boolean.FALSE), 20);
		author.mentor = this.dice.pickOrNull(this.authors, 30);
		author.address = this.dice.chance(25) ? null : address();
		for (int i = this.dice.below(4); i > 0; i--) {
			author.nicknames.add(Texts.any(this.dice, "nick") + i);
		}
		author.moods.addAll(this.dice.some(List.of(Mood.values()), this.dice.below(4)));
		for (int i = this.dice.below(3); i > 0; i--) {
			Phone phone = new Phone();
			phone.digits = "+" + this.dice.below(1000) + i;
			phone.mood = this.dice.pickOrNull(List.of(Mood.values()), 30);
			author.phones.add(phone);
		}
		this.entityManager.persist(author);
		this.authors.add(author);
		if (this.dice.chance(60)) {
			Profile profile = new Profile();
			profile.author = author;
			profile.bio = this.dice.chance(20) ? "long ".repeat(600) : Texts.any(this.dice, "bio");
			profile.tongue = this.dice.pickOrNull(List.of("de", "pl", "ja"), 20);
			this.entityManager.persist(profile);
		}
	}

	private Address address() {
		Address address = new Address();
		address.street = Texts.any(this.dice, "Street");
		address.city = this.dice.pickOrNull(this.cities, 30);
		if (this.dice.chance(50)) {
			address.point = new Point();
			address.point.lat = this.dice.chance(30) ? null : this.dice.below(100) / 4.0;
			address.point.lon = this.dice.below(100) / 8.0;
		}
		return address;
	}

	private void insertTag(long id) {
		Tag tag = new Tag();
		tag.id = id;
		tag.name = this.dice.chance(15) ? Texts.any(this.dice, "tag") : "tag " + id;
		tag.parent = this.dice.pickOrNull(this.tags, 30);
		this.entityManager.persist(tag);
		this.tags.add(tag);
	}

	private void insertArticle(long id) {
		Article article = new Article();
		article.id = id;
		article.title = Texts.any(this.dice, "Title");
		article.body = Texts.plain(this.dice, "body");
		article.place = this.dice.chance(15) ? null : this.dice.below(6);
		article.status = this.dice.pickOrNull(List.of(Status.values()), 15);
		article.published = this.dice.chance(25) ? null : LocalDateTime.of(2026, 3, 29, 2, this.dice.below(60), 1);
		article.weight = this.dice.chance(30) ? null : new Weight(this.dice.below(500));
		// Half of the articles are by one author, under one tag and in one section
		boolean popular = this.dice.chance(50);
		article.author = popular ? this.authors.get(3) : this.dice.pickOrNull(this.authors.subList(0, 18), 15);
		article.editor = this.dice.pickOrNull(this.authors, 40);
		article.reviewer = this.dice.pickOrNull(this.authors, 40);
		article.section = popular ? this.sections.get(0) : this.dice.pick(this.sections.subList(0, 4));
		article.tags.addAll(this.dice.some(this.tags.subList(1, 9), this.dice.below(4)));
		if (popular) {
			article.tags.add(this.tags.get(1));
		}
		article.related.addAll(this.dice.some(this.articles, this.dice.chance(60) ? 0 : this.dice.below(4)));
		int comments = (id == 7) ? 60 : this.dice.below(3);
		for (int i = 0; i < comments; i++) {
			Comment comment = new Comment();
			comment.id = ++this.comments;
			comment.text = Texts.plain(this.dice, "comment");
			comment.stars = this.dice.below(6);
			comment.writer = this.dice.pickOrNull(this.authors, 20);
			this.entityManager.persist(comment);
			article.comments.add(comment);
		}
		for (int i = this.dice.chance(60) ? 0 : this.dice.below(4); i > 0; i--) {
			Attachment attachment = new Attachment();
			attachment.id = ++this.attachments;
			attachment.label = Texts.plain(this.dice, "file");
			attachment.visible = this.dice.chance(50);
			this.entityManager.persist(attachment);
			article.attachments.add(attachment);
		}
		this.entityManager.persist(article);
		this.articles.add(article);
	}

}
