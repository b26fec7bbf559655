package dev.clew.cases.restriction;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a row filter may say, and where it holds beside the paths of
 * {@link RestrictionsContract}: pages, counts, conditions, cursors (cases 55, 66).
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES_ENTITIES, Setup.MARIADB })
class RowFilterTests {

	private static final String SCHEMA = """
			type Query {
				users(filter: UserFilter, orderBy: [UserOrder!], limit: Int): [User!]!
				posts(filter: PostFilter, orderBy: [PostOrder!], limit: Int, offset: Int): [Post!]!
				postPage(filter: PostFilter, orderBy: [PostOrder!], limit: Int): PostPage!
				postsConnection(orderBy: [PostOrder!], first: Int, after: String): PostConnection!
				comments(orderBy: [CommentOrder!]): [Comment!]!
			}
			type User {
				id: ID! username: String!
				posts(filter: PostFilter, orderBy: [PostOrder!], limit: Int): [Post!]!
				postsConnection(orderBy: [PostOrder!], first: Int): PostConnection!
			}
			type Post { id: ID! title: String! author: User authorName: String tags: [Tag!]! comments: [Comment!]! }
			type Tag { id: ID! name: String! }
			type Comment { id: ID! text: String! post: Post author: User }
			type PostPage { items: [Post!]! totalCount: Int! }
			extend type PostConnection { totalCount: Int! }
			""";

	private final Setup setup;

	RowFilterTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void holdsForPagesAndTheirTotals() {
		assertThat(ask(RowFilterSamples.Published.class,
				"{postPage(orderBy: [{id: ASC}], limit: 2){totalCount items{title}}}"))
			.hasJson("{'postPage': {'totalCount': 5, 'items': [{'title': 'Alpha'}, {'title': 'Gamma'}]}}");
		assertThat(ask(RowFilterSamples.Published.class, "{postPage(limit: 0){totalCount}}"))
			.hasJson("{'postPage': {'totalCount': 5}}");
		assertThat(ask(RowFilterSamples.Published.class,
				"{postsConnection(first: 1, orderBy: [{id: DESC}]){totalCount edges{node{title}}}}"))
			.hasJson("{'postsConnection': {'totalCount': 5, 'edges': [{'node': {'title': 'Eta'}}]}}");
	}

	@Test
	void holdsForPagesOfEveryOwner() {
		Answer answer = ask(RowFilterSamples.Published.class, """
				{users(orderBy: [{id: ASC}], limit: 2){username
					posts(orderBy: [{id: DESC}], limit: 1){title}
					postsConnection(first: 1){totalCount}}}""");
		assertThat(answer).hasAtMostStatements(3).hasJson("""
				{'users': [
					{'username': 'ada', 'posts': [{'title': 'Alpha'}], 'postsConnection': {'totalCount': 1}},
					{'username': 'bob', 'posts': [{'title': 'Eta'}], 'postsConnection': {'totalCount': 2}}]}""");
	}

	@Test
	void hiddenRowsAreNeitherSomeNorAll() {
		assertThat(ask(RowFilterSamples.Published.class,
				"{users(filter: {posts: {some: {title: {eq: \"Beta\"}}}}){username}}"))
			.hasJson("{'users': []}");
		assertThat(ask(RowFilterSamples.Published.class,
				"{users(filter: {posts: {every: {title: {ne: \"Beta\"}}}}, orderBy: [{id: ASC}], limit: 1){username}}"))
			.hasJson("{'users': [{'username': 'ada'}]}");
	}

	@Test
	void hiddenTargetIsNoTargetForConditionsAndOrders() {
		assertThat(ask(RowFilterSamples.NotAda.class, "{posts(filter: {author: {username: {eq: \"ada\"}}}){title}}"))
			.hasJson("{'posts': []}");
		assertThat(ask(RowFilterSamples.NotAda.class,
				"{posts(filter: {not: {author: {}}}, orderBy: [{id: ASC}]){title author{id}}}"))
			.hasJson("""
					{'posts': [{'title': 'Alpha', 'author': null}, {'title': 'Beta', 'author': null},
						{'title': 'Delta', 'author': null}, {'title': 'Zeta', 'author': null}]}""");
		assertThat(ask(RowFilterSamples.NotAda.class,
				"{posts(orderBy: [{author: {username: ASC_NULLS_FIRST}}, {id: ASC}], limit: 3){title authorName}}"))
			.hasJson("""
					{'posts': [{'title': 'Alpha', 'authorName': null}, {'title': 'Beta', 'authorName': null},
						{'title': 'Delta', 'authorName': null}]}""");
	}

	@Test
	void mayFollowRelations() {
		Answer answer = ask(RowFilterSamples.OfFrance.class,
				"""
						{posts(orderBy: [{id: ASC}]){title author{username}} comments(orderBy: [{id: ASC}]){text post{title}}}""");
		assertThat(answer).hasAtMostStatements(2)
			.hasJson(
					"""
							{'posts': [{'title': 'Gamma', 'author': {'username': 'bob'}}, {'title': 'Eta', 'author': {'username': 'bob'}}],
								'comments': [{'text': 'first', 'post': null}, {'text': 'second', 'post': null},
									{'text': 'third', 'post': null}, {'text': 'first', 'post': {'title': 'Gamma'}},
									{'text': 'first', 'post': null}, {'text': 'first', 'post': {'title': 'Eta'}},
									{'text': 'second', 'post': {'title': 'Eta'}}, {'text': 'stray', 'post': null}]}""");
	}

	@Test
	void keyOfARelationIsReadFromTheRowWhereTheRelationIsHidden() {
		assertThat(
				ask(RowFilterSamples.OwnPostsOfHidden.class, "{posts(orderBy: [{id: ASC}]){title author{username}}}"))
			.hasJson("""
					{'posts': [{'title': 'Alpha', 'author': null}, {'title': 'Beta', 'author': null}]}""");
	}

	@Test
	void severalMustAllAdmitARow() {
		assertThat(ask(RowFilterSamples.Several.class, "{posts(orderBy: [{id: ASC}]){title}}"))
			.hasJson("{'posts': [{'title': 'Gamma'}, {'title': 'Eta'}]}");
	}

	@Test
	void noneAndNothingAreRestrictionsToo() {
		assertThat(
				ask(RowFilterSamples.NothingOfTags.class, "{posts(orderBy: [{id: ASC}], limit: 1){title tags{name}}}"))
			.hasJson("{'posts': [{'title': 'Alpha', 'tags': []}]}");
	}

	@Test
	void whatThrowsShowsNothing() {
		Answer answer = ask(RowFilterSamples.Throwing.class,
				"{posts{title} users(orderBy: [{id: ASC}], limit: 1){username}}");
		assertThat(answer).hasErrorsAt("posts").hasStatements(1);
		assertThat(answer.errors().toString()).doesNotContain("Exception", "dev.clew");
		assertThat(ask(RowFilterSamples.Throwing.class, "{comments{post{title}}}")).hasErrorsAt("comments")
			.hasStatements(0);
	}

	@Test
	void isAskedOnceForAnOperation() {
		ClewApp app = app(RowFilterSamples.Counting.class).shared();
		int before = RowFilterSamples.Counting.ASKED.get();
		app.query(
				"{a: posts{title author{username posts{title comments{post{title}}}}} b: posts{title} users{posts{id}}}");
		assertThat(RowFilterSamples.Counting.ASKED.get() - before).isEqualTo(1);
	}

	@Test
	void valuesMakeNoNewStatements() {
		ClewApp app = app(RowFilterSamples.ByVariable.class)
			.property("spring.jpa.properties.hibernate.generate_statistics", true)
			.shared();
		String query = "{posts(orderBy: [{id: ASC}]){title author{username}} users{posts(limit: 1){id} postsConnection(first: 1){totalCount}}}";
		RowFilterSamples.ByVariable.views = 0;
		app.query(query);
		var statistics = app.bean(SessionFactory.class).getStatistics();
		long plans = statistics.getQueryPlanCacheMissCount();
		for (int views = 1; views < 50; views++) {
			RowFilterSamples.ByVariable.views = views;
			assertThat(app.query(query)).hasNoErrors();
		}
		assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(plans);
	}

	@Test
	void takesCollections() {
		assertThat(ask(RowFilterSamples.Titles.class, "{posts(orderBy: [{id: ASC}]){title}}"))
			.hasJson("{'posts': [{'title': 'Alpha'}, {'title': 'Eta'}]}");
	}

	private Answer ask(Class<?> filters, String query) {
		return app(filters).shared().query(query);
	}

	private AppSpec app(Class<?> filters) {
		return this.setup.app(Blog.class, Geo.class)
			.schema(SCHEMA)
			.with(filters)
			.property("clew.max-depth", 9)
			.property("clew.types.User.aliases.postsConnection", "posts")
			.property("clew.types.Post.aliases.authorName", "author.username")
			.data(new BlogData(1));
	}

}
