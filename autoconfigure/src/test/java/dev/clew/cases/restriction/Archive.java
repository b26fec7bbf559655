package dev.clew.cases.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;

/**
 * Targets that are not found by a plain key: of an embedded one, at a position, and of
 * several types.
 */
final class Archive {

	private Archive() {
	}

	@Embeddable
	record Place(String room, Integer number) {

	}

	@Entity(name = "Shelf")
	static class Shelf {

		@EmbeddedId
		Place id;

		String name;

		public Place getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

	}

	@Entity(name = "Sheet")
	static class Sheet {

		@Id
		Long id;

		public Long getId() {
			return this.id;
		}

	}

	@Entity(name = "Document")
	abstract static class Document {

		@Id
		Long id;

		public Long getId() {
			return this.id;
		}

	}

	@Entity(name = "Letter")
	static class Letter extends Document {

		String text;

		public String getText() {
			return this.text;
		}

	}

	@Entity(name = "Invoice")
	static class Invoice extends Document {

		Integer total;

		public Integer getTotal() {
			return this.total;
		}

	}

	@Entity(name = "Photo")
	static class Photo extends Document {

	}

	@Entity(name = "Folder")
	static class Folder {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Shelf shelf;

		@OneToMany
		@OrderColumn(name = "position")
		List<Sheet> sheets = new ArrayList<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Document cover;

		@ManyToMany
		List<Document> documents = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public Shelf getShelf() {
			return this.shelf;
		}

		public List<Sheet> getSheets() {
			return this.sheets;
		}

		public Document getCover() {
			return this.cover;
		}

		public List<Document> getDocuments() {
			return this.documents;
		}

	}

	/**
	 * Four folders, on two shelves, each with three sheets and a cover.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			List<Document> documents = List.of(new Letter(), new Invoice(), new Photo(), new Letter());
			((Letter) documents.get(0)).text = "Dear";
			((Invoice) documents.get(1)).total = 7;
			List<Shelf> shelves = List.of(new Shelf(), new Shelf());
			for (int number = 1; number <= 2; number++) {
				Shelf shelf = shelves.get(number - 1);
				shelf.id = new Place("A", number);
				shelf.name = "Shelf " + number;
				entityManager.persist(shelf);
			}
			for (long id = 1; id <= 4; id++) {
				Document document = documents.get((int) id - 1);
				document.id = id;
				entityManager.persist(document);
				Folder folder = new Folder();
				folder.id = id;
				folder.shelf = shelves.get((int) id % 2);
				folder.cover = document;
				folder.documents.addAll((id == 1) ? documents : List.of());
				for (long sheet = 1; sheet <= 3; sheet++) {
					Sheet one = new Sheet();
					one.id = id * 10 + sheet;
					entityManager.persist(one);
					folder.sheets.add(one);
				}
				entityManager.persist(folder);
			}
		}

	}

}
