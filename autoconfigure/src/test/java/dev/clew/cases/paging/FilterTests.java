package dev.clew.cases.paging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters, at the root and on relations (cases 46, 49, 53, 54).
 */
@EverySetup
class FilterTests {

	private final Setup setup;

	FilterTests(Setup setup) {
		this.setup = setup;
	}

	// Users with their ages: ada 36, bob none, cyd 36, dan 50, eve 20; bob's bio is null
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			age: {eq: 36}                                         | ada cyd
			age: {eq: null}                                       | bob
			age: {ne: 36}                                         | bob dan eve
			age: {ne: null}                                       | ada cyd dan eve
			age: {in: [20, 50]}                                   | dan eve
			age: {in: [20, null]}                                 | bob eve
			age: {notIn: []}                                      | ada bob cyd dan eve
			age: {notIn: [36, null]}                              | dan eve
			age: {notIn: [36]}                                    | bob dan eve
			age: {lt: 36}                                         | eve
			age: {lte: 36}                                        | ada cyd eve
			age: {gt: 20, lt: 50}                                 | ada cyd
			age: {gte: 36}                                        | ada cyd dan
			age: {between: [20, 36]}                              | ada cyd eve
			not: {age: {between: [20, 36]}}                       | bob dan
			age: {isNull: true}                                   | bob
			age: {isNull: false}                                  | ada cyd dan eve
			age: null                                             | ada bob cyd dan eve
			age: {}                                               | ada bob cyd dan eve
			not: {age: {lt: 36}}                                  | ada bob cyd dan
			not: {not: {age: {lt: 36}}}                           | eve
			username: {contains: "a"}                             | ada dan
			username: {contains: "A"}                             |
			username: {contains: "A", ignoreCase: true}           | ada dan
			username: {startsWith: "e"}                           | eve
			username: {endsWith: "b"}                             | bob
			username: {like: "_o%"}                               | bob
			username: {contains: "_"}                             |
			username: {contains: "%"}                             |
			username: {eq: "ADA", ignoreCase: true}               | ada
			username: {in: ["ADA", "eve"], ignoreCase: true}      | ada eve
			username: {ne: "ADA", ignoreCase: true}               | bob cyd dan eve
			username: {eq: "' or 1=1 --"}                         |
			and: [{age: {eq: 36}}, {username: {gt: "b"}}]         | cyd
			or: [{age: {eq: 20}}, {username: {eq: "bob"}}]        | bob eve
			and: []                                               | ada bob cyd dan eve
			not: {or: [{age: {eq: 36}}, {age: {isNull: true}}]}   | dan eve
			country: {name: {eq: "Germany"}}                      | ada
			country: {code: {isNull: true}}                       | bob
			country: {}                                           | ada bob dan eve
			not: {country: {}}                                    | cyd
			not: {country: {name: {eq: "Germany"}}}               | bob cyd dan eve
			not: {country: {code: {eq: "DE"}}}                    | bob cyd dan eve
			address: {city: {eq: "Paris"}}                        | cyd
			posts: {some: {title: {eq: "Alpha"}}}                 | ada
			posts: {none: {}}                                     | dan eve
			posts: {none: {published: {eq: false}}}               | bob cyd dan eve
			posts: {every: {published: {eq: true}}}               | bob cyd dan eve
			posts: {some: {}, every: {published: {eq: true}}}     | bob cyd
			not: {posts: {every: {published: {eq: true}}}}        | ada
			posts: {every: {slug: {ne: "alpha"}}}                 | bob cyd dan eve
			posts: {some: {tags: {some: {name: {eq: "sql"}}}}}    | bob
			posts: {some: {comments: {some: {author: {username: {eq: "cyd"}}}}}} |
			posts: {some: {author: {age: {eq: 36}}}}              | ada cyd
			""")
	void filterOfTheRoot(String filter, String expected) {
		Answer answer = ask("{users(filter: {id: {lt: 1000}, and: [{%s}]}, orderBy: [{username: ASC}]){username}}"
			.formatted(filter));
		assertThat(answer).hasNoErrors().hasStatements(1);
		List<Map<String, Object>> users = answer.get("users");
		assertThat(users).extracting((user) -> user.get("username"))
			.containsExactlyElementsOf((expected != null) ? Arrays.asList(expected.split(" ")) : List.of());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "age: {in: []}", "or: []", "and: [{age: {in: []}}, {age: {gt: 1}}]", "not: {age: {notIn: []}}",
					"country: {name: {in: []}}", "posts: {some: {title: {in: []}}}", "not: {posts: {none: {or: []}}}" })
	void filterThatNeverHoldsCostsNoStatement(String filter) {
		assertThat(ask("{users(limit: 2, filter: {%s}){username}}".formatted(filter))).hasStatements(0)
			.hasJson("{'users': []}");
	}

	@Test
	void whatAFieldShowsOfNothingCostsNoStatement() {
		assertThat(ask("""
				{users(filter: {id: {in: []}}, orderBy: [{id: ASC}]){username posts{title}}
					post(id: 1, filter: {title: {in: []}}){title tags{name}}
					postPage(filter: {id: {in: []}}, offset: 2, limit: 2){items{title} totalCount}
					postsConnection(first: 2, filter: {or: []}){
						totalCount edges{node{title}} pageInfo{hasNextPage hasPreviousPage startCursor}}}"""))
			.hasStatements(0)
			.hasJson("""
					{'users': [], 'post': null, 'postPage': {'items': [], 'totalCount': 0},
						'postsConnection': {'totalCount': 0, 'edges': [],
							'pageInfo': {'hasNextPage': false, 'hasPreviousPage': false, 'startCursor': null}}}""");
	}

	@Test
	void relationOfNothingCostsNoStatement() {
		assertThat(ask("""
				{posts(filter: {id: {eq: 1}}){title author(filter: {id: {in: []}}){username country{name}}
					tags(filter: {id: {in: []}}, limit: 1){name posts{title}} all: tags(filter: {or: []}){name}}
				users(filter: {id: {eq: 1}}){postsConnection(filter: {or: []}, first: 1){totalCount edges{node{title}}}
					postPage(filter: {or: []}){items{title} totalCount}}}""")).hasStatements(2).hasJson("""
				{'posts': [{'title': 'Alpha', 'author': null, 'tags': [], 'all': []}],
					'users': [{'postsConnection': {'totalCount': 0, 'edges': []},
						'postPage': {'items': [], 'totalCount': 0}}]}""");
	}

	@Test
	void emptyListThatIsNotTheWholeFilterStillAsks() {
		assertThat(ask("{users(filter: {id: {lt: 6}, or: [{age: {in: []}}, {username: {eq: \"ada\"}}]}){username}}"))
			.hasStatements(1)
			.hasJson("{'users': [{'username': 'ada'}]}");
		assertThat(ask("{users(filter: {id: {eq: 4}, posts: {none: {id: {in: []}}}}){username}}")).hasStatements(1)
			.hasJson("{'users': [{'username': 'dan'}]}");
	}

	@Test
	void aliasesOfOneRelationAreFilteredEachInItsWay() {
		Answer answer = ask("""
				{users(filter: {id: {lt: 3}}, orderBy: [{id: ASC}]){
					foo: posts(filter: {title: {eq: "Alpha"}}){title} bar: posts(filter: {title: {eq: "Gamma"}}){title}
					posts(orderBy: [{title: ASC}]){title}}}""");
		assertThat(answer).hasStatements(4).hasJson("""
				{'users': [{'foo': [{'title': 'Alpha'}], 'bar': [], 'posts': [{'title': 'Alpha'}, {'title': 'Beta'}]},
					{'foo': [], 'bar': [{'title': 'Gamma'}], 'posts': [{'title': 'Eta'}, {'title': 'Gamma'}]}]}""");
	}

	@Test
	void filterByChildrenDoesNotShortenTheirList() {
		assertThat(ask("""
				{posts(filter: {id: {lt: 1000}, tags: {some: {name: {eq: "sql"}}}}, orderBy: [{id: ASC}]){
					title tags(orderBy: [{name: ASC}]){name}}}""")).hasStatements(2).hasJson("""
				{'posts': [{'title': 'Delta', 'tags': [{'name': 'java'}, {'name': 'sql'}]},
					{'title': 'Eta', 'tags': [{'name': 'graphql'}, {'name': 'java'}, {'name': 'sql'}]}]}""");
	}

	@Test
	void joinOfASelectedRelationServesFilterAndOrderToo() {
		Answer answer = ask("""
				{users(filter: {id: {lt: 1000}, country: {name: {gt: "D"}}}, orderBy: [{country: {name: ASC}}]){
					username country{name}}}""");
		assertThat(answer).hasStatements(1)
			.hasJson(
					"""
							{'users': [{'username': 'bob', 'country': {'name': 'France'}},
								{'username': 'ada', 'country': {'name': 'Germany'}}, {'username': 'eve', 'country': {'name': 'Nowhere'}}]}""");
		assertThat(answer.selects().get(0).sql().split(" join ")).hasSize(2);
	}

	@Test
	void filterOfAToOneRelationHidesOthers() {
		assertThat(
				ask("{posts(filter: {id: {lt: 4}}, orderBy: [{id: ASC}]){author(filter: {age: {gt: 30}}){username}}}"))
			.hasStatements(2)
			.hasJson("{'posts': [{'author': {'username': 'ada'}}, {'author': {'username': 'ada'}}, {'author': null}]}");
	}

	private Answer ask(String document) {
		return PagedBlog.app(this.setup).shared().query(document);
	}

}
