package dev.clew.cases.model;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/**
 * The blog of the acceptance cases: users, posts, tags, comments, and a chain of four
 * to-one relations from a comment to a continent. Every nullable relation and column is
 * null somewhere in {@link BlogData}.
 */
public final class Blog {

	private Blog() {
	}

	@Entity(name = "User")
	@Table(name = "users")
	public static class User {

		@Id
		Long id;

		String username;

		String email;

		String firstName;

		String lastName;

		@Column(length = 4000)
		String bio;

		Integer age;

		@Embedded
		Address address;

		@ManyToOne(fetch = FetchType.LAZY)
		Geo.Country country;

		@OneToMany(mappedBy = "author")
		List<Post> posts = new ArrayList<>();

		@OneToMany(mappedBy = "author")
		List<Comment> comments = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getUsername() {
			return this.username;
		}

		public void setUsername(String username) {
			this.username = username;
		}

		public String getEmail() {
			return this.email;
		}

		public void setEmail(String email) {
			this.email = email;
		}

		public String getFirstName() {
			return this.firstName;
		}

		public String getLastName() {
			return this.lastName;
		}

		public String getBio() {
			return this.bio;
		}

		public Integer getAge() {
			return this.age;
		}

		/**
		 * Computed: there is no such column.
		 */
		public String getFullName() {
			return this.firstName + " " + this.lastName;
		}

		public Address getAddress() {
			return this.address;
		}

		public Geo.Country getCountry() {
			return this.country;
		}

		public List<Post> getPosts() {
			return this.posts;
		}

		public List<Comment> getComments() {
			return this.comments;
		}

	}

	@Embeddable
	public static class Address {

		String street;

		String city;

		String zip;

		public String getStreet() {
			return this.street;
		}

		public String getCity() {
			return this.city;
		}

		public String getZip() {
			return this.zip;
		}

	}

	@Entity(name = "Post")
	@Table(name = "posts")
	public static class Post {

		@Id
		Long id;

		String title;

		String slug;

		@Column(length = 4000)
		String body;

		boolean published;

		int views;

		@ManyToOne(fetch = FetchType.LAZY)
		User author;

		@ManyToMany
		@JoinTable(name = "post_tags", joinColumns = @JoinColumn(name = "post_id"),
				inverseJoinColumns = @JoinColumn(name = "tag_id"))
		List<Tag> tags = new ArrayList<>();

		@OneToMany(mappedBy = "post")
		@OrderBy("likes DESC, id")
		List<Comment> comments = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getTitle() {
			return this.title;
		}

		public void setTitle(String title) {
			this.title = title;
		}

		public String getSlug() {
			return this.slug;
		}

		public String getBody() {
			return this.body;
		}

		public boolean isPublished() {
			return this.published;
		}

		public int getViews() {
			return this.views;
		}

		public User getAuthor() {
			return this.author;
		}

		public void setAuthor(User author) {
			this.author = author;
		}

		public List<Tag> getTags() {
			return this.tags;
		}

		public List<Comment> getComments() {
			return this.comments;
		}

	}

	@Entity(name = "Tag")
	@Table(name = "tags")
	public static class Tag {

		@Id
		Long id;

		String name;

		@Column(length = 4000)
		String description;

		@ManyToMany(mappedBy = "tags")
		List<Post> posts = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public String getDescription() {
			return this.description;
		}

		public List<Post> getPosts() {
			return this.posts;
		}

	}

	@Entity(name = "Comment")
	@Table(name = "comments")
	public static class Comment {

		@Id
		Long id;

		String text;

		int likes;

		@ManyToOne(fetch = FetchType.LAZY)
		Post post;

		@ManyToOne(fetch = FetchType.LAZY)
		User author;

		public Long getId() {
			return this.id;
		}

		public String getText() {
			return this.text;
		}

		public int getLikes() {
			return this.likes;
		}

		public Post getPost() {
			return this.post;
		}

		public User getAuthor() {
			return this.author;
		}

	}

}
