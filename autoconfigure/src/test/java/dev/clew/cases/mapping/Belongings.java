package dev.clew.cases.mapping;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;

import dev.clew.cases.mapping.People.Person;

/**
 * What {@link People} have and belong to.
 */
final class Belongings {

	private Belongings() {
	}

	@Entity(name = "Passport")
	static class Passport {

		@Id
		Long id;

		String number;

		@OneToOne(mappedBy = "passport", fetch = FetchType.LAZY)
		Person person;

		public Long getId() {
			return this.id;
		}

		public String getNumber() {
			return this.number;
		}

		public Person getPerson() {
			return this.person;
		}

	}

	@Entity(name = "Profile")
	static class Profile {

		@Id
		Long id;

		String text;

		@MapsId
		@OneToOne(fetch = FetchType.LAZY)
		Person person;

		public Long getId() {
			return this.id;
		}

		public String getText() {
			return this.text;
		}

		public Person getPerson() {
			return this.person;
		}

	}

	@Entity(name = "Pet")
	static class Pet {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinTable(name = "pet_vets")
		Person vet;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Person getVet() {
			return this.vet;
		}

	}

	@Entity(name = "Book")
	static class Book {

		@Id
		Long id;

		String title;

		public Long getId() {
			return this.id;
		}

		public String getTitle() {
			return this.title;
		}

	}

	@Entity(name = "Club")
	static class Club {

		@Id
		Long id;

		String name;

		@ManyToMany(mappedBy = "clubs")
		@OrderBy("id desc")
		List<Person> members = new ArrayList<>();

		Club() {
		}

		Club(Long id) {
			this.id = id;
			this.name = "Club " + id;
		}

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public List<Person> getMembers() {
			return this.members;
		}

	}

	@Entity(name = "Task")
	static class Task {

		@Id
		Long id;

		String text;

		public Long getId() {
			return this.id;
		}

		public String getText() {
			return this.text;
		}

	}

	@Entity(name = "Town")
	static class Town {

		@Id
		Long id;

		String name;

		@OneToMany(mappedBy = "home.town")
		List<Person> people = new ArrayList<>();

		Town() {
		}

		Town(Long id) {
			this.id = id;
			this.name = "Town " + id;
		}

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public List<Person> getPeople() {
			return this.people;
		}

	}

}
