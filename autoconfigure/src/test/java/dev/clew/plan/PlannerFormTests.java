package dev.clew.plan;

import dev.clew.cases.model.Shop;
import dev.clew.model.Bindings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the choice between rows and entities, and its reasons.
 */
class PlannerFormTests {

	private static final Plans SHOP = Plans.of(Bindings.of(Shop.class).schema(Shop.SCHEMA));

	@Test
	void plainFieldsAreRows() {
		assertThat(SHOP.plan("{products{id name price}}")).hasToString("products: Product as rows [id, name, price]");
	}

	@Test
	void computedGetterNeedsTheObject() {
		assertThat(SHOP.plan("{products{name total}}"))
			.hasToString("products: Product as entities ('total' is computed by the object)");
	}

	@Test
	void getterWithLogicNeedsTheObject() {
		assertThat(SHOP.plan("{products{code}}")).hasToString(
				"products: Product as entities (the accessor of Product.code does more than return its field)");
	}

	@Test
	void setterWithLogicNeedsTheObject() {
		assertThat(SHOP.plan("{gauges{reading}}"))
			.hasToString("gauges: Gauge as entities (setting Gauge.reading does more than store the value)");
		assertThat(SHOP.plan("{gauges{id unit}}")).hasToString("gauges: Gauge as rows [id, unit]");
	}

	@Test
	void callbackNeedsTheObjectWhateverIsAskedFor() {
		assertThat(SHOP.plan("{banners{note}}"))
			.hasToString("banners: Banner as entities (callbacks or listeners see Banner as it is loaded)");
	}

	@Test
	void everyNodeIsChosenForItself() {
		assertThat(SHOP.plan("{offers{percent product{name} banner{note}}}")).hasToString("""
				offers: Offer as rows [percent]
				  product: join Product as rows [name] (to-one)
				  banner: join Banner as entities (to-one; callbacks or listeners see Banner as it is loaded)""");
	}

	@Test
	void pathThroughAPlainObjectStaysARow() {
		Plans plans = Plans.of(Bindings.of(Shop.class).schema(Shop.SCHEMA).alias("Offer", "percent", "product.price"));
		assertThat(plans.plan("{offers{percent}}")).hasToString("""
				offers: Offer as rows []
				  product: join Product as rows [price] (a path leads through it)""");
	}

	@Test
	void pathThroughAnObservedObjectNeedsIt() {
		String offer = "type Query { offers: [Offer!]! } type Offer { note: String code: String }";
		Plans plans = Plans.of(Bindings.of(Shop.class)
			.schema(offer)
			.alias("Offer", "note", "banner.note")
			.alias("Offer", "code", "product.code"));
		assertThat(plans.plan("{offers{note}}").toString())
			.startsWith("offers: Offer as entities (callbacks or listeners see Banner as it is loaded)");
		assertThat(plans.plan("{offers{code}}").toString())
			.startsWith("offers: Offer as entities (the accessor of Product.code does more than return its field)");
	}

	@Test
	void fetcherOfTheApplicationSeesTheObject() {
		assertThat(Plans.of(Blogs.SPEC.serving("Post.title")).plan("{posts{title}}"))
			.hasToString("posts: Post as entities ('title' is served by the application)");
		assertThat(Plans.of(Blogs.SPEC.serving("Post.title")).plan("{posts{slug}}"))
			.hasToString("posts: Post as rows [slug]");
	}

	@Test
	void relationThatTheApplicationServesIsNotLoaded() {
		assertThat(Plans.of(Blogs.SPEC.serving("Post.author", "Post.tags"))
			.plan("{posts{title author{username} tags{name}}}"))
			.hasToString("posts: Post as entities ('author' is served by the application)");
	}

	@Test
	void directiveSeesTheObject() {
		assertThat(Plans.of(Blogs.SPEC.wrapping("Post.title")).plan("{posts{title}}"))
			.hasToString("posts: Post as entities (the application may wrap the data fetcher of 'title')");
	}

	@Test
	void directiveAroundARelationSeesItInTheObject() {
		assertThat(Plans.of(Blogs.SPEC.wrapping("Post.author")).plan("{posts{author{username}}}")).hasToString(
				"""
						posts: Post as entities (the application may wrap the data fetcher of 'author')
						  author: join User as entities (its accessor reads it; the application may wrap the data fetcher of 'author')""");
		assertThat(Plans.of(Blogs.SPEC.wrapping("Post.tags")).plan("{posts{tags{name posts{title}}}}")).hasToString(
				"""
						posts: Post as entities (the application may wrap the data fetcher of 'tags')
						  tags: initialize Tag as entities (its accessor reads it; the application may wrap the data fetcher of 'tags')
						    posts: select Post as rows [title] (to-many)""");
	}

	@Test
	void directiveInsideAnEmbeddedValueSeesTheWholeObject() {
		assertThat(Plans.of(Blogs.SPEC.wrapping("Address.city")).plan("{users{username address{city}}}")).hasToString(
				"""
						users: User as entities (the application may wrap the data fetcher of 'city')
						  address: embedded Address as entities (embedded; the application may wrap the data fetcher of 'city')""");
	}

	@Test
	void projectionOffLoadsEntities() {
		assertThat(Plans.of(Blogs.SPEC.withoutProjection()).plan("{posts{title author{username} tags{name}}}"))
			.hasToString("""
					posts: Post as entities (clew.projection=off)
					  author: join User as entities (to-one; hangs on an entity)
					  tags: select Tag as entities (to-many; clew.projection=off)""");
	}

	@Test
	void projectionOffStillReadsKeysAndEmbeddedValuesWithTheirOwner() {
		FetchPlan plan = Plans.of(Blogs.SPEC.withoutProjection()).plan("{posts{author{id}}}");
		assertThat(plan.statements()).isEqualTo(1);
		assertThat(plan.node().edges()).extracting(Edge::loading).containsExactly(Loading.KEY);
	}

	@Test
	void whatIsJoinedToAnEntityHangsOnIt() {
		assertThat(Blogs.plan("{users{fullName country{name continent{name}}}}")).hasToString("""
				users: User as entities ('fullName' is computed by the object)
				  country: join Country as entities (to-one; hangs on an entity)
				    continent: join Continent as entities (to-one; hangs on an entity)""");
	}

	@Test
	void whatIsJoinedInsideAnEmbeddedValueOfAnEntityHangsOnIt() {
		assertThat(Blogs.plan("{users{fullName address{city}}}")).hasToString("""
				users: User as entities ('fullName' is computed by the object)
				  address: embedded Address as entities (embedded; hangs on an entity)""");
	}

	@Test
	void statementBelowAnEntityIsRowsAgain() {
		assertThat(Blogs.plan("{users{fullName posts{title author{email}}}}")).hasToString("""
				users: User as entities ('fullName' is computed by the object)
				  posts: select Post as rows [title] (to-many)
				    author: join User as rows [email] (to-one)""");
		assertThat(Plans.of(Blogs.SPEC.strategy("User", "country", "select")).plan("{users{fullName country{name}}}"))
			.hasToString("""
					users: User as entities ('fullName' is computed by the object)
					  country: select Country as rows [name] (configured)""");
	}

	@Test
	void entityBelowRowsLeavesThemRows() {
		assertThat(Plans.of(Blogs.SPEC.maxDepth(4)).plan("{users{posts{title author{fullName posts{title}}}}}"))
			.hasToString("""
					users: User as rows []
					  posts: select Post as rows [title] (to-many)
					    author: join User as entities (to-one; 'fullName' is computed by the object)
					      posts: select Post as rows [title] (to-many)""");
	}

	@Test
	void firstReasonIsTheOneThatIsShown() {
		assertThat(SHOP.plan("{products{total code}}").toString()).contains("('total' is computed by the object)");
	}

	@Test
	void fieldThatNobodyKnowsNeedsTheObject() {
		Plans plans = Plans.of(Bindings.of(Shop.class)
			.schema("type Query { products: [Product!] } type Product { id: ID! mood: String }"));
		assertThat(plans.plan("{products{mood}}")).hasToString("products: Product as entities ('mood' is not bound)");
	}

}
