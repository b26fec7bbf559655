package dev.clew.benchmarks.peers.jpaquery;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * Writes posts and comments.
 */
@Entity
@Table(name = "users")
public class User {

	@Id
	private Long id;

	private String username;

	private String fullName;

	private String email;

	private String bio;

	@OneToMany(mappedBy = "author")
	private Set<Post> posts = new LinkedHashSet<>();

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

	public Set<Post> getPosts() {
		return this.posts;
	}

}
