package dev.clew.plan;

import dev.clew.cases.model.Regions;
import dev.clew.model.Bindings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what a {@link Planner} follows: relations, embedded values, collections of
 * values and paths.
 */
class PlannerRelationTests {

	private static final Plans REGIONS = Plans.of(Bindings.of(Regions.class).schema(Regions.SCHEMA));

	@Test
	void toOneIsJoinedAndToManyIsSelectedByKey() {
		assertThat(Blogs.plan("{posts{title author{username} tags{name}}}")).hasToString("""
				posts: Post as rows [title]
				  author: join User as rows [username] (to-one)
				  tags: select Tag as rows [name] (to-many)""");
	}

	@Test
	void everyToManyLevelIsOneStatement() {
		FetchPlan plan = Blogs.plan("{users{username posts{title tags{name}}}}");
		assertThat(plan).hasToString("""
				users: User as rows [username]
				  posts: select Post as rows [title] (to-many)
				    tags: select Tag as rows [name] (to-many)""");
		assertThat(plan.statements()).isEqualTo(3);
	}

	@Test
	void backReferenceIsJoinedIntoTheStatementBelow() {
		assertThat(Blogs.plan("{users{posts{author{username}}}}")).hasToString("""
				users: User as rows []
				  posts: select Post as rows [] (to-many)
				    author: join User as rows [username] (to-one)""");
	}

	@Test
	void chainOfToOnesIsOneStatement() {
		FetchPlan plan = Plans.of(Blogs.SPEC.maxDepth(5))
			.plan("{comments{text post{title author{country{continent{name}}}}}}");
		assertThat(plan).hasToString("""
				comments: Comment as rows [text]
				  post: join Post as rows [title] (to-one)
				    author: join User as rows [] (to-one)
				      country: join Country as rows [] (to-one)
				        continent: join Continent as rows [name] (to-one)""");
		assertThat(plan.statements()).isEqualTo(1);
	}

	@Test
	void onlyTheKeyOfAToOneIsReadFromTheForeignKey() {
		assertThat(Blogs.plan("{posts{author{id}}}")).hasToString("""
				posts: Post as rows []
				  author: key User as rows [id] (only its key is asked for)""");
	}

	@Test
	void keyAtTheEndOfAChainSavesTheLastJoin() {
		assertThat(Blogs.plan("{comments{post{author{id}}}}")).hasToString("""
				comments: Comment as rows []
				  post: join Post as rows [] (to-one)
				    author: key User as rows [id] (only its key is asked for)""");
	}

	@Test
	void compositeKeyIsReadFromTheForeignKeyToo() {
		assertThat(REGIONS.plan("{cities{region{country code}}}")).hasToString("""
				cities: City as rows []
				  region: key Region as rows [country, code] (only its key is asked for)""");
	}

	@Test
	void partOfACompositeKeyIsReadFromTheForeignKey() {
		assertThat(REGIONS.plan("{cities{region{country}}}")).hasToString("""
				cities: City as rows []
				  region: key Region as rows [country] (only its key is asked for)""");
	}

	@Test
	void embeddedKeyIsReadFromTheForeignKeyToo() {
		assertThat(REGIONS.plan("{boxes{shelf{id{hall}}}}")).hasToString("""
				boxes: Box as rows []
				  shelf: key Shelf as rows [] (only its key is asked for)
				    id: embedded ShelfId as rows [hall] (embedded)""");
	}

	@Test
	void keyOfATargetThatMayBeAbsentIsNotReadFromTheForeignKey() {
		assertThat(Fleet.plan("{ships{captain{id} berth{id}}}")).hasToString("""
				ships: Ship as rows []
				  captain: join Captain as rows [id] (to-one)
				  berth: join Berth as rows [id] (to-one)""");
	}

	@Test
	void keyThatTheOwnersTableDoesNotHoldIsJoined() {
		assertThat(Fleet.plan("{ships{yard{id} licence{id}}}")).hasToString("""
				ships: Ship as rows []
				  yard: join Yard as rows [id] (to-one)
				  licence: join Licence as rows [id] (to-one)""");
	}

	@Test
	void embeddedValueIsPartOfItsOwnersRow() {
		assertThat(Fleet.plan("{ships{name hull{length steel{grade}}}}")).hasToString("""
				ships: Ship as rows [name]
				  hull: embedded Hull as rows [length] (embedded)
				    steel: embedded Steel as rows [grade] (embedded)""");
	}

	@Test
	void relationOfAnEmbeddedValueIsJoined() {
		assertThat(Fleet.plan("{ships{hull{builtAt{name}}}}")).hasToString("""
				ships: Ship as rows []
				  hull: embedded Hull as rows [] (embedded)
				    builtAt: join Port as rows [name] (to-one)""");
	}

	@Test
	void keyOfARelationOfAnEmbeddedValueIsReadFromTheForeignKey() {
		assertThat(Fleet.plan("{ships{hull{builtAt{id}}}}")).hasToString("""
				ships: Ship as rows []
				  hull: embedded Hull as rows [] (embedded)
				    builtAt: key Port as rows [id] (only its key is asked for)""");
	}

	@Test
	void collectionsOfValuesAreStatementsOfTheirOwn() {
		FetchPlan plan = Fleet.plan("{ships{flags stops{day port{name}}}}");
		assertThat(plan).hasToString("""
				ships: Ship as rows []
				  flags: select value (to-many)
				  stops: select Stop as rows [day] (to-many)
				    port: join Port as rows [name] (to-one)""");
		assertThat(plan.statements()).isEqualTo(3);
	}

	@Test
	void pathLeadsThroughAJoin() {
		assertThat(Plans.of(Blogs.SPEC.alias("Post", "slug", "author.username")).plan("{posts{title slug}}"))
			.hasToString("""
					posts: Post as rows [title]
					  author: join User as rows [username] (a path leads through it)""");
	}

	@Test
	void pathSharesTheJoinOfTheSelection() {
		Plans plans = Plans.of(Blogs.SPEC.alias("Post", "slug", "author.username"));
		assertThat(plans.plan("{posts{slug author{email}}}")).hasToString("""
				posts: Post as rows []
				  author: join User as rows [email, username] (to-one)""");
		assertThat(plans.plan("{posts{author{email} slug}}")).isEqualTo(plans.plan("{posts{slug author{email}}}"));
	}

	@Test
	void pathMayEndInAnEmbeddedValue() {
		assertThat(Plans.of(Blogs.SPEC.alias("Post", "slug", "author.address.city")).plan("{posts{slug}}"))
			.hasToString("""
					posts: Post as rows []
					  author: join User as rows [] (a path leads through it)
					    address: embedded Address as rows [city] (embedded)""");
	}

	@Test
	void pathToAKeyNeedsNoJoin() {
		assertThat(Plans.of(Blogs.SPEC.alias("Post", "slug", "author.id")).plan("{posts{slug}}")).hasToString("""
				posts: Post as rows []
				  author: key User as rows [id] (only its key is asked for)""");
	}

	@Test
	void pathsOfTwoFieldsShareTheirJoin() {
		Plans plans = Plans
			.of(Blogs.SPEC.alias("Post", "slug", "author.username").alias("Post", "body", "author.email"));
		assertThat(plans.plan("{posts{slug body}}")).hasToString("""
				posts: Post as rows []
				  author: join User as rows [username, email] (a path leads through it)""");
	}

	@Test
	void columnUnderAnotherNameIsItsAttribute() {
		assertThat(Plans.of(Blogs.SPEC.alias("Post", "slug", "title")).plan("{posts{slug title}}"))
			.hasToString("posts: Post as rows [title]");
	}

	@Test
	void firstRowOnlyIsAskedForWhereThereMayBeMany() {
		assertThat(Blogs.plan("{firstUser{username}}"))
			.hasToString("firstUser: User as rows [username] (the first only)");
		assertThat(Blogs.plan("{user(id: 1){username}}")).hasToString("user: User as rows [username] where id = ?");
		assertThat(Blogs.plan("{user(id: null){username}}"))
			.hasToString("user: User as rows [username] where id is null (the first only)");
		assertThat(REGIONS.plan("{region(country: \"US\", code: \"CA\"){name}}"))
			.hasToString("region: Region as rows [name] where country = ? and code = ?");
		assertThat(REGIONS.plan("{region(country: \"US\"){name}}"))
			.hasToString("region: Region as rows [name] where country = ? (the first only)");
	}

}
