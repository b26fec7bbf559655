package dev.clew.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.clew.fixture.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Root fields that Clew answers: one statement for the root with its to-one relations,
 * one for each to-many relation of the selection (cases 1, 2, 4, 8-12, 15).
 */
abstract class LookAheadContract extends Contract {

	LookAheadContract(Setup setup) {
		super(setup);
	}

	@Test
	void authorIsJoinedAndTagsAreLoadedByKey() {
		assertThat(ask("{posts{title author{username} tags{name}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("posts.title", "users.username", "tags.name");
	}

	@Test
	void onePostWithAuthorAndTags() {
		assertThat(ask("{post(id: 1){title author{username} tags{name}}}")).hasStatements(1, 2).hasJson("""
				{"post": {"title": "Alpha", "author": {"username": "ada"},
					"tags": [{"name": "java"}, {"name": "graphql"}]}}
				""");
	}

	@Test
	void postWithoutAuthorAndTagsHasNullAndEmptyList() {
		assertThat(ask("{post(id: 6){title author{username} tags{name} comments{id}}}")).hasJson("""
				{"post": {"title": "Zeta", "author": null, "tags": [], "comments": []}}
				""");
	}

	@Test
	void nestedCollectionsTakeOneStatementEach() {
		assertThat(ask("{users{username posts{title tags{name}}}}")).isAsWalked()
			.hasStatements(3)
			.selectsOnly("users.username", "posts.title", "tags.name");
	}

	@Test
	void siblingCollectionsTakeOneStatementEach() {
		assertThat(ask("{users{username comments{text} posts{title comments{text} tags{name}}}}")).isAsWalked()
			.hasStatements(5);
	}

	@Test
	void backReferenceCostsNothingExtra() {
		assertThat(ask("{users{posts{author{username}}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void manyToManyIsFollowedFromItsInverseSide() {
		assertThat(ask("{tags{name posts{title author{username}}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("tags.name", "posts.title", "users.username");
	}

	@Test
	void collectionBelowAToOneIsLoadedByTheTargetsKey() {
		assertThat(ask("{comments{text author{username posts{title}}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void collectionKeepsItsOrder() {
		assertThat(ask("{post(id: 1){comments{likes}}}")).hasStatements(1, 2)
			.hasJsonInOrder("{'post': {'comments': [{'likes': 5}, {'likes': 3}, {'likes': 1}]}}");
		assertThat(ask("{post(id: 1){comments{id}}}"))
			.hasJsonInOrder("{'post': {'comments': [{'id': '2'}, {'id': '1'}, {'id': '3'}]}}");
	}

	@Test
	void listsOfAllNullabilitiesAreAnswered() {
		assertThat(ask("{users{username}}")).isAsWalked().hasStatements(1);
		assertThat(ask("{maybeUsers{username}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void singleFieldReturnsTheFirstRowByIdAndAsksForNoMore() {
		Answer answer = ask("{firstUser{username}}");
		assertThat(answer).hasStatements(1).hasJson("{'firstUser': {'username': 'ada'}}");
		assertThat(answer.selects().get(0).sql()).containsPattern("\\b(fetch first|limit)\\b");
		assertThat(ask("{user{username}}")).hasStatements(1).hasJson("{'user': {'username': 'ada'}}");
	}

	@Test
	void singleFieldWithoutRowIsNullAndLoadsNothingBelow() {
		assertThat(ask("{user(id: 987654){username posts{title}}}")).hasStatements(1).hasJson("{'user': null}");
	}

	@Test
	void chainOfFourToOneRelationsTakesOneStatement() {
		assertThat(askDeep("{comments{text post{title author{username country{name continent{name}}}}}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("comments.text", "posts.title", "users.username", "countries.name", "continents.name");
	}

	@Test
	void overlappingFragmentsAskForTheUnionOfTheirColumns() {
		assertThat(askDeep("""
				{ comments { text ...chain post { slug ... on Post { author { email ...person } } } } }
				fragment chain on Comment { likes post { title author { username country { ...place } } } }
				fragment person on User { username country { continent { name } } }
				fragment place on Country { code ... { name } continent { code } }
				""")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("comments.text", "comments.likes", "posts.slug", "posts.title", "users.email",
					"users.username", "countries.code", "countries.name", "continents.name", "continents.code");
	}

	@Test
	void typenameChangesNothing() {
		assertThat(ask("{__typename posts{__typename title author{__typename username} tags{__typename name}}}"))
			.isAsWalked()
			.hasStatements(2)
			.selectsOnly("posts.title", "users.username", "tags.name");
	}

	@Test
	void typenameAloneSelectsTheKeyOnly() {
		assertThat(ask("{posts{__typename}}")).isAsWalked().hasStatements(1).selectsOnly();
	}

	@Test
	void typenameOfAToOneNeedsNoSecondTable() {
		assertThat(ask("{posts{author{__typename}}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly()
			.whenProjecting((answer) -> answer.readsNot("users"));
	}

	@Test
	void idOfAToOneNeedsNoJoin() {
		assertThat(ask("{posts{author{id}}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly()
			.whenProjecting((answer) -> answer.readsNot("users"));
		assertThat(ask("{comments{post{title author{id}}}}")).isAsWalked()
			.hasStatements(1)
			.whenProjecting((answer) -> answer.readsNot("users"));
	}

	@Test
	void rootSelectsItsKeyOnlyWhereOnlyARelationIsAsked() {
		assertThat(ask("{posts{tags{name}}}")).isAsWalked().hasStatements(2).selectsOnly("tags.name");
		assertThat(ask("{users{posts{tags{id}}}}")).isAsWalked().hasStatements(3).selectsOnly();
	}

	@Test
	void skippedRelationIsNotLoaded() {
		assertThat(ask("{posts{title tags @skip(if: true){name}}}")).isAsWalked().hasStatements(1).readsNot("tags");
		assertThat(ask("{posts{title tags @include(if: false){name}}}")).isAsWalked().hasStatements(1).readsNot("tags");
		String document = "query($no: Boolean!){posts{title author @include(if: $no){username} tags @include(if: $no){name}}}";
		assertThat(ask(document, Map.of("no", false))).isAsWalked().hasStatements(1).readsNot("tags", "users");
		assertThat(ask(document, Map.of("no", true))).isAsWalked().hasStatements(2);
	}

	@Test
	void skippedFragmentAndDefaultVariableAreHonoured() {
		String document = """
				query($no: Boolean = false) {
					posts { title ...more @include(if: $no) ... @include(if: $no) { comments { text } } }
				}
				fragment more on Post { body tags { name } }
				""";
		assertThat(ask(document)).isAsWalked().hasStatements(1).readsNot("tags", "comments").selectsNot("body");
		assertThat(ask(document, Map.of("no", true))).isAsWalked().hasStatements(3).selects("body");
	}

	@Test
	void skippedRootFieldCostsNothing() {
		assertThat(ask("{posts @skip(if: true){title} tags{name}}")).isAsWalked().hasStatements(1).readsNot("posts");
	}

	@Test
	void nestedArgumentsArePlannedWithCoercedValues() {
		String document = """
				query($yes: Boolean = true, $slugs: String, $ids: [ID!]) {
					users { posts(published: $yes) { title } other: posts(slug: $slugs, id: $ids) { title } }
				}
				""";
		Map<String, Object> variables = new HashMap<>(Map.of("slugs", "gamma", "ids", 3));
		assertThat(ask(document, variables)).isAsWalked().hasStatements(3);
		assertThat(ask(document, Map.of("yes", false, "slugs", "beta", "ids", List.of(2, 3)))).isAsWalked()
			.hasStatements(3);
	}

}
