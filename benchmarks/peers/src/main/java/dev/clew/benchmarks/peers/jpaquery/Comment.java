package dev.clew.benchmarks.peers.jpaquery;

import java.time.LocalDateTime;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * What a user says about a post.
 */
@Entity
@Table(name = "comments")
public class Comment {

	@Id
	private Long id;

	private String text;

	private LocalDateTime createdAt;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Post post;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private User author;

	public Long getId() {
		return this.id;
	}

	public String getText() {
		return this.text;
	}

	public LocalDateTime getCreatedAt() {
		return this.createdAt;
	}

	public Post getPost() {
		return this.post;
	}

	public User getAuthor() {
		return this.author;
	}

}
