package dev.clew.cases.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.FilterJoinTable;
import org.hibernate.annotations.SQLJoinTableRestriction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;

import dev.clew.cases.mapping.MappingModel.Root;

/**
 * Collections that the mapping restricts. The filter of a join table goes without an
 * alias: Hibernate fails to write one into a statement.
 */
final class Restrictions {

	private static final String SCHEMA = """
			type Course { name: String cheap: [Lesson!] filtered: [Lesson!] chosen: [Lesson!] recent: [Lesson!]
				kept: [Lesson!] shown: [Lesson!] words: [String!] marks: [String!] }
			type Lesson { name: String }
			""";

	private static final MappingModel MODEL = new MappingModel(Restrictions.class, SCHEMA,
			List.of(Root.all("courses", "Course")), new Data());

	private Restrictions() {
	}

	static List<MappingCase> cases() {
		return List.of(of("`@SQLRestriction` on a one-to-many", "cheap"), of("`@Filter` on a one-to-many", "filtered"),
				of("`@SQLRestriction` on a many-to-many", "chosen"), of("`@SQLJoinTableRestriction`", "recent"),
				of("`@SoftDelete` of a join table", "kept"),
				of("`@FilterJoinTable` and `@Filter` on a many-to-many", "shown"),
				new MappingCase("Restrictions", "`@SQLRestriction` on an element collection", MODEL, "courses",
						"{name words}", 2, 1),
				new MappingCase("Restrictions", "`@SoftDelete` of an element collection", MODEL, "courses",
						"{name marks}", 2, 1));
	}

	private static MappingCase of(String mapping, String field) {
		return new MappingCase("Restrictions", mapping, MODEL, "courses", "{name %s{name}}".formatted(field), 2, 1)
			.inOrder();
	}

	/**
	 * The rows.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Stream.of("insert into Course (id, name) values (1, 'C1'), (2, 'C2')",
					"insert into Lesson (id, name, price, course_id) values (1, 'L1', 1, 1), (2, 'L2', 9, 1), (3, 'L3', 9, 2)",
					"alter table chosen add column age integer",
					"insert into chosen (course_id, lesson_id, age) values (1, 1, 0), (1, 2, 0), (2, 3, 9), (2, 1, 9)",
					"insert into kept (course_id, lesson_id, deleted) values (1, 1, false), (1, 2, true), (2, 3, true)",
					"insert into words (course_id, word) values (1, 'a'), (1, 'bb'), (2, 'cc')",
					"insert into marks (course_id, mark, deleted) values (1, 'x', false), (1, 'y', true), (2, 'z', true)")
				.forEach((sql) -> entityManager.createNativeQuery(sql).executeUpdate());
		}

	}

	@Entity(name = "Course")
	@FilterDef(name = "affordable", autoEnabled = true, defaultCondition = "price < 5")
	@FilterDef(name = "young", autoEnabled = true, defaultCondition = "age < 5")
	static class Course {

		@Id
		Long id;

		String name;

		@OneToMany(mappedBy = "course")
		@SQLRestriction("price < 5")
		@OrderBy("id")
		List<Lesson> cheap = new ArrayList<>();

		@OneToMany(mappedBy = "course")
		@Filter(name = "affordable")
		@OrderBy("id")
		List<Lesson> filtered = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "chosen", joinColumns = @JoinColumn(name = "course_id"),
				inverseJoinColumns = @JoinColumn(name = "lesson_id"))
		@SQLRestriction("price < 5")
		@OrderBy("id")
		List<Lesson> chosen = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "chosen", joinColumns = @JoinColumn(name = "course_id"),
				inverseJoinColumns = @JoinColumn(name = "lesson_id"))
		@SQLJoinTableRestriction("age < 5")
		@OrderBy("id")
		List<Lesson> recent = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "kept", joinColumns = @JoinColumn(name = "course_id"),
				inverseJoinColumns = @JoinColumn(name = "lesson_id"))
		@SoftDelete
		@OrderBy("id")
		List<Lesson> kept = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "chosen", joinColumns = @JoinColumn(name = "course_id"),
				inverseJoinColumns = @JoinColumn(name = "lesson_id"))
		@FilterJoinTable(name = "young", condition = "age < 5", deduceAliasInjectionPoints = false)
		@Filter(name = "affordable")
		@OrderBy("id")
		List<Lesson> shown = new ArrayList<>();

		@ElementCollection
		@CollectionTable(name = "words", joinColumns = @JoinColumn(name = "course_id"))
		@Column(name = "word")
		@SQLRestriction("word <> 'bb'")
		Set<String> words = new LinkedHashSet<>();

		@ElementCollection
		@CollectionTable(name = "marks", joinColumns = @JoinColumn(name = "course_id"))
		@Column(name = "mark")
		@SoftDelete
		Set<String> marks = new LinkedHashSet<>();

		public String getName() {
			return this.name;
		}

		public List<Lesson> getCheap() {
			return this.cheap;
		}

		public List<Lesson> getFiltered() {
			return this.filtered;
		}

		public List<Lesson> getChosen() {
			return this.chosen;
		}

		public List<Lesson> getRecent() {
			return this.recent;
		}

		public List<Lesson> getKept() {
			return this.kept;
		}

		public List<Lesson> getShown() {
			return this.shown;
		}

		public Set<String> getWords() {
			return this.words;
		}

		public Set<String> getMarks() {
			return this.marks;
		}

	}

	@Entity(name = "Lesson")
	static class Lesson {

		@Id
		Long id;

		String name;

		Integer price;

		@ManyToOne(fetch = FetchType.LAZY)
		Course course;

		public String getName() {
			return this.name;
		}

	}

}
