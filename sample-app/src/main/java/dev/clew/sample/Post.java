package dev.clew.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/**
 * An article of the blog. It has a long body and many columns, so that it pays to select
 * only some of them.
 */
@Entity
@Table(name = "posts")
public class Post {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(nullable = false)
	private String title;

	@Column(nullable = false)
	private String slug;

	private String summary;

	@Column(nullable = false, length = 10_000)
	private String body;

	@Column(nullable = false)
	private String language;

	private String coverImage;

	private boolean published;

	@Column(nullable = false)
	private LocalDateTime createdAt;

	@Column(nullable = false)
	private LocalDateTime updatedAt;

	private int viewCount;

	private int likeCount;

	@ManyToOne(fetch = FetchType.LAZY)
	private User author;

	@ManyToMany
	@JoinTable(name = "post_tags", joinColumns = @JoinColumn(name = "post_id"),
			inverseJoinColumns = @JoinColumn(name = "tag_id"))
	@OrderBy("name")
	private List<Tag> tags = new ArrayList<>();

	@OneToMany(mappedBy = "post")
	@OrderBy("id")
	private List<Comment> comments = new ArrayList<>();

	protected Post() {
	}

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

	public boolean isPublished() {
		return this.published;
	}

	public LocalDateTime getCreatedAt() {
		return this.createdAt;
	}

	public LocalDateTime getUpdatedAt() {
		return this.updatedAt;
	}

	public int getViewCount() {
		return this.viewCount;
	}

	public int getLikeCount() {
		return this.likeCount;
	}

	/**
	 * Return who wrote the post, or {@code null} for a guest.
	 */
	public User getAuthor() {
		return this.author;
	}

	public List<Tag> getTags() {
		return this.tags;
	}

	public List<Comment> getComments() {
		return this.comments;
	}

}
