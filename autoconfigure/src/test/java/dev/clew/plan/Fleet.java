package dev.clew.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.clew.model.Bindings;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;

/**
 * Mappings that make a provider read row by row, or make a foreign key say less than the
 * row behind it; embedded values and collections of values.
 */
final class Fleet {

	static final Bindings SPEC = Bindings.of(Fleet.class).schema("""
			type Query {
				ships: [Ship!]!
				ship(id: ID!): Ship
				ports: [Port!]!
			}
			type Ship {
				id: ID! name: String shout: String
				home: Port bound: Port captain: Captain berth: Berth yard: Yard
				licence: Licence hull: Hull
				flags: [String!] stops: [Stop!] cargo(label: String, weight: [Int]): [Cargo!]
				crew: [Sailor!]
			}
			type Hull { length: Int builtAt: Port steel: Steel }
			type Steel { grade: String }
			type Stop { day: Int port: Port }
			type Port { id: ID! name: String country: String ships: [Ship!] }
			type Captain { id: ID! name: String }
			type Berth { id: ID! name: String }
			type Yard { id: ID! name: String }
			type Licence { id: ID! number: String ship: Ship }
			type Cargo { id: ID! label: String weight: Int ship: Ship }
			type Sailor { id: ID! name: String }
			""");

	private Fleet() {
	}

	static FetchPlan plan(String document) {
		return Plans.of(SPEC).plan(document);
	}

	@Entity(name = "Ship")
	static class Ship {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.EAGER)
		Port home;

		@ManyToOne(fetch = FetchType.LAZY)
		Port bound;

		@ManyToOne(fetch = FetchType.LAZY)
		@NotFound(action = NotFoundAction.IGNORE)
		Captain captain;

		@ManyToOne(fetch = FetchType.LAZY)
		Berth berth;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "yard_name", referencedColumnName = "name")
		Yard yard;

		@OneToOne(mappedBy = "ship", fetch = FetchType.LAZY)
		Licence licence;

		@Embedded
		Hull hull;

		@ElementCollection
		List<String> flags = new ArrayList<>();

		@ElementCollection
		List<Stop> stops = new ArrayList<>();

		@OneToMany(mappedBy = "ship")
		List<Cargo> cargo = new ArrayList<>();

		@OneToMany(fetch = FetchType.EAGER)
		@JoinColumn(name = "ship_id")
		Set<Sailor> crew;

		public String getShout() {
			return this.name + "!";
		}

	}

	@Embeddable
	static class Hull {

		Integer length;

		@ManyToOne(fetch = FetchType.LAZY)
		Port builtAt;

		@Embedded
		Steel steel;

	}

	@Embeddable
	static class Steel {

		String grade;

	}

	@Embeddable
	static class Stop {

		Integer day;

		@ManyToOne(fetch = FetchType.LAZY)
		Port port;

	}

	@Entity(name = "Port")
	static class Port {

		@Id
		Long id;

		String name;

		String country;

		@OneToMany(mappedBy = "home")
		List<Ship> ships = new ArrayList<>();

	}

	@Entity(name = "Captain")
	static class Captain {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Berth")
	@SoftDelete
	static class Berth {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Yard")
	static class Yard implements Serializable {

		@Id
		Long id;

		@Column(unique = true)
		String name;

	}

	@Entity(name = "Licence")
	static class Licence {

		@Id
		Long id;

		String number;

		@OneToOne(fetch = FetchType.LAZY)
		Ship ship;

	}

	@Entity(name = "Cargo")
	@SQLRestriction("weight > 0")
	static class Cargo {

		@Id
		Long id;

		String label;

		Integer weight;

		@ManyToOne(fetch = FetchType.LAZY)
		Ship ship;

	}

	@Entity(name = "Sailor")
	static class Sailor {

		@Id
		Long id;

		String name;

	}

}
