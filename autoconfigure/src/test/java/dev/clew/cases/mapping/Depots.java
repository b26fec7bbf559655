package dev.clew.cases.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/**
 * Depots with all that loads itself: EAGER relations in an embedded value and in
 * subtypes, inverse one-to-ones, references to no primary key, targets that may be gone,
 * and one that may be anything. Depot 1 has everything, depot 2 refers to a keeper that
 * is gone, depot 3 has nothing.
 */
final class Depots {

	static final String SCHEMA = """
			type Depot {
				id: ID! name: String label: String place: Place byCode: Town keeper: Keeper permit: Permit tools: [Tool!]
			}
			type Place { street: String town: Town }
			type Town { name: String }
			type Keeper { name: String }
			type Permit { name: String }
			interface Tool { name: String label: String }
			type Drill implements Tool { name: String label: String maker: Keeper }
			type Saw implements Tool { name: String label: String maker: Keeper }
			""";

	private Depots() {
	}

	/**
	 * The rows.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Stream.of("insert into Town (id, name, code) values (1, 'Bremen', 'HB'), (2, 'Emden', 'EMD')",
					"insert into Keeper (id, name) values (1, 'Ada'), (2, 'Bob')", """
							insert into Depot (id, name, street, town_id, code, keeper_id, thing_kind, thing_id) values
								(1, 'D1', 'Dock 1', 1, 'EMD', 1, 'K', 2), (2, 'D2', 'Dock 2', 2, 'HB', 99, 'T', 1),
								(3, 'D3', 'Dock 3', null, null, null, null, null)
							""", "insert into depot_notes (Depot_id, notes) values (1, 'wet'), (1, 'cold'), (2, 'dry')",
					"insert into Gate (id, name, depot_id) values (1, 'G1', 1), (2, 'G2', 1), (3, 'G3', 2)",
					"insert into Permit (id, name, depot_id) values (1, 'P1', 1), (2, 'P2', 2)",
					"""
							insert into Tool (id, name, kind, depot_id, driller_id, sawyer_id, lender_id) values
								(1, 'T1', 'D', 1, 1, null, null), (2, 'T2', 'S', 1, null, 99, 1), (3, 'T3', 'S', 2, null, 2, null)
							""",
					"insert into Blade (id, name, saw_id) values (1, 'B1', 2), (2, 'B2', 2), (3, 'B3', 3)")
				.forEach((sql) -> entityManager.createNativeQuery(sql).executeUpdate());
		}

	}

	/**
	 * What all have.
	 */
	@MappedSuperclass
	abstract static class Named implements Serializable {

		@Id
		Long id;

		String name;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

	}

	@Entity(name = "Depot")
	static class Depot extends Named {

		@Embedded
		Place place;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "code", referencedColumnName = "code",
				foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Town byCode;

		@ManyToOne(fetch = FetchType.LAZY)
		@NotFound(action = NotFoundAction.IGNORE)
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Keeper keeper;

		@OneToOne(mappedBy = "depot", fetch = FetchType.LAZY)
		Permit permit;

		@Any(fetch = FetchType.LAZY)
		@AnyDiscriminator(DiscriminatorType.STRING)
		@AnyDiscriminatorValue(discriminator = "K", entity = Keeper.class)
		@AnyDiscriminatorValue(discriminator = "T", entity = Town.class)
		@AnyKeyJavaClass(Long.class)
		@Column(name = "thing_kind")
		@JoinColumn(name = "thing_id")
		Named thing;

		@OneToMany(mappedBy = "depot")
		@OrderBy("id")
		List<Tool> tools = new ArrayList<>();

		/**
		 * Computed from what the embedded value loads.
		 */
		public String getLabel() {
			String town = (this.place.town != null) ? this.place.town.getName() : "nowhere";
			return "%s in %s, %d gates, %d notes".formatted(this.name, town, this.place.gates.size(),
					this.place.notes.size());
		}

		public Place getPlace() {
			return this.place;
		}

		public Town getByCode() {
			return this.byCode;
		}

		public Keeper getKeeper() {
			return this.keeper;
		}

		public Permit getPermit() {
			return this.permit;
		}

		public List<Tool> getTools() {
			return this.tools;
		}

	}

	@Embeddable
	static class Place {

		String street;

		@ManyToOne
		Town town;

		@ElementCollection(fetch = FetchType.EAGER)
		@CollectionTable(name = "depot_notes")
		Set<String> notes = new LinkedHashSet<>();

		@OneToMany(fetch = FetchType.EAGER)
		@JoinColumn(name = "depot_id")
		Set<Gate> gates = new LinkedHashSet<>();

		public String getStreet() {
			return this.street;
		}

		public Town getTown() {
			return this.town;
		}

	}

	@Entity(name = "Town")
	static class Town extends Named {

		@Column(unique = true)
		String code;

	}

	@Entity(name = "Keeper")
	static class Keeper extends Named {

	}

	@Entity(name = "Gate")
	static class Gate extends Named {

	}

	@Entity(name = "Blade")
	static class Blade extends Named {

	}

	@Entity(name = "Permit")
	static class Permit extends Named {

		@OneToOne(fetch = FetchType.LAZY)
		Depot depot;

	}

	@Entity(name = "Tool")
	@Inheritance
	@DiscriminatorColumn(name = "kind")
	abstract static class Tool extends Named {

		@ManyToOne(fetch = FetchType.LAZY)
		Depot depot;

		abstract Keeper getMaker();

		/**
		 * Computed from what subtypes load.
		 */
		public String getLabel() {
			return this.name + " of " + ((getMaker() != null) ? getMaker().getName() : "nobody");
		}

	}

	@Entity(name = "Drill")
	@DiscriminatorValue("D")
	static class Drill extends Tool {

		@ManyToOne
		@JoinColumn(name = "driller_id")
		Keeper maker;

		@Override
		public Keeper getMaker() {
			return this.maker;
		}

	}

	@Entity(name = "Saw")
	@DiscriminatorValue("S")
	static class Saw extends Tool {

		@ManyToOne(fetch = FetchType.LAZY)
		@NotFound(action = NotFoundAction.IGNORE)
		@JoinColumn(name = "sawyer_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Keeper maker;

		@ManyToOne
		Keeper lender;

		@OneToMany(fetch = FetchType.EAGER)
		@JoinColumn(name = "saw_id")
		Set<Blade> blades = new LinkedHashSet<>();

		@Override
		public Keeper getMaker() {
			return this.maker;
		}

		@Override
		public String getLabel() {
			return super.getLabel() + ", " + this.blades.size() + " blades"
					+ ((this.lender != null) ? " of " + this.lender.getName() : "");
		}

	}

}
