package dev.clew.sample;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/**
 * Writes posts and comments.
 */
@Entity
@Table(name = "users")
public class User {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(nullable = false)
	private String username;

	@Column(nullable = false)
	private String fullName;

	@Column(nullable = false)
	private String email;

	private String bio;

	@OneToMany(mappedBy = "author")
	@OrderBy("id")
	private List<Post> posts = new ArrayList<>();

	protected User() {
	}

	public Long getId() {
		return this.id;
	}

	public String getUsername() {
		return this.username;
	}

	public String getFullName() {
		return this.fullName;
	}

	public String getEmail() {
		return this.email;
	}

	public String getBio() {
		return this.bio;
	}

	public List<Post> getPosts() {
		return this.posts;
	}

	/**
	 * Return the name to show: computed, there is no such column.
	 */
	public String getDisplayName() {
		return "%s (@%s)".formatted(this.fullName, this.username);
	}

}
