package dev.clew.sample;

import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
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
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(nullable = false)
	private String text;

	@Column(nullable = false)
	private LocalDateTime createdAt;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Post post;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private User author;

	protected Comment() {
	}

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
