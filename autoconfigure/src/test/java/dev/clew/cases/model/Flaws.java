package dev.clew.cases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/**
 * Rows that the mapping cannot read. Part 1 is right, part 2 holds wrong values, part 3
 * nothing, not even where there must be something. Formulas stand for columns: those of
 * enums would get check constraints.
 */
public final class Flaws {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query { parts: [Part!] machines: [Machine!] }
			enum Grade { FINE COARSE }
			type Site { hall: String grade: Grade level: Int }
			type Part { id: ID! name: String grade: Grade ranked: Grade amount: String checked: Boolean note: Note
				count: Int site: Site marks: [String] sites: [Site] machine: Machine label: String }
			type Note { text: String }
			type Machine { id: ID! parts: [Part!] main: Part }
			""";

	private Flaws() {
	}

	/**
	 * The rows.
	 */
	public record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (long id = 1; id <= 3; id++) {
				Part part = new Part();
				part.id = id;
				part.name = "Part " + id;
				part.amount = "7";
				part.checked = true;
				part.note = new Note("new");
				part.site = new Site();
				part.site.hall = List.of("A", "B", "C").get((int) id - 1);
				part.marks.add("fine");
				part.sites.add(part.site);
				entityManager.persist(part);
				Machine machine = new Machine();
				machine.id = id;
				machine.main = part;
				entityManager.persist(machine);
				part.machine = machine;
			}
			entityManager.flush();
			List.of("update parts set amount = 'broken' where id = 2",
					"update part_marks set marks = 'broken' where part_id = 2",
					"update parts set amount = null, checked = null, note = null where id = 3")
				.forEach((sql) -> entityManager.createNativeQuery(sql).executeUpdate());
		}

	}

	public enum Grade {

		FINE, COARSE

	}

	public record Note(String text) {

	}

	@Embeddable
	public static class Site {

		String hall;

		@Formula("case hall when 'A' then 'FINE' when 'B' then 'ODD' end")
		@Enumerated(EnumType.STRING)
		Grade grade;

		@Formula("case when hall <> 'C' then 1 end")
		int level;

		public String getHall() {
			return this.hall;
		}

		public Grade getGrade() {
			return this.grade;
		}

		public int getLevel() {
			return this.level;
		}

	}

	@Entity(name = "Machine")
	@Table(name = "machines")
	public static class Machine {

		@Id
		Long id;

		@OneToMany(mappedBy = "machine")
		@OrderBy("id")
		List<Part> parts = new ArrayList<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Part main;

		public Long getId() {
			return this.id;
		}

		public List<Part> getParts() {
			return this.parts;
		}

		public Part getMain() {
			return this.main;
		}

	}

	@Entity(name = "Part")
	@Table(name = "parts")
	public static class Part {

		@Id
		Long id;

		String name;

		@Formula("case id when 1 then 'FINE' when 2 then 'ODD' end")
		@Enumerated(EnumType.STRING)
		Grade grade;

		@Formula("case id when 1 then 1 when 2 then 9 end")
		@Enumerated(EnumType.ORDINAL)
		Grade ranked;

		@Convert(converter = Billing.FailingConverter.class)
		String amount;

		@Convert(converter = YesNoConverter.class)
		Boolean checked;

		@JdbcTypeCode(SqlTypes.JSON)
		Note note;

		@Formula("case when id < 3 then 3 end")
		int count;

		Site site;

		@ElementCollection
		@Convert(converter = Billing.FailingConverter.class)
		List<String> marks = new ArrayList<>();

		@ElementCollection
		List<Site> sites = new ArrayList<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Machine machine;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Grade getGrade() {
			return this.grade;
		}

		public Grade getRanked() {
			return this.ranked;
		}

		public String getAmount() {
			return this.amount;
		}

		public Boolean getChecked() {
			return this.checked;
		}

		public Note getNote() {
			return this.note;
		}

		public int getCount() {
			return this.count;
		}

		public Site getSite() {
			return this.site;
		}

		public List<String> getMarks() {
			return this.marks;
		}

		public List<Site> getSites() {
			return this.sites;
		}

		public Machine getMachine() {
			return this.machine;
		}

		/**
		 * Computed: only the object shows it.
		 */
		public String getLabel() {
			return "Part no. " + this.id;
		}

	}

}
