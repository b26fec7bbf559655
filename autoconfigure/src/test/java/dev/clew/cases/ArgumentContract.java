package dev.clew.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.clew.fixture.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Arguments of root fields and relations are equality, IN or IS NULL (case 6).
 */
abstract class ArgumentContract extends Contract {

	ArgumentContract(Setup setup) {
		super(setup);
	}

	@Test
	void argumentIsAWhere() {
		Answer answer = ask("{user(id: 4){username}}");
		assertThat(answer).hasStatements(1).hasJson("{'user': {'username': 'dan'}}");
		assertThat(answer.selects().get(0).sql()).contains("where");
	}

	@Test
	void severalArgumentsMustAllHold() {
		assertThat(ask("{usersBy(username: \"ada\", age: 36){id username}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{usersBy(username: \"ada\", age: 20){id username}}")).hasStatements(1)
			.hasJson("{'usersBy': []}");
	}

	@Test
	void listArgumentIsIn() {
		assertThat(ask("{usersBy(id: [1, 3]){username}}")).hasStatements(1)
			.hasJson("{'usersBy': [{'username': 'ada'}, {'username': 'cyd'}]}");
		assertThat(ask("{usersBy(id: []){username}}")).hasJson("{'usersBy': []}").hasStatements(0);
		assertThat(ask("{usersBy(id: 2){username}}")).hasJson("{'usersBy': [{'username': 'bob'}]}");
	}

	@Test
	void listArgumentIsInWhateverItsLength() {
		String document = "query($ids: [ID]){usersBy(id: $ids){username}}";
		for (int length : new int[] { 1, 2, 3, 5, 17, 300 }) {
			List<Integer> ids = IntStream.rangeClosed(1, length).boxed().toList();
			assertThat(ask(document, Map.of("ids", ids))).isAsWalked().hasStatements(1);
		}
	}

	@Test
	void explicitNullIsIsNull() {
		assertThat(ask("{usersBy(age: null){username}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{postsBy(slug: null){title}}")).isAsWalked().hasStatements(1);
		String document = "query($age: Int){usersBy(age: $age){username}}";
		assertThat(ask(document, Collections.singletonMap("age", null))).isAsWalked().hasStatements(1);
	}

	@Test
	void absentArgumentIsNoCondition() {
		assertThat(ask("{usersBy{username}}")).isAsWalked().hasStatements(1);
		assertThat(ask("query($age: Int){usersBy(age: $age){username}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void nullInAListAddsIsNull() {
		String document = "query($ids: [ID]){usersBy(id: $ids){username}}";
		assertThat(ask(document, Map.of("ids", Arrays.asList(1, null)))).hasStatements(1)
			.hasJson("{'usersBy': [{'username': 'ada'}]}");
	}

	@Test
	void booleanAndTextArgumentsOnARelation() {
		assertThat(ask("{users{username posts(published: true, slug: \"gamma\"){title}}}")).isAsWalked()
			.hasStatements(2);
		assertThat(ask("{posts{tags(name: \"java\"){name}}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{posts{comments(likes: 3){text}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void nullArgumentOnARelationIsIsNull() {
		assertThat(ask("{users{username posts(slug: null){title}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void listArgumentOnARelationIsIn() {
		assertThat(ask("{users{username posts(id: [1, 3, 5]){title}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void conditionOnAToOneNeverRemovesItsOwner() {
		assertThat(ask("{comments{text author(username: \"ada\"){username}}}")).isAsWalked().hasAtMostStatements(2);
	}

	@Test
	void relationUnderAnArgumentHasItsOwnRelations() {
		assertThat(ask("{users{posts(published: true){title tags(name: \"java\"){name}}}}")).isAsWalked()
			.hasStatements(3);
	}

	@Test
	void textThatLooksLikeSqlIsAValue() {
		assertThat(ask("{usersBy(username: \"ada' or '1'='1\"){username}}")).hasStatements(1)
			.hasJson("{'usersBy': []}");
	}

	@Test
	void argumentThroughAnAliasIsTheAliasedAttribute() {
		Answer answer = setup().blogWithoutQuery()
			.schema("type Query { user(my_id: ID): User posts(author_name: String, heading: [String]): [Post!]! }")
			.schema("extend type User { my_id: ID! } extend type Post { author_name: String heading: String }")
			.property("clew.types.User.aliases.my_id", "id")
			.property("clew.types.Post.aliases.author_name", "author.username")
			.property("clew.types.Post.aliases.heading", "title")
			.shared()
			.query("""
					{
						user(my_id: 3) { my_id username }
						titled: posts(heading: ["Alpha", "Zeta"]) { heading author_name }
						written: posts(author_name: "bob") { heading }
						anonymous: posts(author_name: null) { heading }
					}
					""");
		assertThat(answer).isAsWalked().hasStatements(4);
	}

	@Test
	void valueThatDoesNotConvertIsABadRequestWithoutSql() {
		assertThat(ask("{user(id: \"x\"){username}}")).hasBadRequest("user", "id")
			.hasPartialJson("{'user': null}")
			.hasStatements(0);
		assertThat(setup().blogWithoutQuery()
			.schema("type Query { posts: [Post!]! maybePosts(id: ID): [Post!] }")
			.shared()
			.query("{maybePosts(id: \"1 or 1=1\"){title} posts{id}}")).hasBadRequest("maybePosts", "id")
			.hasStatements(1);
	}

	@Test
	void listArgumentWithToOneBelow() {
		assertThat(ask("{commentsBy(id: [1, 5]){text post{title}}}")).hasStatements(1)
			.hasJson("{'commentsBy': [{'text': 'first', 'post': {'title': 'Alpha'}},"
					+ "{'text': 'first', 'post': {'title': 'Delta'}}]}");
	}

}
