package dev.clew.cases.mapping;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.mapping.MappingModel.Root;
import dev.clew.model.FetchRequires;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * Entities that the build has enhanced: their columns may be lazy.
 */
final class EnhancedEntities {

	private static final MappingModel MODEL = new MappingModel(EnhancedEntities.class,
			"""
					type Gadget { id: ID! name: String guide: String heading: String summary: String next: Gadget before: [Gadget] }
					""",
			List.of(Root.all("gadgets", "Gadget")), new Data());

	private EnhancedEntities() {
	}

	static List<MappingCase> cases() {
		return Stream
			.of(line("Plain column", "{id name}", 1, 0), line("Lazy column", "{id guide}", 1, 1),
					line("Lazy column behind a to-one", "{next{name guide}}", 1, 1),
					line("To-one", "{name next{name}}", 1, 0),
					line("Lazy column of an object that computes", "{heading guide next{heading guide}}", 1, 2),
					line("Lazy column that a getter requires", "{id summary}", 1, 1),
					line("Lazy column that a getter requires behind a to-one", "{id next{summary}}", 1, 1),
					line("To-many", "{name before{name guide}}", 2, 1))
			.toList();
	}

	private static MappingCase line(String mapping, String selection, int statements, int belowController) {
		return new MappingCase("Bytecode-enhanced entities", mapping, MODEL, "gadgets", selection, statements,
				belowController);
	}

	/**
	 * Three in a row.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Gadget before = null;
			for (long id = 1; id <= 3; id++) {
				Gadget gadget = new Gadget();
				gadget.setId(id);
				gadget.setName("Gadget " + id);
				gadget.setGuide("How to use " + id);
				gadget.setNext(before);
				entityManager.persist(gadget);
				before = gadget;
			}
		}

	}

	@Entity(name = "Gadget")
	@Table(name = "gadgets")
	static class Gadget {

		@Id
		private Long id;

		private String name;

		@Basic(fetch = FetchType.LAZY)
		private String guide;

		@ManyToOne(fetch = FetchType.LAZY)
		private Gadget next;

		@OneToMany(mappedBy = "next")
		private List<Gadget> before;

		public Long getId() {
			return this.id;
		}

		public void setId(Long id) {
			this.id = id;
		}

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public String getGuide() {
			return this.guide;
		}

		public void setGuide(String guide) {
			this.guide = guide;
		}

		public Gadget getNext() {
			return this.next;
		}

		public void setNext(Gadget next) {
			this.next = next;
		}

		public List<Gadget> getBefore() {
			return this.before;
		}

		@FetchRequires("guide")
		public String getSummary() {
			return this.guide.substring(0, 3);
		}

		public String getHeading() {
			return "No. " + this.id;
		}

	}

}
