package dev.clew.cases.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;

import dev.clew.cases.mapping.HotelUse.Booking;
import dev.clew.cases.mapping.HotelUse.Invoice;
import dev.clew.cases.mapping.HotelUse.Minibar;
import dev.clew.cases.mapping.HotelUse.Seat;

/**
 * Composite keys in all forms, with foreign keys to them: a room by an
 * {@code @EmbeddedId} that its floor is part of, a booking by an {@code @IdClass} of
 * relations, a seat by an {@code @EmbeddedId} that holds a relation.
 */
final class Hotel {

	/**
	 * The object types.
	 */
	static final String TYPES = """
			type Floor { id: ID! name: String rooms: [Room!] }
			type RoomId { floorId: Int number: Int }
			type Room { id: RoomId floor: Floor name: String features: [String!] bookings: [Booking!] seats: [Seat!]
				minibar: Minibar }
			type Guest { id: ID! name: String bookings: [Booking!] favourites: [Room!] }
			type Booking { room: Room guest: Guest nights: Int invoice: Invoice }
			type Invoice { id: ID! amount: Int booking: Booking }
			type Seat { id: SeatId label: String }
			type SeatId { room: Room place: Int }
			type Minibar { id: RoomId room: Room drinks: Int }
			""";

	private Hotel() {
	}

	/**
	 * The rows: two floors of three rooms, of which each third has nothing.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Guest guest = new Guest();
			guest.id = 7L;
			guest.name = "Guest 7";
			entityManager.persist(guest);
			for (long id = 1; id <= 2; id++) {
				Floor floor = new Floor();
				floor.id = id;
				floor.name = "Floor " + id;
				entityManager.persist(floor);
				for (int number = 1; number <= 3; number++) {
					Room room = new Room();
					room.id.number = number;
					room.floor = floor;
					room.name = "Room " + id + "." + number;
					entityManager.persist(room);
					if (number < 3) {
						fill(room, guest, entityManager);
					}
				}
			}
		}

		private static void fill(Room room, Guest guest, EntityManager entityManager) {
			room.features.addAll(List.of("bath", "tv " + room.id.number));
			guest.favourites.add(room);
			Booking booking = new Booking();
			booking.room = room;
			booking.guest = guest;
			booking.nights = room.id.number;
			entityManager.persist(booking);
			Invoice invoice = new Invoice();
			invoice.id = room.floor.id * 10 + room.id.number;
			invoice.amount = booking.nights * 100;
			invoice.booking = (room.id.number == 1) ? booking : null;
			entityManager.persist(invoice);
			Seat seat = new Seat();
			seat.id.room = room;
			seat.id.place = 1;
			seat.label = "Seat of " + room.name;
			entityManager.persist(seat);
			Minibar minibar = new Minibar();
			minibar.room = room;
			minibar.drinks = 4;
			entityManager.persist(minibar);
		}

	}

	@Entity(name = "Floor")
	static class Floor {

		@Id
		Long id;

		String name;

		@OneToMany(mappedBy = "floor")
		@OrderBy("id.number desc")
		List<Room> rooms = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public List<Room> getRooms() {
			return this.rooms;
		}

	}

	@Embeddable
	static class RoomId implements Serializable {

		Long floorId;

		Integer number;

		public Long getFloorId() {
			return this.floorId;
		}

		public Integer getNumber() {
			return this.number;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof RoomId that && that.floorId.equals(this.floorId) && that.number.equals(this.number);
		}

		@Override
		public int hashCode() {
			return this.floorId.hashCode() * 31 + this.number;
		}

	}

	@Entity(name = "Room")
	static class Room {

		@EmbeddedId
		RoomId id = new RoomId();

		@MapsId("floorId")
		@ManyToOne(fetch = FetchType.LAZY)
		Floor floor;

		String name;

		@ElementCollection
		Set<String> features = new LinkedHashSet<>();

		@OneToMany(mappedBy = "room")
		List<Booking> bookings = new ArrayList<>();

		@OneToMany(mappedBy = "id.room")
		List<Seat> seats = new ArrayList<>();

		@OneToOne(mappedBy = "room", fetch = FetchType.LAZY)
		Minibar minibar;

		public RoomId getId() {
			return this.id;
		}

		public Floor getFloor() {
			return this.floor;
		}

		public String getName() {
			return this.name;
		}

		public Set<String> getFeatures() {
			return this.features;
		}

		public List<Booking> getBookings() {
			return this.bookings;
		}

		public List<Seat> getSeats() {
			return this.seats;
		}

		public Minibar getMinibar() {
			return this.minibar;
		}

	}

	@Entity(name = "Guest")
	static class Guest {

		@Id
		Long id;

		String name;

		@OneToMany(mappedBy = "guest")
		List<Booking> bookings = new ArrayList<>();

		@ManyToMany
		Set<Room> favourites = new LinkedHashSet<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public List<Booking> getBookings() {
			return this.bookings;
		}

		public Set<Room> getFavourites() {
			return this.favourites;
		}

	}

}
