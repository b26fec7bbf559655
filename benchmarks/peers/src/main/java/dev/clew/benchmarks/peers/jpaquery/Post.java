package dev.clew.benchmarks.peers.jpaquery;

import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * An article, with sets, because Hibernate refuses to join several lists.
 */
@Entity
@Table(name = "posts")
public class Post {

	@Id
	private Long id;

	private String title;

	private String slug;

	private String summary;

	private String body;

	private String language;

	private String coverImage;

	private Boolean published;

	private LocalDateTime createdAt;

	private Integer viewCount;

	private Integer likeCount;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private User author;

	@ManyToMany
	@JoinTable(name = "post_tag", joinColumns = @JoinColumn(name = "post_id"),
			inverseJoinColumns = @JoinColumn(name = "tag_id"))
	private Set<Tag> tags = new LinkedHashSet<>();

	@OneToMany(mappedBy = "post")
	private Set<Comment> comments = new LinkedHashSet<>();

	public Long getId() {
		return this.id;
	}

	public String getTitle() {
		return this.title;
	}

	public String getSlug() {
		return this.slug;
	}

	public String getSummary() {
		return this.summary;
	}

	public String getBody() {
		return this.body;
	}

	public String getLanguage() {
		return this.language;
	}

	public String getCoverImage() {
		return this.coverImage;
	}

	public Boolean getPublished() {
		return this.published;
	}

	public LocalDateTime getCreatedAt() {
		return this.createdAt;
	}

	public Integer getViewCount() {
		return this.viewCount;
	}

	public Integer getLikeCount() {
		return this.likeCount;
	}

	public User getAuthor() {
		return this.author;
	}

	public Set<Tag> getTags() {
		return this.tags;
	}

	public Set<Comment> getComments() {
		return this.comments;
	}

}
