package dev.clew.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;

/**
 * One attribute of every kind, for schemas that agree with it or do not.
 */
@Entity(name = "Kiosk")
class Kiosk {

	@Id
	Long id;

	String name;

	int stock;

	boolean open;

	LocalDate since;

	Duration break_;

	UUID code;

	Size size;

	byte[] picture;

	@Embedded
	Spot spot;

	@ElementCollection
	List<String> papers = new ArrayList<>();

	@ManyToOne
	Kiosk twin;

	@ManyToOne
	Vendor vendor;

	@OneToMany
	List<Vendor> helpers = new ArrayList<>();

	enum Size {

		SMALL, LARGE

	}

	@Embeddable
	static class Spot {

		String street;

	}

	@Entity(name = "Vendor")
	static class Vendor {

		@Id
		Long id;

		String name;

	}

}
