package dev.clew.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.clew.oracle.Papers.Article;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * What articles are put under: a many-to-many inverse, a tree, and an embedded key.
 */
public final class Topics {

	private Topics() {
	}

	@Entity(name = "Tag")
	public static class Tag {

		@Id
		Long id;

		String name;

		@ManyToMany(mappedBy = "tags")
		Set<Article> articles = new HashSet<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Tag parent;

		@OneToMany(mappedBy = "parent")
		@OrderBy("id")
		List<Tag> children = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Set<Article> getArticles() {
			return this.articles;
		}

		public Tag getParent() {
			return this.parent;
		}

		public List<Tag> getChildren() {
			return this.children;
		}

	}

	@Entity(name = "Section")
	public static class Section {

		@EmbeddedId
		SectionId id;

		String title;

		@OneToMany(mappedBy = "section")
		List<Article> articles = new ArrayList<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Article lead;

		public SectionId getId() {
			return this.id;
		}

		public String getTitle() {
			return this.title;
		}

		public List<Article> getArticles() {
			return this.articles;
		}

		public Article getLead() {
			return this.lead;
		}

	}

	@Embeddable
	public record SectionId(String magazine, Integer issue) {

	}

	public record Weight(int grams) {

		@Override
		public String toString() {
			return this.grams + " g";
		}

	}

	@Converter
	public static class WeightConverter implements AttributeConverter<Weight, Integer> {

		@Override
		public Integer convertToDatabaseColumn(Weight weight) {
			return (weight != null) ? weight.grams() : null;
		}

		@Override
		public Weight convertToEntityAttribute(Integer grams) {
			return (grams != null) ? new Weight(grams) : null;
		}

	}

}
