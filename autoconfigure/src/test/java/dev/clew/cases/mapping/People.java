package dev.clew.cases.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import dev.clew.cases.mapping.Belongings.Book;
import dev.clew.cases.mapping.Belongings.Club;
import dev.clew.cases.mapping.Belongings.Passport;
import dev.clew.cases.mapping.Belongings.Pet;
import dev.clew.cases.mapping.Belongings.Profile;
import dev.clew.cases.mapping.Belongings.Task;
import dev.clew.cases.mapping.Belongings.Town;

/**
 * Relations of every cardinality, in both directions, over join columns and join tables,
 * to itself, and from within embedded values. Every second person has none of them.
 */
final class People {

	/**
	 * The object types.
	 */
	static final String TYPES = """
			type Person { id: ID! name: String home: Address passport: Passport profile: Profile boss: Person
				staff: [Person!] pets: [Pet!] books: [Book!] clubs: [Club!] tasks: [Task!] }
			type Address { street: String town: Town geo: Geo visited: [Town!] phones: [String!] }
			type Geo { lat: Float nearest: Town }
			type Town { id: ID! name: String people: [Person!] }
			type Passport { id: ID! number: String person: Person }
			type Profile { id: ID! text: String person: Person }
			type Pet { id: ID! name: String vet: Person }
			type Book { id: ID! title: String }
			type Club { id: ID! name: String members: [Person!] }
			type Task { id: ID! text: String }
			""";

	private People() {
	}

	/**
	 * The rows.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			List<Town> towns = new ArrayList<>();
			List<Club> clubs = new ArrayList<>();
			for (long id = 1; id <= 3; id++) {
				towns.add(new Town(id));
				clubs.add(new Club(id));
			}
			towns.forEach(entityManager::persist);
			clubs.forEach(entityManager::persist);
			Person boss = null;
			for (long id = 1; id <= 6; id++) {
				Person person = new Person();
				person.id = id;
				person.name = "Person " + id;
				entityManager.persist(person);
				if (id % 2 == 1) {
					fill(person, boss, towns, clubs, entityManager);
					boss = person;
				}
			}
		}

		private static void fill(Person person, Person boss, List<Town> towns, List<Club> clubs,
				EntityManager entityManager) {
			long id = person.id;
			person.boss = boss;
			person.home = new Address();
			person.home.street = "Street " + id;
			person.home.town = towns.get((int) id % 3);
			person.home.visited.addAll(towns.subList(0, 2));
			person.home.phones.addAll(List.of("0" + id, "1" + id));
			person.home.geo = new Geo();
			person.home.geo.lat = id / 2.0;
			person.home.geo.nearest = towns.get(0);
			person.passport = new Passport();
			person.passport.id = id + 100;
			person.passport.number = "P" + id;
			entityManager.persist(person.passport);
			Profile profile = new Profile();
			profile.person = person;
			profile.text = "Profile " + id;
			entityManager.persist(profile);
			for (long part = 1; part <= 2; part++) {
				Pet pet = new Pet();
				pet.id = id * 10 + part;
				pet.name = "Pet " + pet.id;
				pet.vet = (part == 1) ? person : null;
				person.pets.add(pet);
				entityManager.persist(pet);
				Book book = new Book();
				book.id = id * 10 + part;
				book.title = "Book " + book.id;
				person.books.add(book);
				entityManager.persist(book);
				Task task = new Task();
				task.id = 100 - id * 10 - part;
				task.text = "Task " + part;
				person.tasks.add(task);
				entityManager.persist(task);
			}
			person.clubs.addAll(clubs.subList(0, 2));
		}

	}

	@Entity(name = "Person")
	static class Person {

		@Id
		Long id;

		String name;

		@Embedded
		Address home;

		@OneToOne(fetch = FetchType.LAZY)
		Passport passport;

		@OneToOne(mappedBy = "person", fetch = FetchType.LAZY)
		Profile profile;

		@ManyToOne(fetch = FetchType.LAZY)
		Person boss;

		@OneToMany(mappedBy = "boss")
		@OrderBy("name desc")
		List<Person> staff = new ArrayList<>();

		@OneToMany
		@JoinColumn(name = "keeper_id")
		Set<Pet> pets = new LinkedHashSet<>();

		@OneToMany
		@OrderBy("title desc")
		List<Book> books = new ArrayList<>();

		@ManyToMany
		Set<Club> clubs = new LinkedHashSet<>();

		@OneToMany
		@OrderColumn(name = "place")
		List<Task> tasks = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Address getHome() {
			return this.home;
		}

		public Passport getPassport() {
			return this.passport;
		}

		public Profile getProfile() {
			return this.profile;
		}

		public Person getBoss() {
			return this.boss;
		}

		public List<Person> getStaff() {
			return this.staff;
		}

		public Set<Pet> getPets() {
			return this.pets;
		}

		public List<Book> getBooks() {
			return this.books;
		}

		public Set<Club> getClubs() {
			return this.clubs;
		}

		public List<Task> getTasks() {
			return this.tasks;
		}

	}

	@Embeddable
	static class Address {

		String street;

		@ManyToOne(fetch = FetchType.LAZY)
		Town town;

		Geo geo;

		@ManyToMany
		@OrderBy("name desc")
		List<Town> visited = new ArrayList<>();

		@ElementCollection
		Set<String> phones = new LinkedHashSet<>();

		public String getStreet() {
			return this.street;
		}

		public Town getTown() {
			return this.town;
		}

		public Geo getGeo() {
			return this.geo;
		}

		public List<Town> getVisited() {
			return this.visited;
		}

		public Set<String> getPhones() {
			return this.phones;
		}

	}

	@Embeddable
	static class Geo {

		Double lat;

		@ManyToOne(fetch = FetchType.LAZY)
		Town nearest;

		public Double getLat() {
			return this.lat;
		}

		public Town getNearest() {
			return this.nearest;
		}

	}

}
