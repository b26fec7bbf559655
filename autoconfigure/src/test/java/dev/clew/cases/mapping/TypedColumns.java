package dev.clew.cases.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Columns of every other basic type, among them documents and arrays.
 */
final class TypedColumns {

	private static final MappingModel MODEL = new MappingModel(TypedColumns.class, """
			scalar JSON
			enum Mood { GLAD SAD }
			type Note { author: String stars: Int }
			type Shelf { board: String slots: Int }
			type Item { id: ID! uuid: ID uuidText: ID bigInteger: String bigDecimal: Float shortNumber: Int
				byteNumber: Int floatNumber: Float character: String letter: String! locale: String currency: String
				url: String text: String picture: JSON bytes: JSON type: String
				labels: [String] settings: JSON note: Note notes: [Note] shelf: Shelf
				names: [String] numbers: [Int] boxed: [Int] words: [String] moods: [Mood] moodList: [Mood] }
			""", List.of(Root.all("items", "Item")), new Data());

	private TypedColumns() {
	}

	static List<MappingCase> cases() {
		return Stream
			.of(line("uuid", "`UUID`"), line("uuidText", "`UUID` as text"), line("bigInteger", "`BigInteger`"),
					line("bigDecimal", "`BigDecimal`"), line("shortNumber byteNumber floatNumber", "Other numbers"),
					line("character letter", "`Character` and `char`"), line("locale", "`Locale`"),
					line("currency", "`Currency`"), line("url", "`URL`"), line("type", "`Class`"),
					line("text", "`@Lob` of text"), line("picture", "`@Lob` of bytes"), line("bytes", "Binary column"),
					line("labels", "JSON: list"), line("settings", "JSON: map, shown by a scalar"),
					line("note{author}", "JSON: object"), line("notes{stars}", "JSON: list of objects"),
					line("shelf{slots}", "JSON: embeddable"), line("names", "Array of text"),
					line("numbers", "Array of `int`"), line("boxed", "Array of `Integer`"),
					line("words", "List as an array"), line("moods", "Array of enums"),
					line("moodList", "List of enums as an array"))
			.toList();
	}

	private static MappingCase line(String fields, String mapping) {
		return new MappingCase("Columns", mapping, MODEL, "items", "{id " + fields + "}", 1, 0);
	}

	/**
	 * One item with all values, one without.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Item full = new Item();
			full.id = 1L;
			full.uuid = new UUID(7, 8);
			full.uuidText = full.uuid;
			full.bigInteger = new BigInteger("12345678901234567890");
			full.bigDecimal = new BigDecimal("1.25");
			full.shortNumber = 7;
			full.byteNumber = 8;
			full.floatNumber = 1.5f;
			full.character = 'ü';
			full.letter = 'x';
			full.locale = Locale.CANADA_FRENCH;
			full.currency = Currency.getInstance("EUR");
			full.url = url("https://example.org/a?b=c");
			full.type = String.class;
			full.text = "long ".repeat(2000);
			full.picture = "picture".getBytes(StandardCharsets.UTF_8);
			full.bytes = new byte[] { 1, 2, 3 };
			full.labels = List.of("a", "ß");
			full.settings = Map.of("dark", true, "size", 3);
			full.note = new Note("Ann", 5);
			full.notes = List.of(new Note("Bob", 1), new Note("Cyd", 2));
			full.shelf = new Shelf("oak", 4);
			full.names = new String[] { "b", "a" };
			full.numbers = new int[] { 3, 1, 2 };
			full.boxed = new Integer[] { 1, 2 };
			full.words = List.of("x", "y");
			full.moods = new Mood[] { Mood.SAD, Mood.GLAD };
			full.moodList = List.of(Mood.GLAD, Mood.GLAD);
			entityManager.persist(full);
			Item empty = new Item();
			empty.id = 2L;
			empty.letter = '-';
			entityManager.persist(empty);
		}

		private static URL url(String text) {
			try {
				return URI.create(text).toURL();
			}
			catch (MalformedURLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	enum Mood {

		GLAD, SAD

	}

	record Note(String author, int stars) {

	}

	@Embeddable
	static class Shelf {

		String board;

		int slots;

		Shelf() {
		}

		Shelf(String board, int slots) {
			this.board = board;
			this.slots = slots;
		}

	}

	@Entity(name = "Item")
	@Table(name = "items")
	static class Item {

		@Id
		Long id;

		UUID uuid;

		@JdbcTypeCode(SqlTypes.VARCHAR)
		UUID uuidText;

		@Column(precision = 30, scale = 0)
		BigInteger bigInteger;

		BigDecimal bigDecimal;

		Short shortNumber;

		Byte byteNumber;

		Float floatNumber;

		@Column(name = "a_character")
		Character character;

		char letter;

		Locale locale;

		Currency currency;

		URL url;

		Class<?> type;

		@Lob
		String text;

		@Lob
		byte[] picture;

		byte[] bytes;

		@JdbcTypeCode(SqlTypes.JSON)
		List<String> labels;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, Object> settings;

		@JdbcTypeCode(SqlTypes.JSON)
		Note note;

		@JdbcTypeCode(SqlTypes.JSON)
		List<Note> notes;

		@Embedded
		@JdbcTypeCode(SqlTypes.JSON)
		Shelf shelf;

		String[] names;

		int[] numbers;

		Integer[] boxed;

		List<String> words;

		@Enumerated(EnumType.STRING)
		Mood[] moods;

		@Enumerated(EnumType.STRING)
		List<Mood> moodList;

	}

}
