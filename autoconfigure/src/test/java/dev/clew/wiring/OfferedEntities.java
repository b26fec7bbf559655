package dev.clew.wiring;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.SQLRestriction;

/**
 * Entities of the tests about offered graphs.
 */
final class OfferedEntities {

	static final Class<?>[] ALL = { Post.class, Article.class, Place.class, User.class, Country.class, Comment.class,
			Note.class, Profile.class, Photo.class, Crowd.class, Restricted.class, Ticket.class };

	private OfferedEntities() {
	}

	@Entity(name = "Post")
	@Inheritance
	@NamedNativeQuery(name = "Post.native", query = "select * from post", resultClass = Post.class)
	static class Post {

		@Id
		@GeneratedValue
		Long id;

		String title;

		Boolean published;

		@ManyToOne(fetch = FetchType.LAZY)
		User author;

		@Embedded
		Place place = new Place();

		@OneToMany(mappedBy = "post")
		List<Comment> comments = new ArrayList<>();

		Post() {
		}

		Post(String title) {
			this.title = title;
		}

	}

	@Entity(name = "Article")
	static class Article extends Post {

	}

	@Embeddable
	static class Place {

		@ManyToOne(fetch = FetchType.LAZY)
		Country country;

	}

	@Entity(name = "User")
	@Table(name = "users")
	static class User {

		@Id
		@GeneratedValue
		Long id;

		String username;

		@ManyToOne(fetch = FetchType.LAZY)
		Country country;

		User() {
		}

		User(String username, Country country) {
			this.username = username;
			this.country = country;
		}

	}

	@Entity(name = "Country")
	static class Country {

		@Id
		@GeneratedValue
		Long id;

		String code;

		Country() {
		}

		Country(String code) {
			this.code = code;
		}

	}

	@Entity(name = "Comment")
	static class Comment {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Post post;

	}

	@Entity(name = "Note")
	static class Note {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Profile profile;

		@ManyToOne(fetch = FetchType.LAZY)
		Crowd crowd;

		@ManyToOne(fetch = FetchType.LAZY)
		User author;

		@ManyToOne(fetch = FetchType.LAZY)
		Restricted restricted;

	}

	@Entity(name = "Profile")
	static class Profile {

		@Id
		@GeneratedValue
		Long id;

		String nick;

		@OneToOne(mappedBy = "profile", fetch = FetchType.LAZY)
		Photo photo;

		@ManyToOne
		Country home;

		Profile() {
		}

		Profile(String nick) {
			this.nick = nick;
		}

	}

	@Entity(name = "Photo")
	@Table(name = "profile_photo")
	static class Photo {

		@Id
		@GeneratedValue
		Long id;

		@OneToOne(fetch = FetchType.LAZY)
		Profile profile;

	}

	@Entity(name = "Crowd")
	static class Crowd {

		@Id
		@GeneratedValue
		Long id;

		@OneToMany(fetch = FetchType.EAGER)
		List<User> members = new ArrayList<>();

	}

	@Entity(name = "Restricted")
	@SQLRestriction("visible = true")
	static class Restricted {

		@Id
		@GeneratedValue
		Long id;

		boolean visible;

	}

	@Entity(name = "Ticket")
	static class Ticket {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		User owner;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		Restricted restricted;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		User assignee;

	}

}
