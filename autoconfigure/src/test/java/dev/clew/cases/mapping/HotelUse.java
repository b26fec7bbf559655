package dev.clew.cases.mapping;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

import dev.clew.cases.mapping.Hotel.Guest;
import dev.clew.cases.mapping.Hotel.Room;
import dev.clew.cases.mapping.Hotel.RoomId;

/**
 * What guests do in a {@link Hotel}.
 */
final class HotelUse {

	private HotelUse() {
	}

	record BookingId(RoomId room, Long guest) implements Serializable {

	}

	@Entity(name = "Booking")
	@IdClass(BookingId.class)
	static class Booking {

		@Id
		@ManyToOne(fetch = FetchType.LAZY)
		Room room;

		@Id
		@ManyToOne(fetch = FetchType.LAZY)
		Guest guest;

		Integer nights;

		@OneToOne(mappedBy = "booking", fetch = FetchType.LAZY)
		Invoice invoice;

		public Room getRoom() {
			return this.room;
		}

		public Guest getGuest() {
			return this.guest;
		}

		public Integer getNights() {
			return this.nights;
		}

		public Invoice getInvoice() {
			return this.invoice;
		}

	}

	@Entity(name = "Invoice")
	static class Invoice {

		@Id
		Long id;

		Integer amount;

		@OneToOne(fetch = FetchType.LAZY)
		Booking booking;

		public Long getId() {
			return this.id;
		}

		public Integer getAmount() {
			return this.amount;
		}

		public Booking getBooking() {
			return this.booking;
		}

	}

	@Embeddable
	static class SeatId implements Serializable {

		@ManyToOne(fetch = FetchType.LAZY)
		Room room;

		Integer place;

		public Room getRoom() {
			return this.room;
		}

		public Integer getPlace() {
			return this.place;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof SeatId that && that.room.getId().equals(this.room.getId())
					&& that.place.equals(this.place);
		}

		@Override
		public int hashCode() {
			return this.room.getId().hashCode();
		}

	}

	@Entity(name = "Seat")
	static class Seat {

		@EmbeddedId
		SeatId id = new SeatId();

		String label;

		public SeatId getId() {
			return this.id;
		}

		public String getLabel() {
			return this.label;
		}

	}

	@Entity(name = "Minibar")
	static class Minibar {

		@EmbeddedId
		RoomId id;

		@MapsId
		@OneToOne(fetch = FetchType.LAZY)
		Room room;

		Integer drinks;

		public RoomId getId() {
			return this.id;
		}

		public Room getRoom() {
			return this.room;
		}

		public Integer getDrinks() {
			return this.drinks;
		}

	}

}
