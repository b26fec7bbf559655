package dev.clew.cases.mapping;

import java.util.List;
import java.util.Map;

import dev.clew.cases.mapping.MappingModel.Root;

/**
 * Composite keys and the relations that refer to them.
 */
final class Keys {

	private static final MappingModel HOTEL = new MappingModel(List.of(Hotel.class, HotelUse.class), Hotel.TYPES,
			List.of(Root.all("floors", "Floor"), Root.all("rooms", "Room"), Root.all("guests", "Guest"),
					Root.all("bookings", "Booking"), Root.all("invoices", "Invoice"), Root.all("seats", "Seat"),
					Root.all("minibars", "Minibar")),
			new Hotel.Data(), Map.of());

	private Keys() {
	}

	static List<MappingCase> cases() {
		return List.of(of("@EmbeddedId, shown", "rooms", "{id{floorId number} name}", 1, 0),
				of("@MapsId on a part of the key", "rooms", "{name floor{name}}", 1, 1),
				of("only the key of that relation", "rooms", "{name floor{id}}", 1, 0),
				of("@OneToMany to an entity with a composite key, @OrderBy a part of it", "floors",
						"{name rooms{name id{number}}}", 2, 1),
				of("@ElementCollection of an entity with a composite key", "rooms", "{features}", 2, 1),
				of("@IdClass of relations", "bookings", "{nights room{name} guest{name}}", 1, 2),
				of("@OneToMany by a part of the key", "guests", "{name bookings{nights room{name}}}", 2, 1),
				of("@OneToMany by a composite part of the key", "rooms", "{name bookings{nights guest{name}}}", 2, 1),
				of("@ManyToMany to a composite key", "guests", "{name favourites{name floor{name}}}", 2, 1),
				of("@OneToOne to a key of relations", "invoices", "{amount booking{nights room{name}}}", 1, 1),
				of("@OneToOne(mappedBy) of it", "bookings", "{nights invoice{amount}}", 1, 0),
				of("@EmbeddedId that holds a relation", "seats", "{label id{place room{name}}}", 1, 1),
				of("@OneToMany(mappedBy) through the key", "rooms", "{name seats{label}}", 2, 1),
				of("@OneToOne @MapsId with a composite key", "minibars", "{id{number} drinks room{name}}", 1, 1),
				of("@OneToOne(mappedBy) of it", "rooms", "{name minibar{drinks}}", 1, 0));
	}

	private static MappingCase of(String mapping, String root, String selection, int statements, int belowController) {
		return new MappingCase("Keys", mapping, HOTEL, root, selection, statements, belowController);
	}

}
