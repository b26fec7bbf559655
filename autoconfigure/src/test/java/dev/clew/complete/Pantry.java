package dev.clew.complete;

import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a schema does not expect.
 */
final class Pantry {

	static final Consumer<EntityManager> ROWS = (entityManager) -> {
		Maker ann = maker(1, "Ann", "Bern");
		Maker nobody = maker(2, null, null);
		List.of(ann, nobody, shelf(1, "top", ann), shelf(2, null, nobody), shelf(3, "empty", null))
			.forEach(entityManager::persist);
		entityManager.flush();
		String jar = "insert into jar (id, name, note, grams, kind, count_text, shelf_id, maker_id) values ";
		entityManager
			.createNativeQuery(jar + "(1, 'plum', 'even', 100, 'JAM', '1', 1, 1),"
					+ "(2, null, 'odd', 3000000000, 'MUD', 'many', 1, 99), (3, 'fig', null, null, null, null, 1, 2),"
					+ "(4, 'quince', 'even', 5, 'HONEY', '2', 2, null)")
			.executeUpdate();
	};

	private static Maker maker(long id, @Nullable String name, @Nullable String town) {
		Maker maker = new Maker();
		maker.id = id;
		maker.name = name;
		maker.town = town;
		return maker;
	}

	private static Shelf shelf(long id, @Nullable String label, @Nullable Maker keeper) {
		Shelf shelf = new Shelf();
		shelf.id = id;
		shelf.label = label;
		shelf.keeper = keeper;
		return shelf;
	}

	enum Kind {

		JAM, HONEY, MUD

	}

	@Entity(name = "Shelf")
	static class Shelf {

		@Id
		private Long id;

		private @Nullable String label;

		@OneToMany(mappedBy = "shelf")
		@OrderBy("id")
		private List<Jar> jars;

		@ManyToOne
		private @Nullable Maker keeper;

	}

	@Entity(name = "Jar")
	static class Jar {

		@Id
		private Long id;

		private @Nullable String name;

		private @Nullable String note;

		private @Nullable Long grams;

		@Enumerated(EnumType.STRING)
		private @Nullable Kind kind;

		@Column(name = "count_text")
		@Convert(converter = AsItIs.class)
		private @Nullable Integer count;

		@ManyToOne
		private @Nullable Shelf shelf;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		private @Nullable Maker maker;

	}

	@Entity(name = "Maker")
	static class Maker {

		@Id
		private Long id;

		private @Nullable String name;

		private @Nullable String town;

	}

	/**
	 * Returns texts where numbers are declared, which nothing checks.
	 */
	static class AsItIs extends Unchecked<Integer> {

	}

	abstract static class Unchecked<T> implements AttributeConverter<T, String> {

		@Override
		public String convertToDatabaseColumn(T value) {
			return String.valueOf(value);
		}

		@Override
		@SuppressWarnings("unchecked")
		public T convertToEntityAttribute(String column) {
			return (T) column;
		}

	}

}
