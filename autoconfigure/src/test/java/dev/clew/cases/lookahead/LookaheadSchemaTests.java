package dev.clew.cases.lookahead;

import java.util.List;
import java.util.Map;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Fleet;
import dev.clew.fixture.Answer;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Schemas of many kinds around a look-ahead.
 */
@ExtendWith(OutputCaptureExtension.class)
class LookaheadSchemaTests {

	@Test
	void operationsMayHaveOtherNames() {
		assertThat(LookaheadBlog.app(Setup.H2)
			.schema("schema { query: Root } type Root { posts(filter: PostFilter): [Post!]! }")
			.with(Posts.class)
			.shared()
			.query("{posts(filter: {id: {lt: 3}}){title author{username}}}")).hasStatements(1).hasJson("""
					{'posts': [{'title': 'Alpha', 'author': {'username': 'ada'}},
						{'title': 'Beta', 'author': {'username': 'ada'}}]}""");
	}

	@Test
	void startAndEachCallSayWhatHappens(CapturedOutput output) {
		assertThat(LookaheadBlog.app(Setup.H2)
			.schema("type Query { posts(filter: PostFilter): [Post!]! }")
			.with(Posts.class)
			.property("logging.level.dev.clew", "debug")
			.shared()
			.query("{posts{title tags{name}}}")).hasStatements(2);
		assertThat(output)
			.contains("Query.posts is served by Posts#posts", "it runs the client's selection by its Lookahead")
			.contains("Plan of Posts.posts", "posts: Post as rows [title]", "tags: select Tag as rows [name]");
	}

	@Test
	void interfaceShowsEachObjectAsWhatItIs() {
		String document = "{%s{__typename plate ... on Car{doors garage{city}} ... on Truck{load}}}";
		Object answered = fleet(document.formatted("vehicles")).get("vehicles");
		assertThat(fleet(document.formatted("allVehicles")).<Object>get("allVehicles")).isEqualTo(answered);
		assertThat(fleet("{allVehicles{plate}}").selects()).hasSize(1);
		assertThat(fleet("{vehicle(plate: \"nothing\"){plate}}")).hasJson("{'vehicle': null}");
	}

	private static Answer fleet(String document) {
		return Setup.H2.app(Fleet.class)
			.schema(Fleet.SCHEMA)
			.schema("extend type Query { allVehicles: [Vehicle!] vehicle(plate: String): Vehicle }")
			.with(Vehicles.class)
			.data(new Fleet.Data())
			.shared()
			.query(document);
	}

	@Test
	void filterTypeOfTheSchemaIsFollowed() {
		assertThat(LookaheadBlog.app(Setup.H2).schema("""
				type Query { posts(filter: PostFilter): [Post!]! }
				input PostFilter { title: StringFilter author: UserFilter and: [PostFilter!] }
				""").with(Posts.class).shared().query("""
				{posts(filter: {and: [{author: {username: {eq: "bob"}}}, {title: {startsWith: "E"}}]}){title}}"""))
			.hasStatements(1)
			.hasJson("{'posts': [{'title': 'Eta'}]}");
	}

	@Test
	void filterTypeOfAnotherMeaningIsTheApplications(CapturedOutput output) {
		var app = LookaheadBlog.app(Setup.H2).schema("""
				type Query { posts(filter: PostFilter): [Post!]! }
				input PostFilter { about: String }
				""").with(Posts.class).shared();
		assertThat(app.query("{posts{title}}")).hasStatements(1).hasNoErrors();
		assertThat(app.query("{posts(filter: {about: \"Eta\"}){title}}")).hasStatements(0).hasErrorsAt("posts");
		assertThat(output).contains("'posts' has no argument of an input type that Clew knows as filter");
	}

	@Test
	void argumentsOfAnyNameMayBringFilters() {
		assertThat(LookaheadBlog.app(Setup.H2)
			.schema("type Query { found(which: PostFilter, sorted: [PostOrder!]): [Post!]! }")
			.with(Posts.class)
			.shared()
			.query("{found(which: {published: {eq: false}}, sorted: [{title: DESC}]){title}}")).hasStatements(1)
			.hasJsonInOrder("{'found': [{'title': 'Zeta'}, {'title': 'Beta'}]}");
	}

	@Controller
	static class Posts {

		@QueryMapping
		Selected<Post> posts(@Argument Map<String, Object> filter, Lookahead<Post> posts) {
			return posts.filter(filter).list();
		}

		@QueryMapping
		Selected<Post> found(@Argument Map<String, Object> which, @Argument List<Map<String, Object>> sorted,
				Lookahead<Post> posts) {
			return posts.filter(which).orderBy(sorted).list();
		}

	}

	@Controller
	static class Vehicles {

		@QueryMapping
		Selected<Fleet.Vehicle> allVehicles(Lookahead<Fleet.Vehicle> vehicles) {
			return vehicles.list();
		}

		@QueryMapping
		Selected<Fleet.Vehicle> vehicle(@Argument String plate, Lookahead<Fleet.Vehicle> vehicle) {
			return vehicle.where(Restriction.of("{alias}.plate = :plate").with("plate", plate)).one();
		}

	}

}
