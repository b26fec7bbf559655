package dev.clew.cases.paging;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.SQLRestriction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters and orders by targets that the mapping hides, or whose rows are gone.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES_ENTITIES, Setup.MARIADB })
class AbsentTargetsTests {

	private static final String SCHEMA = """
			type Query {
				letters(clerk: ID, desk: ID, filter: LetterFilter, orderBy: [LetterOrder!], limit: Int): [Letter!]!
				drawers(filter: DrawerFilter, orderBy: [DrawerOrder!], limit: Int): [Drawer!]!
				drawersConnection(orderBy: [DrawerOrder!], first: Int, after: String): DrawerConnection!
			}
			type Letter { id: ID! clerk: Clerk clerkName: String desk: Desk }
			type Clerk { id: ID! name: String }
			type Desk { id: ID! name: String }
			type Drawer { desk: Desk number: Int! }
			""";

	private final Setup setup;

	AbsentTargetsTests(Setup setup) {
		this.setup = setup;
	}

	// Clerk 2 is gone, desk 2 is hidden
	@Test
	void keyOfAnAbsentTargetIsNoneThatFiltersFind() {
		assertThat(ask("{letters(filter: {clerk: {id: {eq: 2}}}){id}}")).hasJson("{'letters': []}");
		assertThat(ask("{letters(filter: {desk: {id: {gte: 2}}}){id}}")).hasJson("{'letters': []}");
		assertThat(ask("{letters(filter: {not: {desk: {id: {eq: 1}}}}){id}}")).hasJson("{'letters': [{'id': '2'}]}");
	}

	@Test
	void keyOfAnAbsentTargetIsNullForArguments() {
		assertThat(ask("{letters(clerk: 2){id}}")).hasJson("{'letters': []}").hasStatements(1);
		assertThat(ask("{letters(desk: 2){id}}")).hasJson("{'letters': []}").hasStatements(1);
		assertThat(ask("{letters(clerk: null){id}}")).hasJson("{'letters': [{'id': '2'}]}");
		assertThat(ask("{letters(desk: null){id}}")).hasJson("{'letters': [{'id': '2'}]}");
	}

	@Test
	void keyOfAnAbsentTargetOrdersAsNull() {
		assertThat(ask("{letters(orderBy: [{clerk: {id: ASC}}]){id}}"))
			.hasJsonInOrder("{'letters': [{'id': '1'}, {'id': '3'}, {'id': '2'}]}");
		assertThat(ask("{letters(orderBy: [{desk: {id: DESC_NULLS_FIRST}}], limit: 9){id}}"))
			.hasJsonInOrder("{'letters': [{'id': '2'}, {'id': '1'}, {'id': '3'}]}");
	}

	@Test
	void columnThatIsNeverNullIsNullWhereItsRowIsGone() {
		assertThat(ask("{letters(filter: {clerkName: {ne: \"ann\"}}){id}}"))
			.hasJson("{'letters': [{'id': '2'}, {'id': '3'}]}");
		assertThat(ask("{letters(orderBy: [{clerkName: ASC}]){id}}"))
			.hasJsonInOrder("{'letters': [{'id': '1'}, {'id': '3'}, {'id': '2'}]}");
	}

	@Test
	void rowsWhoseKeyLeadsToAnAbsentTargetStillHaveTheirPlaces() {
		assertThat(ask("{drawers(limit: 9){number}}"))
			.hasJsonInOrder("{'drawers': [{'number': 3}, {'number': 4}, {'number': 1}, {'number': 2}]}");
	}

	@Test
	void rowsWhoseKeyLeadsToAnAbsentTargetAreThere() {
		assertThat(ask("{drawers{number desk{name}}}")).hasStatements(1)
			.hasJson("{'drawers': [{'number': 3, 'desk': {'name': 'desk'}}, {'number': 4, 'desk': {'name': 'desk'}}, "
					+ "{'number': 1, 'desk': null}, {'number': 2, 'desk': null}]}");
		assertThat(ask("{drawers(orderBy: [{desk: {id: ASC_NULLS_FIRST}}], limit: 9){number}}"))
			.hasJsonInOrder("{'drawers': [{'number': 1}, {'number': 2}, {'number': 3}, {'number': 4}]}");
		assertThat(ask("{drawers(filter: {not: {desk: {name: {eq: \"desk\"}}}}){number desk{id}}}"))
			.hasJson("{'drawers': [{'number': 1, 'desk': null}, {'number': 2, 'desk': null}]}");
	}

	@Test
	void cursorKnowsTheKeyOfItsRow() {
		String page = "{drawersConnection(first: 1%s){edges{node{number}} pageInfo{endCursor}}}";
		String after = "";
		for (int number : new int[] { 3, 4, 1, 2 }) {
			Answer answer = ask(page.formatted(after));
			assertThat(answer).hasNoErrors();
			Map<String, Object> connection = answer.get("drawersConnection");
			assertThat(connection).containsEntry("edges", List.of(Map.of("node", Map.of("number", number))));
			after = ", after: \"%s\"".formatted(((Map<?, ?>) connection.get("pageInfo")).get("endCursor"));
		}
	}

	private Answer ask(String query) {
		return this.setup.app(Letter.class, Clerk.class, Desk.class, Drawer.class)
			.schema(SCHEMA)
			.data(new Data())
			.property("clew.types.Letter.aliases.clerkName", "clerk.name")
			.shared()
			.query(query);
	}

	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (long id = 1; id <= 3; id++) {
				Clerk clerk = new Clerk();
				clerk.id = id;
				clerk.name = (id == 1) ? "ann" : "ben";
				entityManager.persist(clerk);
				Desk desk = new Desk();
				desk.id = id;
				desk.name = "desk";
				desk.hidden = id == 2;
				entityManager.persist(desk);
			}
			for (long id = 1; id <= 3; id++) {
				Letter letter = new Letter();
				letter.id = id;
				letter.clerk = entityManager.getReference(Clerk.class, id);
				letter.desk = entityManager.getReference(Desk.class, (id == 3) ? 1L : id);
				entityManager.persist(letter);
			}
			drawer(entityManager, 1, 3);
			drawer(entityManager, 1, 4);
			drawer(entityManager, 2, 2);
			drawer(entityManager, 2, 1);
			entityManager.flush();
			entityManager.createQuery("delete Clerk where id = 2").executeUpdate();
		}

		private static void drawer(EntityManager entityManager, long desk, int number) {
			Drawer drawer = new Drawer();
			drawer.desk = entityManager.find(Desk.class, desk);
			drawer.number = number;
			entityManager.persist(drawer);
		}

	}

	@Entity(name = "Letter")
	static class Letter {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Clerk clerk;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		Desk desk;

		public Long getId() {
			return this.id;
		}

		public Clerk getClerk() {
			return this.clerk;
		}

		public Desk getDesk() {
			return this.desk;
		}

	}

	@Entity(name = "Clerk")
	static class Clerk {

		@Id
		Long id;

		@Column(nullable = false)
		String name;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

	}

	@Entity(name = "Desk")
	@SQLRestriction("hidden = false")
	static class Desk {

		@Id
		Long id;

		String name;

		boolean hidden;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

	}

	@Entity(name = "Drawer")
	@IdClass(DrawerKey.class)
	static class Drawer {

		@Id
		@ManyToOne(fetch = FetchType.LAZY)
		Desk desk;

		@Id
		int number;

		public Desk getDesk() {
			return this.desk;
		}

		public int getNumber() {
			return this.number;
		}

	}

	record DrawerKey(Long desk, int number) implements Serializable {

	}

}
