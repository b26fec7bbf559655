package dev.clew.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.clew.oracle.Papers.Article;
import dev.clew.oracle.Places.City;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

/**
 * Authors and what belongs to one: self references, one-to-one relations, embedded values
 * and collections of values.
 */
public final class People {

	private People() {
	}

	@Entity(name = "Author")
	public static class Author {

		@Id
		Long id;

		String name;

		String email;

		LocalDate born;

		BigDecimal rating;

		Boolean active;

		@ManyToOne(fetch = FetchType.LAZY)
		Author mentor;

		@OneToMany(mappedBy = "mentor")
		Set<Author> pupils = new HashSet<>();

		@OneToMany(mappedBy = "author")
		@OrderBy("place, id")
		List<Article> articles = new ArrayList<>();

		@OneToOne(mappedBy = "author", fetch = FetchType.LAZY)
		Profile profile;

		@OneToOne(mappedBy = "mayor", fetch = FetchType.LAZY)
		City mayorOf;

		@Embedded
		Address address;

		@ElementCollection
		@OrderColumn(name = "position")
		List<String> nicknames = new ArrayList<>();

		@ElementCollection
		@Enumerated(EnumType.STRING)
		Set<Mood> moods = new HashSet<>();

		@ElementCollection
		List<Phone> phones = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public String getEmail() {
			return this.email;
		}

		public LocalDate getBorn() {
			return this.born;
		}

		public BigDecimal getRating() {
			return this.rating;
		}

		public Boolean getActive() {
			return this.active;
		}

		public Author getMentor() {
			return this.mentor;
		}

		public Set<Author> getPupils() {
			return this.pupils;
		}

		public List<Article> getArticles() {
			return this.articles;
		}

		public Profile getProfile() {
			return this.profile;
		}

		public City getMayorOf() {
			return this.mayorOf;
		}

		public Address getAddress() {
			return this.address;
		}

		public List<String> getNicknames() {
			return this.nicknames;
		}

		public Set<Mood> getMoods() {
			return this.moods;
		}

		public List<Phone> getPhones() {
			return this.phones;
		}

		/**
		 * Computes, so only the object can answer.
		 */
		public String getDisplay() {
			return this.name + " <" + Objects.requireNonNullElse(this.email, "?") + ">";
		}

	}

	@Entity(name = "Profile")
	public static class Profile {

		@Id
		Long id;

		@MapsId
		@OneToOne(fetch = FetchType.LAZY)
		Author author;

		@Column(length = 4000)
		String bio;

		String tongue;

		public Long getId() {
			return this.id;
		}

		public Author getAuthor() {
			return this.author;
		}

		public String getBio() {
			return this.bio;
		}

		public String getTongue() {
			return this.tongue;
		}

	}

	@Embeddable
	public static class Address {

		String street;

		@Embedded
		Point point;

		@ManyToOne(fetch = FetchType.LAZY)
		City city;

		public String getStreet() {
			return this.street;
		}

		public Point getPoint() {
			return this.point;
		}

		public City getCity() {
			return this.city;
		}

	}

	@Embeddable
	public static class Point {

		Double lat;

		Double lon;

		public Double getLat() {
			return this.lat;
		}

		public Double getLon() {
			return this.lon;
		}

	}

	@Embeddable
	public static class Phone {

		String digits;

		@Enumerated(EnumType.ORDINAL)
		Mood mood;

		public String getDigits() {
			return this.digits;
		}

		public Mood getMood() {
			return this.mood;
		}

	}

	public enum Mood {

		CALM, ANGRY, MERRY

	}

}
