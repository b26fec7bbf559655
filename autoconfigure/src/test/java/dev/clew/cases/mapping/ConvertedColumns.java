package dev.clew.cases.mapping;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/**
 * Columns whose value something converts: converters and the ways to store an enum.
 */
final class ConvertedColumns {

	private static final MappingModel MODEL = new MappingModel(ConvertedColumns.class, """
			enum Level { LOW HIGH }
			type Parcel { id: ID! price: String weight: String color: String named: Level numbered: Level coded: Level
				day: String agreed: Boolean signed: Boolean counted: Boolean fragile: Boolean! }
			""", List.of(Root.all("parcels", "Parcel")), new Data());

	private ConvertedColumns() {
	}

	static List<MappingCase> cases() {
		return Stream
			.of(line("price", "Converter applied to every attribute of its type"),
					line("weight", "Converter to a number"), line("color", "Converter over an enum"),
					line("named", "Enum by name"), line("numbered", "Enum by ordinal"),
					line("coded", "Enum by `@EnumeratedValue`"), line("day", "Enum shown as text"),
					line("agreed", "`YesNoConverter`"), line("signed", "`TrueFalseConverter`"),
					line("counted", "`NumericBooleanConverter`"), line("fragile", "Primitive `boolean`"))
			.toList();
	}

	private static MappingCase line(String field, String mapping) {
		return new MappingCase("Columns", mapping, MODEL, "parcels", "{id " + field + "}", 1, 0);
	}

	/**
	 * One parcel with all values, one without.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Parcel full = new Parcel();
			full.id = 1L;
			full.price = new Money(new BigDecimal("12.50"), "EUR");
			full.weight = new Weight(250);
			full.color = Color.DARK_RED;
			full.named = Plain.HIGH;
			full.numbered = Plain.HIGH;
			full.coded = Level.LOW;
			full.day = DayOfWeek.MONDAY;
			full.agreed = true;
			full.signed = false;
			full.counted = true;
			full.fragile = true;
			entityManager.persist(full);
			Parcel empty = new Parcel();
			empty.id = 2L;
			entityManager.persist(empty);
		}

	}

	enum Level {

		LOW("l"), HIGH("h");

		@EnumeratedValue
		private final String code;

		Level(String code) {
			this.code = code;
		}

	}

	enum Plain {

		LOW, HIGH

	}

	enum Color {

		DARK_RED, BLUE

	}

	record Money(BigDecimal amount, String currency) {

		@Override
		public String toString() {
			return this.currency + " " + this.amount.toPlainString();
		}

	}

	record Weight(int grams) {

	}

	@Converter(autoApply = true)
	static class MoneyConverter implements AttributeConverter<Money, String> {

		@Override
		public String convertToDatabaseColumn(Money money) {
			return (money != null) ? money.toString() : null;
		}

		@Override
		public Money convertToEntityAttribute(String text) {
			String[] parts = (text != null) ? text.split(" ") : null;
			return (parts != null) ? new Money(new BigDecimal(parts[1]), parts[0]) : null;
		}

	}

	@Converter
	static class WeightConverter implements AttributeConverter<Weight, Integer> {

		@Override
		public Integer convertToDatabaseColumn(Weight weight) {
			return (weight != null) ? weight.grams() : null;
		}

		@Override
		public Weight convertToEntityAttribute(Integer grams) {
			return (grams != null) ? new Weight(grams) : null;
		}

	}

	@Converter
	static class ColorConverter implements AttributeConverter<Color, String> {

		@Override
		public String convertToDatabaseColumn(Color color) {
			return (color != null) ? color.name().toLowerCase().replace('_', '-') : null;
		}

		@Override
		public Color convertToEntityAttribute(String text) {
			return (text != null) ? Color.valueOf(text.toUpperCase().replace('-', '_')) : null;
		}

	}

	@Entity(name = "Parcel")
	@Table(name = "parcels")
	static class Parcel {

		@Id
		Long id;

		Money price;

		@Convert(converter = WeightConverter.class)
		Weight weight;

		@Convert(converter = ColorConverter.class)
		Color color;

		@Enumerated(EnumType.STRING)
		Plain named;

		@Enumerated(EnumType.ORDINAL)
		Plain numbered;

		@Enumerated(EnumType.STRING)
		Level coded;

		@Enumerated(EnumType.STRING)
		@Column(name = "on_day")
		DayOfWeek day;

		@Convert(converter = YesNoConverter.class)
		Boolean agreed;

		@Convert(converter = TrueFalseConverter.class)
		Boolean signed;

		@Convert(converter = NumericBooleanConverter.class)
		Boolean counted;

		boolean fragile;

	}

}
