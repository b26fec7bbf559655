package dev.clew.cases.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/**
 * Relations that load themselves: EAGER ones, an inverse one-to-one, and one whose absent
 * target is null. Ship 2 has no log, ship 3 refers to an owner that is gone.
 */
public final class Eager {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query { ships: [Ship!] ship(id: ID!): Ship harbours: [Harbour!] }
			type Ship { id: ID! name: String label: String crew: String home: Harbour owner: Owner log: Log
				mates: [Mate!] flags: [String!] }
			type Harbour { id: ID! name: String ships: [Ship!] }
			type Owner { id: ID! name: String }
			type Log { id: ID! title: String ship: Ship }
			type Mate { id: ID! name: String }
			""";

	private Eager() {
	}

	/**
	 * The rows.
	 */
	public record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Harbour harbour = new Harbour();
			harbour.id = 1L;
			harbour.name = "Bremen";
			entityManager.persist(harbour);
			for (long id = 1; id <= 3; id++) {
				Ship ship = new Ship();
				ship.id = id;
				ship.name = "Ship " + id;
				ship.home = (id < 3) ? harbour : null;
				ship.flags.addAll(List.of("de", "nl").subList(0, (int) (id % 3)));
				entityManager.persist(ship);
				for (long mate = 0; mate < id; mate++) {
					Mate person = new Mate();
					person.id = id * 10 + mate;
					person.name = "Mate " + person.id;
					person.ship = ship;
					entityManager.persist(person);
				}
				if (id != 2) {
					Log log = new Log();
					log.id = id;
					log.title = "Log " + id;
					log.ship = ship;
					entityManager.persist(log);
				}
			}
			Owner owner = new Owner();
			owner.id = 1L;
			owner.name = "Owner 1";
			entityManager.persist(owner);
			entityManager.flush();
			entityManager.createNativeQuery("update Ship set owner_id = 1 where id = 1").executeUpdate();
			entityManager.createNativeQuery("update Ship set owner_id = 99 where id = 3").executeUpdate();
		}

	}

	@Entity(name = "Ship")
	public static class Ship {

		@Id
		Long id;

		String name;

		@ManyToOne
		Harbour home;

		@ManyToOne(fetch = FetchType.LAZY)
		@NotFound(action = NotFoundAction.IGNORE)
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Owner owner;

		@OneToOne(mappedBy = "ship", fetch = FetchType.LAZY)
		Log log;

		@OneToMany(mappedBy = "ship", fetch = FetchType.EAGER)
		@OrderBy("name desc")
		List<Mate> mates = new ArrayList<>();

		@ElementCollection(fetch = FetchType.EAGER)
		Set<String> flags = new LinkedHashSet<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		/**
		 * Computed from an EAGER relation.
		 */
		public String getLabel() {
			return this.name + " of " + ((this.home != null) ? this.home.getName() : "nowhere");
		}

		/**
		 * Computed from EAGER collections.
		 */
		public String getCrew() {
			return this.mates.size() + " under " + this.flags.size() + " flags";
		}

		public Harbour getHome() {
			return this.home;
		}

		public Owner getOwner() {
			return this.owner;
		}

		public Log getLog() {
			return this.log;
		}

		public List<Mate> getMates() {
			return this.mates;
		}

		public Set<String> getFlags() {
			return this.flags;
		}

	}

	@Entity(name = "Harbour")
	public static class Harbour {

		@Id
		Long id;

		String name;

		@OneToMany(mappedBy = "home")
		List<Ship> ships = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public List<Ship> getShips() {
			return this.ships;
		}

	}

	@Entity(name = "Owner")
	public static class Owner {

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

	@Entity(name = "Log")
	public static class Log {

		@Id
		Long id;

		String title;

		@OneToOne(fetch = FetchType.LAZY)
		Ship ship;

		public Long getId() {
			return this.id;
		}

		public String getTitle() {
			return this.title;
		}

		public Ship getShip() {
			return this.ship;
		}

	}

	@Entity(name = "Mate")
	public static class Mate {

		@Id
		Long id;

		String name;

		@ManyToOne
		Ship ship;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

	}

}
