package dev.clew.plan;

import java.util.List;

import dev.clew.model.Bindings;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A column that is never null tells that a row is there, where one always is.
 */
class PlannerWitnessTests {

	private static final Bindings SPEC = Bindings.of(PlannerWitnessTests.class).schema("""
			type Query { pets: [Pet!]! dogs: [Dog!]! visits: [Visit!]! }
			interface Pet { name: String }
			type Dog implements Pet { name: String owner: Person! }
			type Cat implements Pet { name: String owner: Person }
			type Person { id: ID! name: String! bio: String }
			type Visit { doctor: Person nurse: Person nurseName: String! nurseBio: String }
			""").alias("Visit", "nurseName", "nurse.name").alias("Visit", "nurseBio", "nurse.bio");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{dogs{owner{bio name}}}                                   | name
			{dogs{owner{name bio id}}}                                | name id
			{dogs{a: owner{name} b: owner{id}}}                       | name id
			{dogs{owner{bio id}}}                                     | id
			{dogs{owner{bio}}}                                        |
			{pets{... on Dog{owner{name}}}}                           |
			{pets{... on Dog{owner{name}} ... on Cat{of: owner{name}}}}   |
			{visits{doctor{name}}}                                    | name
			{visits{doctor{bio}}}                                     |
			{visits{nurse{name}}}                                     |
			{visits{nurse{name} nurseName}}                           | name
			{visits{nurseName}}                                       | name
			{visits{nurseBio}}                                        |
			""")
	void witnessOfAJoin(String document, String column) {
		List<Edge> edges = Plans.of(SPEC).plan(document).node().edges();
		assertThat(edges).singleElement().satisfies((edge) -> {
			assertThat(edge.loading()).isEqualTo(Loading.JOIN);
			assertThat(edge.node().witnesses()).extracting(Column::path)
				.isEqualTo((column != null) ? List.of(column.split(" ")) : List.of());
		});
	}

	@Entity(name = "Pet")
	static class Pet {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		Person owner;

		public String getName() {
			return this.name;
		}

		public Person getOwner() {
			return this.owner;
		}

	}

	@Entity(name = "Dog")
	static class Dog extends Pet {

	}

	@Entity(name = "Cat")
	static class Cat extends Pet {

	}

	@Entity(name = "Person")
	static class Person {

		@Id
		Long id;

		String name;

		String bio;

	}

	@Entity(name = "Visit")
	static class Visit {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		Person doctor;

		@ManyToOne(fetch = FetchType.LAZY)
		Person nurse;

	}

}
