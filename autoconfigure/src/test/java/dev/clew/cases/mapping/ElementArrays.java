package dev.clew.cases.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

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
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.ListIndexBase;

/**
 * Collections of values that are Java arrays, which Hibernate cannot leave for later, and
 * lists that have places without an element.
 */
final class ElementArrays {

	private static final MappingModel MODEL = new MappingModel(ElementArrays.class, """
			enum Tint { LIGHT DARK }
			type Extent { width: Int unit: String }
			type Crate { id: ID! sizes: [Extent] heading: String }
			type Paint { id: ID! tints: [Tint] }
			type Label { id: ID! words: [String] }
			type Slip { id: ID! lines: [String] numbered: [Int] }
			type Pack { id: ID! crate: Crate }
			""", List.of(Root.all("crates", "Crate"), Root.all("paints", "Paint"), Root.all("labels", "Label"),
			Root.all("slips", "Slip"), Root.all("packs", "Pack")), new Data());

	private ElementArrays() {
	}

	static List<MappingCase> cases() {
		return List.of(of("Array of embeddables", "crates", "{id sizes{width unit}}", 2, 0),
				of("Array of enums", "paints", "{id tints}", 2, 0),
				of("Array of text, with gaps", "labels", "{id words}", 2, 0),
				of("List with gaps", "slips", "{id lines}", 2, 1),
				of("`@ListIndexBase`, with gaps", "slips", "{id numbered}", 2, 1),
				of("Array behind a to-one", "packs", "{crate{sizes{width}}}", 2, 2),
				of("Array that a getter reads", "crates", "{heading sizes{unit}}", 2, 0));
	}

	private static MappingCase of(String mapping, String root, String selection, int statements, int belowController) {
		return new MappingCase("Element collections", mapping, MODEL, root, selection, statements, belowController)
			.inOrder();
	}

	/**
	 * Three of each, of which the second is empty.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (long id = 1; id <= 3; id++) {
				Crate crate = new Crate();
				crate.id = id;
				Paint paint = new Paint();
				paint.id = id;
				Label label = new Label();
				label.id = id;
				Slip slip = new Slip();
				slip.id = id;
				if (id != 2) {
					crate.sizes = new Extent[] { new Extent(3, "m"), new Extent((int) id, "cm") };
					paint.tints = new Tint[] { Tint.DARK, Tint.LIGHT, Tint.DARK };
					label.words = new String[] { "b" + id, null, "a" };
					slip.lines = Arrays.asList(null, "z" + id, null, "y");
					slip.numbered = Arrays.asList(7, null, (int) id);
				}
				Pack pack = new Pack();
				pack.id = id;
				pack.crate = crate;
				List.of(crate, paint, label, slip, pack).forEach(entityManager::persist);
			}
		}

	}

	enum Tint {

		LIGHT, DARK

	}

	@Embeddable
	record Extent(Integer width, String unit) {

	}

	@MappedSuperclass
	abstract static class Numbered {

		@Id
		Long id;

		public Long getId() {
			return this.id;
		}

	}

	@Entity(name = "Crate")
	@Table(name = "crates")
	static class Crate extends Numbered {

		@ElementCollection
		@OrderColumn
		Extent[] sizes;

		/**
		 * Computed from the array.
		 */
		public String getHeading() {
			return "%d of %d".formatted(this.id, (this.sizes != null) ? this.sizes.length : 0);
		}

	}

	@Entity(name = "Paint")
	@Table(name = "paints")
	static class Paint extends Numbered {

		@ElementCollection
		@OrderColumn
		@Enumerated(EnumType.STRING)
		Tint[] tints;

	}

	@Entity(name = "Label")
	@Table(name = "labels")
	static class Label extends Numbered {

		@ElementCollection
		@OrderColumn
		String[] words;

	}

	@Entity(name = "Slip")
	@Table(name = "slips")
	static class Slip extends Numbered {

		@ElementCollection
		@OrderColumn
		List<String> lines;

		@ElementCollection
		@OrderColumn
		@ListIndexBase(1)
		List<Integer> numbered;

	}

	@Entity(name = "Pack")
	@Table(name = "packs")
	static class Pack extends Numbered {

		@ManyToOne(fetch = FetchType.LAZY)
		Crate crate;

	}

}
