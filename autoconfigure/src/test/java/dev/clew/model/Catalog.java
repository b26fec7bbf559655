package dev.clew.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.SqlTypes;

/**
 * Columns that filters treat in their own ways, and collections that order themselves.
 */
final class Catalog {

	static final String TYPES = """
			type Item {
				id: ID!
				name: String
				price: Money
				since: Date
				color: Color
				weight: Float
				limit: Int
				story: String
				notes: String
				image: Bytes
				document: Json
				labels: [String!]
				parent: Item
				count: Int
			}
			scalar Money
			scalar Date
			scalar Bytes
			scalar Json
			enum Color { RED GREEN }
			""";

	private Catalog() {
	}

	@Entity(name = "Item")
	static class Item implements Comparable<Item> {

		@Id
		Long id;

		@Column(nullable = false)
		String name;

		BigDecimal price;

		LocalDate since;

		Color color;

		Double weight;

		@Column(name = "max_items")
		Integer limit;

		@Lob
		String story;

		@JdbcTypeCode(SqlTypes.JSON)
		String notes;

		byte[] image;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> document;

		@ElementCollection
		Set<String> labels;

		@ManyToOne
		Item parent;

		int count;

		@OneToMany(mappedBy = "parent")
		@SortNatural
		SortedSet<Item> sorted;

		@OneToMany(mappedBy = "parent")
		@SQLOrder("length(name) desc")
		List<Item> ordered;

		@OneToMany(mappedBy = "parent")
		List<Item> copied;

		public List<Item> getCopied() {
			return List.copyOf(this.copied);
		}

		@Override
		public int compareTo(Item other) {
			return this.id.compareTo(other.id);
		}

	}

	enum Color {

		RED, GREEN

	}

}
