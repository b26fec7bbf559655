package dev.clew.cases.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.SortNatural;

/**
 * What a user's first attempts from outside stumbled over: joined inheritance whose
 * subtypes declare the same attribute, keys that hold relations, a generic identifier,
 * sorted sets and maps.
 */
public final class Fleet {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query { vehicles: [Vehicle!] trips: [Trip!] stocks: [Stock!] lines: [Line!] things(id: ID): [Thing!]
				thing(id: ID!): Thing }
			interface Vehicle { id: ID! plate: String }
			type Car implements Vehicle { id: ID! plate: String doors: Int garage: Garage }
			type Truck implements Vehicle { id: ID! plate: String load: Float garage: Garage }
			type Garage { id: ID! city: String }
			type Trip { id: ID! vehicle: Vehicle }
			type Stock { amount: Int garage: Garage trip: Trip }
			type LineId { number: Int part: String }
			type Line { id: LineId text: String }
			type Thing { id: ID! name: String labels: [String!] remarks: [String!] }
			""";

	private Fleet() {
	}

	/**
	 * The rows.
	 */
	public record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Garage garage = new Garage();
			garage.id = 1L;
			garage.city = "Kiel";
			entityManager.persist(garage);
			Car car = new Car();
			car.id = 1L;
			car.plate = "C 1";
			car.doors = 5;
			car.garage = garage;
			entityManager.persist(car);
			Truck truck = new Truck();
			truck.id = 2L;
			truck.plate = "T 2";
			truck.load = 7.5;
			entityManager.persist(truck);
			for (long id = 1; id <= 3; id++) {
				Trip trip = new Trip();
				trip.id = id;
				trip.vehicle = (id == 1) ? car : (id == 2) ? truck : null;
				entityManager.persist(trip);
				Stock stock = new Stock();
				stock.garage = garage;
				stock.trip = trip;
				stock.amount = (int) id;
				entityManager.persist(stock);
				Line line = new Line();
				line.id = new LineId((int) id, "p" + id);
				line.text = "Line " + id;
				entityManager.persist(line);
				Thing thing = new Thing();
				thing.id = id;
				thing.name = "Thing " + id;
				thing.labels.addAll(List.of("b" + id, "c", "a"));
				thing.remarks.put("k", "v" + id);
				entityManager.persist(thing);
			}
		}

	}

	@Entity(name = "Vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	public abstract static class Vehicle {

		@Id
		Long id;

		String plate;

		public Long getId() {
			return this.id;
		}

		public String getPlate() {
			return this.plate;
		}

	}

	@Entity(name = "Car")
	public static class Car extends Vehicle {

		Integer doors;

		@ManyToOne(fetch = FetchType.LAZY)
		Garage garage;

		public Integer getDoors() {
			return this.doors;
		}

		public Garage getGarage() {
			return this.garage;
		}

	}

	@Entity(name = "Truck")
	public static class Truck extends Vehicle {

		Double load;

		@ManyToOne(fetch = FetchType.LAZY)
		Garage garage;

		public Double getLoad() {
			return this.load;
		}

		public Garage getGarage() {
			return this.garage;
		}

	}

	@Entity(name = "Garage")
	public static class Garage {

		@Id
		Long id;

		String city;

		public Long getId() {
			return this.id;
		}

		public String getCity() {
			return this.city;
		}

	}

	@Entity(name = "Trip")
	public static class Trip {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Vehicle vehicle;

		public Long getId() {
			return this.id;
		}

		public Vehicle getVehicle() {
			return this.vehicle;
		}

	}

	/**
	 * The key of a {@link Stock}.
	 */
	public record StockId(Long garage, Long trip) {

	}

	@Entity(name = "Stock")
	@IdClass(StockId.class)
	public static class Stock {

		@Id
		@ManyToOne(fetch = FetchType.LAZY)
		Garage garage;

		@Id
		@ManyToOne(fetch = FetchType.LAZY)
		Trip trip;

		Integer amount;

		public Garage getGarage() {
			return this.garage;
		}

		public Trip getTrip() {
			return this.trip;
		}

		public Integer getAmount() {
			return this.amount;
		}

	}

	/**
	 * The key of a {@link Line}.
	 */
	@Embeddable
	public record LineId(Integer number, String part) {

	}

	@Entity(name = "Line")
	public static class Line {

		@EmbeddedId
		LineId id;

		String text;

		public LineId getId() {
			return this.id;
		}

		public String getText() {
			return this.text;
		}

	}

	@MappedSuperclass
	public abstract static class Identified<K> {

		@Id
		K id;

		public K getId() {
			return this.id;
		}

	}

	@Entity(name = "Thing")
	public static class Thing extends Identified<Long> {

		String name;

		@ElementCollection
		@SortNatural
		SortedSet<String> labels = new TreeSet<>();

		@ElementCollection
		@MapKeyColumn(name = "remark_key")
		Map<String, String> remarks = new HashMap<>();

		public String getName() {
			return this.name;
		}

		public SortedSet<String> getLabels() {
			return this.labels;
		}

		/**
		 * Shows a map as a list.
		 */
		public List<String> getRemarks() {
			return this.remarks.values().stream().sorted().toList();
		}

	}

}
