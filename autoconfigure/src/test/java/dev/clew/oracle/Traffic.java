package dev.clew.oracle;

import java.util.ArrayList;
import java.util.List;

import dev.clew.oracle.People.Author;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

/**
 * A hierarchy of joined tables, whose subtypes declare the same relation.
 */
public final class Traffic {

	private Traffic() {
	}

	@Entity(name = "Vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	public abstract static class Vehicle {

		@Id
		Long id;

		String plate;

		@OneToMany(mappedBy = "vehicle")
		@OrderBy("id")
		List<Trip> trips = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getPlate() {
			return this.plate;
		}

		public List<Trip> getTrips() {
			return this.trips;
		}

	}

	@Entity(name = "Car")
	public static class Car extends Vehicle {

		Integer doors;

		@ManyToOne(fetch = FetchType.LAZY)
		Garage garage;

		@ManyToOne(fetch = FetchType.LAZY)
		Author driver;

		public Integer getDoors() {
			return this.doors;
		}

		public Garage getGarage() {
			return this.garage;
		}

		public Author getDriver() {
			return this.driver;
		}

	}

	@Entity(name = "Truck")
	public static class Truck extends Vehicle {

		Double tons;

		@ManyToOne(fetch = FetchType.LAZY)
		Garage garage;

		@ElementCollection
		@OrderColumn(name = "position")
		List<String> stops = new ArrayList<>();

		public Double getTons() {
			return this.tons;
		}

		public Garage getGarage() {
			return this.garage;
		}

		public List<String> getStops() {
			return this.stops;
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

		Integer distance;

		@ManyToOne(fetch = FetchType.LAZY)
		Vehicle vehicle;

		public Long getId() {
			return this.id;
		}

		public Integer getDistance() {
			return this.distance;
		}

		public Vehicle getVehicle() {
			return this.vehicle;
		}

	}

}
