package dev.clew.cases.model;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One entity with a column of every kind, all null in every second row.
 */
public final class Specimens {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query { specimens(size: Size, day: String): [Specimen!]! drawers: [Drawer!]! }
			enum Size { SMALL LARGE }
			type Drawer { id: ID! specimen: Specimen }
			type Specimen {
				id: ID!
				weight: String
				size: Size
				day: String
				price: Float
				quantity: Int
				total: Float
				notes: String
				foundOn: String
				foundAt: String
				clock: String
				seenAt: String
				lasted: String
				uuid: ID
				labels: [String]
				rare: Boolean
			}
			""";

	/**
	 * A selection of all fields of a specimen.
	 */
	public static final String ALL_FIELDS = "id weight size day price quantity total notes foundOn foundAt clock seenAt lasted"
			+ " uuid labels rare";

	private Specimens() {
	}

	/**
	 * The rows, as often as the scale says.
	 */
	public record Data(int scale) implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (long id = 1; id <= this.scale * 4L; id++) {
				Specimen specimen = new Specimen();
				specimen.id = id;
				if (id % 2 == 1) {
					specimen.weight = new Weight((int) id * 100);
					specimen.size = (id % 4 == 1) ? Size.SMALL : Size.LARGE;
					specimen.day = DayOfWeek.FRIDAY;
					specimen.price = new BigDecimal("1.25");
					specimen.quantity = 4;
					specimen.notes = "A long note ".repeat(500);
					specimen.foundOn = LocalDate.of(2026, 2, 28);
					specimen.foundAt = LocalDateTime.of(2026, 2, 28, 13, 14, 15);
					specimen.clock = LocalTime.of(6, 7, 8);
					specimen.seenAt = Instant.parse("2026-03-29T00:59:00Z");
					specimen.lasted = Duration.ofMinutes(90);
					specimen.uuid = new UUID(1, id);
					specimen.labels = List.of("a", "b" + id);
					specimen.rare = Boolean.TRUE;
				}
				entityManager.persist(specimen);
				Drawer drawer = new Drawer();
				drawer.id = id;
				drawer.specimen = (id % 4 != 0) ? specimen : null;
				entityManager.persist(drawer);
			}
		}

	}

	public enum Size {

		SMALL, LARGE

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

	@Entity(name = "Drawer")
	@Table(name = "drawers")
	public static class Drawer {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Specimen specimen;

		public Long getId() {
			return this.id;
		}

		public Specimen getSpecimen() {
			return this.specimen;
		}

	}

	@Entity(name = "Specimen")
	@Table(name = "specimens")
	public static class Specimen {

		@Id
		Long id;

		@Convert(converter = WeightConverter.class)
		Weight weight;

		@Enumerated(EnumType.STRING)
		@Column(name = "measure")
		Size size;

		@Enumerated(EnumType.ORDINAL)
		@Column(name = "found_day")
		DayOfWeek day;

		BigDecimal price;

		Integer quantity;

		@Formula("price * quantity")
		BigDecimal total;

		@Lob
		String notes;

		LocalDate foundOn;

		LocalDateTime foundAt;

		LocalTime clock;

		Instant seenAt;

		Duration lasted;

		UUID uuid;

		@JdbcTypeCode(SqlTypes.JSON)
		List<String> labels;

		Boolean rare;

		public Long getId() {
			return this.id;
		}

		public Weight getWeight() {
			return this.weight;
		}

		public Size getSize() {
			return this.size;
		}

		public DayOfWeek getDay() {
			return this.day;
		}

		public BigDecimal getPrice() {
			return this.price;
		}

		public Integer getQuantity() {
			return this.quantity;
		}

		public BigDecimal getTotal() {
			return this.total;
		}

		public String getNotes() {
			return this.notes;
		}

		public LocalDate getFoundOn() {
			return this.foundOn;
		}

		public LocalDateTime getFoundAt() {
			return this.foundAt;
		}

		public LocalTime getClock() {
			return this.clock;
		}

		public Instant getSeenAt() {
			return this.seenAt;
		}

		public Duration getLasted() {
			return this.lasted;
		}

		public UUID getUuid() {
			return this.uuid;
		}

		public List<String> getLabels() {
			return this.labels;
		}

		public Boolean getRare() {
			return this.rare;
		}

	}

}
