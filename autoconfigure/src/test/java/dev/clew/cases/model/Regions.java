package dev.clew.cases.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

import jakarta.persistence.EntityManager;

/**
 * Composite keys and the foreign keys to them: regions with an {@code @IdClass}, shelves
 * with an {@code @EmbeddedId}. One region and one shelf have no children, one city and
 * one box no parent.
 */
public final class Regions {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query {
				regions: [Region!]!
				region(country: String, code: String): Region
				cities: [City!]!
				shelves: [Shelf!]!
				boxes: [Box!]!
			}
			type Region { country: String! code: String! name: String cities(name: String): [City!]! }
			type City { id: ID! name: String! region: Region }
			type Shelf { id: ShelfId! label: String boxes: [Box!]! }
			type ShelfId { hall: String! rack: Int! }
			type Box { id: ID! label: String shelf: Shelf }
			""";

	private Regions() {
	}

	/**
	 * The rows, as often as the scale says.
	 */
	public record Data(int scale) implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (int block = 0; block < this.scale; block++) {
				String suffix = (block == 0) ? "" : String.valueOf(block);
				Region california = region("US", "CA" + suffix, "California");
				Region newYork = region("US", "NY" + suffix, "New York");
				Region london = region("UK", "LD" + suffix, "London");
				Region paca = region("FR", "PA" + suffix, "Provence");
				Region canada = region("CA", "US" + suffix, "Mirrored key");
				List.of(california, newYork, london, paca, canada).forEach(entityManager::persist);
				long id = block * 100;
				entityManager.persist(city(id + 1, "Los Angeles", california));
				entityManager.persist(city(id + 2, "San Francisco", california));
				entityManager.persist(city(id + 3, "Buffalo", newYork));
				entityManager.persist(city(id + 4, "Croydon", london));
				entityManager.persist(city(id + 5, "Atlantis", null));
				entityManager.persist(city(id + 6, "Mirror", canada));
				Shelf left = shelf("A" + suffix, 1);
				Shelf right = shelf("A" + suffix, 2);
				Shelf empty = shelf("B" + suffix, 1);
				List.of(left, right, empty).forEach(entityManager::persist);
				entityManager.persist(box(id + 1, left));
				entityManager.persist(box(id + 2, left));
				entityManager.persist(box(id + 3, right));
				entityManager.persist(box(id + 4, null));
			}
		}

		private static Region region(String country, String code, String name) {
			Region region = new Region();
			region.country = country;
			region.code = code;
			region.name = name;
			return region;
		}

		private static City city(long id, String name, Region region) {
			City city = new City();
			city.id = id;
			city.name = name;
			city.region = region;
			return city;
		}

		private static Shelf shelf(String hall, int rack) {
			Shelf shelf = new Shelf();
			shelf.id = new ShelfId();
			shelf.id.hall = hall;
			shelf.id.rack = rack;
			shelf.label = hall + "/" + rack;
			return shelf;
		}

		private static Box box(long id, Shelf shelf) {
			Box box = new Box();
			box.id = id;
			box.label = "Box " + id;
			box.shelf = shelf;
			return box;
		}

	}

	public record RegionId(String country, String code) implements Serializable {

	}

	@Entity(name = "Region")
	@Table(name = "regions")
	@IdClass(RegionId.class)
	public static class Region {

		@Id
		String country;

		@Id
		String code;

		String name;

		@OneToMany(mappedBy = "region")
		List<City> cities = new ArrayList<>();

		public String getCountry() {
			return this.country;
		}

		public String getCode() {
			return this.code;
		}

		public String getName() {
			return this.name;
		}

		public List<City> getCities() {
			return this.cities;
		}

	}

	@Entity(name = "City")
	@Table(name = "cities")
	public static class City {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "region_country", referencedColumnName = "country")
		@JoinColumn(name = "region_code", referencedColumnName = "code")
		Region region;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Region getRegion() {
			return this.region;
		}

	}

	@Embeddable
	public static class ShelfId implements Serializable {

		String hall;

		int rack;

		public String getHall() {
			return this.hall;
		}

		public int getRack() {
			return this.rack;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof ShelfId that && this.hall.equals(that.hall) && this.rack == that.rack;
		}

		@Override
		public int hashCode() {
			return this.hall.hashCode() + this.rack;
		}

	}

	@Entity(name = "Shelf")
	@Table(name = "shelves")
	public static class Shelf {

		@EmbeddedId
		ShelfId id;

		String label;

		@OneToMany(mappedBy = "shelf")
		List<Box> boxes = new ArrayList<>();

		public ShelfId getId() {
			return this.id;
		}

		public String getLabel() {
			return this.label;
		}

		public List<Box> getBoxes() {
			return this.boxes;
		}

	}

	@Entity(name = "Box")
	@Table(name = "boxes")
	public static class Box {

		@Id
		Long id;

		String label;

		@ManyToOne(fetch = FetchType.LAZY)
		Shelf shelf;

		public Long getId() {
			return this.id;
		}

		public String getLabel() {
			return this.label;
		}

		public Shelf getShelf() {
			return this.shelf;
		}

	}

}
