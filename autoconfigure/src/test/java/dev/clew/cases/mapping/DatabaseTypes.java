package dev.clew.cases.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.clew.cases.Setup;
import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;

/**
 * Types that the schema of the database defines, and that not every database has.
 */
final class DatabaseTypes {

	private static final MappingModel MARKS = new MappingModel(Marks.class, """
			enum Tone { LOUD SOFT }
			type Mark { id: ID! tone: Tone tones: [Tone] text: String }
			""", List.of(Root.all("marks", "Mark")), new MarkData());

	private static final MappingModel SIGNS = new MappingModel(Signs.class, """
			type Place { x: Int y: Int }
			type Sign { id: ID! place: Place places: [Place] next: Sign }
			""", List.of(Root.all("signs", "Sign")), new SignData());

	private DatabaseTypes() {
	}

	static List<MappingCase> cases() {
		return List.of(mark("Named enum", "{id tone}", 1, 0), mark("Named enums as elements", "{id tones}", 2, 1),
				mark("XML", "{id text}", 1, 0), sign("`@Struct`", "{id place{x y}}", 1),
				sign("Part of a `@Struct`", "{id place{y}}", 1),
				sign("Nothing but the presence of a `@Struct`", "{id place{__typename}}", 1),
				sign("`@Struct` behind a to-one", "{next{place{x}}}", 1),
				sign("Array of `@Struct`", "{id places{x y}}", 1));
	}

	private static MappingCase mark(String mapping, String selection, int statements, int belowController) {
		return new MappingCase("Columns", mapping, MARKS, "marks", selection, statements, belowController)
			.on(EnumSet.complementOf(EnumSet.of(Setup.MARIADB, Setup.MARIADB_ENTITIES)));
	}

	private static MappingCase sign(String mapping, String selection, int statements) {
		return new MappingCase("Columns", mapping, SIGNS, "signs", selection, statements, 0)
			.on(EnumSet.of(Setup.POSTGRES, Setup.POSTGRES_ENTITIES));
	}

	/**
	 * One with all values, one without.
	 */
	record MarkData() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Marks.Mark empty = new Marks.Mark();
			empty.id = 1L;
			entityManager.persist(empty);
			Marks.Mark full = new Marks.Mark();
			full.id = 2L;
			full.tone = Marks.Tone.SOFT;
			full.tones = Set.of(Marks.Tone.LOUD);
			full.text = "<a>1</a>";
			entityManager.persist(full);
		}

	}

	/**
	 * One with all values, one without.
	 */
	record SignData() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Signs.Sign empty = new Signs.Sign();
			empty.id = 1L;
			entityManager.persist(empty);
			Signs.Sign full = new Signs.Sign();
			full.id = 2L;
			full.place = new Signs.Place(3, 4);
			full.places = new Signs.Place[] { new Signs.Place(5, null), new Signs.Place(6, 7) };
			full.next = empty;
			entityManager.persist(full);
			empty.next = full;
		}

	}

	/**
	 * Types of H2 and PostgreSQL.
	 */
	static final class Marks {

		enum Tone {

			LOUD, SOFT

		}

		@Entity(name = "Mark")
		@Table(name = "marks")
		static class Mark {

			@Id
			Long id;

			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			Tone tone;

			@ElementCollection
			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			Set<Tone> tones;

			@JdbcTypeCode(SqlTypes.SQLXML)
			String text;

		}

	}

	/**
	 * Types of PostgreSQL alone.
	 */
	static final class Signs {

		@Embeddable
		@Struct(name = "place_type")
		record Place(Integer x, Integer y) {

		}

		@Entity(name = "Sign")
		@Table(name = "signs")
		static class Sign {

			@Id
			Long id;

			Place place;

			Place[] places;

			@ManyToOne(fetch = FetchType.LAZY)
			Sign next;

		}

	}

}
