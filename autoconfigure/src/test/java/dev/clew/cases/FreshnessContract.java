package dev.clew.cases;

import java.util.Collections;
import java.util.Map;

import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of one request is seen in the next, and no write is lost (cases 16, 63).
 */
abstract class FreshnessContract extends Contract {

	FreshnessContract(Setup setup) {
		super(setup);
	}

	@Test
	void sameDocumentWithOtherVariablesIsRight() {
		String document = "query($id: ID, $yes: Boolean){user(id: $id){username posts(published: $yes){title}}}";
		for (long id : new long[] { 1, 2, 3, 1 }) {
			assertThat(ask(document, Map.of("id", id, "yes", true))).isAsWalked().hasStatements(2);
			assertThat(ask(document, Map.of("id", id, "yes", false))).isAsWalked().hasStatements(2);
		}
		assertThat(ask(document, Map.of("id", 1))).isAsWalked().hasStatements(1, 2);
	}

	@Test
	void sameDocumentWithAndWithoutARelationIsRight() {
		String document = "query($with: Boolean!){posts{title tags @include(if: $with){name}}}";
		assertThat(ask(document, Map.of("with", true))).isAsWalked().hasStatements(2);
		assertThat(ask(document, Map.of("with", false))).isAsWalked().hasStatements(1);
		assertThat(ask(document, Map.of("with", true))).isAsWalked().hasStatements(2);
	}

	@Test
	void sameDocumentWithAValueAndThenNullIsRight() {
		String document = "query($slug: String){users{posts(slug: $slug){title}}}";
		assertThat(ask(document, Map.of("slug", "gamma"))).isAsWalked().hasStatements(2);
		assertThat(ask(document, Collections.singletonMap("slug", null))).isAsWalked().hasStatements(2);
		assertThat(ask(document)).isAsWalked().hasStatements(2);
	}

	@Test
	void changedRowIsSeenByTheNextRequest() {
		try (ClewApp app = blog().start()) {
			String document = "{user(id: 1){username posts{title}}}";
			assertThat(app.query(document)).isAsWalked();
			app.sql("update users set username = 'ada II' where id = 1");
			app.sql("update posts set author_id = 1 where id = 6");
			assertThat(app.query(document)).hasJson(
					"""
							{"user": {"username": "ada II", "posts": [{"title": "Alpha"}, {"title": "Beta"}, {"title": "Zeta"}]}}
							""");
		}
	}

	@Test
	void writeToAnEntityThatWasLoadedInTheSameSessionIsNotLost() {
		try (ClewApp app = blog().start()) {
			app.inTransaction((entityManager) -> {
				assertThat(app.query("{user(id: 1){username fullName posts{title author{fullName}}}}")).hasNoErrors();
				entityManager.find(User.class, 1L).setEmail("new@clew.dev");
			});
			assertThat(app.query("{user(id: 1){email}}")).hasJson("{'user': {'email': 'new@clew.dev'}}");
		}
	}

	@Test
	void writeOfTheSurroundingTransactionIsSeen() {
		try (ClewApp app = blog().start()) {
			app.inTransaction((entityManager) -> {
				entityManager.find(User.class, 1L).setUsername("renamed");
				assertThat(app.query("{user(id: 1){username}}")).hasJson("{'user': {'username': 'renamed'}}");
			});
			assertThat(app.query("{user(id: 1){username}}")).hasJson("{'user': {'username': 'renamed'}}");
		}
	}

}
