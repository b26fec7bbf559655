package dev.clew.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.clew.oracle.People.Author;
import dev.clew.oracle.Topics.Section;
import dev.clew.oracle.Topics.Tag;
import dev.clew.oracle.Topics.Weight;
import dev.clew.oracle.Topics.WeightConverter;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/**
 * Articles and what surrounds them: relations of all cardinalities, owned and inverse,
 * with and without constraint.
 */
public final class Papers {

	private Papers() {
	}

	@Entity(name = "Article")
	public static class Article {

		@Id
		Long id;

		String title;

		String body;

		Integer place;

		@Enumerated(EnumType.STRING)
		Status status;

		LocalDateTime published;

		@Convert(converter = WeightConverter.class)
		Weight weight;

		@Formula("length(title)")
		Integer titleLength;

		@ManyToOne(fetch = FetchType.LAZY)
		Author author;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Author editor;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		@NotFound(action = NotFoundAction.IGNORE)
		Author reviewer;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		Section section;

		@ManyToMany
		Set<Tag> tags = new HashSet<>();

		@OneToMany
		@JoinColumn(name = "article_id")
		@OrderBy("stars desc, id")
		List<Comment> comments = new ArrayList<>();

		@OneToMany
		@OrderColumn(name = "position")
		List<Attachment> attachments = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "article_related")
		List<Article> related = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getTitle() {
			return this.title;
		}

		public String getBody() {
			return this.body;
		}

		public Integer getPlace() {
			return this.place;
		}

		public Status getStatus() {
			return this.status;
		}

		public LocalDateTime getPublished() {
			return this.published;
		}

		public Weight getWeight() {
			return this.weight;
		}

		public Integer getTitleLength() {
			return this.titleLength;
		}

		public Author getAuthor() {
			return this.author;
		}

		public Author getEditor() {
			return this.editor;
		}

		public Author getReviewer() {
			return this.reviewer;
		}

		public Section getSection() {
			return this.section;
		}

		public Set<Tag> getTags() {
			return this.tags;
		}

		public List<Comment> getComments() {
			return this.comments;
		}

		public List<Attachment> getAttachments() {
			return this.attachments;
		}

		public List<Article> getRelated() {
			return this.related;
		}

	}

	@Entity(name = "Comment")
	public static class Comment {

		@Id
		Long id;

		@Column(length = 2000)
		String text;

		int stars;

		@ManyToOne(fetch = FetchType.LAZY)
		Author writer;

		public Long getId() {
			return this.id;
		}

		public String getText() {
			return this.text;
		}

		public int getStars() {
			return this.stars;
		}

		public Author getWriter() {
			return this.writer;
		}

	}

	@Entity(name = "Attachment")
	public static class Attachment {

		@Id
		Long id;

		String label;

		boolean visible;

		public Long getId() {
			return this.id;
		}

		public String getLabel() {
			return this.label;
		}

		public boolean getVisible() {
			return this.visible;
		}

	}

	public enum Status {

		DRAFT, PRINTED, LOST

	}

}
