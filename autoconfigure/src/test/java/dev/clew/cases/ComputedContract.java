package dev.clew.cases;

import java.util.Locale;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.model.Shop;
import dev.clew.fixture.Answer;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fields that are more than a column: the entity decides, and user code gets the real one
 * (cases 18, 19, 68).
 */
abstract class ComputedContract extends Contract {

	ComputedContract(Setup setup) {
		super(setup);
	}

	@Test
	void computedGetterGetsTheWholeEntity() {
		assertThat(ask("{users{fullName}}")).isAsWalked().hasStatements(1).selects("first_name", "last_name", "bio");
		assertThat(ask("{user(id: 1){fullName username}}")).hasStatements(1)
			.hasJson("{'user': {'fullName': 'Ada Lovelace', 'username': 'ada'}}");
	}

	@Test
	void computedGetterBelowAJoinNeedsTheWholeEntityOfItsNodeOnly() {
		assertThat(ask("{posts{title author{fullName}}}")).isAsWalked()
			.hasStatements(1)
			.selects("users.bio")
			.selectsNot("posts.body");
	}

	@Test
	void computedGetterInACollectionNeedsTheWholeEntityOfItsNodeOnly() {
		assertThat(ask("{comments{post{title author{fullName}}} continents{name}}")).isAsWalked().hasStatements(2);
		assertThat(askDeep("{tags{name posts{title author{fullName posts{title}}}}}")).isAsWalked()
			.hasStatements(3)
			.selectsNot("tags.description");
	}

	@Test
	void relationsBelowAnEntityAreLoadedInBatches() {
		assertThat(ask("{users{fullName country{name} posts{title tags{name}} comments{text}}}")).isAsWalked()
			.hasStatements(4)
			.selectsNot("posts.body", "tags.description");
	}

	@Test
	void getterWithLogicOverAColumnDecides() {
		assertThat(shop("{products{code}}")).isAsWalked().hasStatements(1);
		assertThat(shop("{offers{product{code name}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void plainFieldsBesideAGetterWithLogicAreProjected() {
		assertThat(shop("{products{name price}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("products.name", "products.price");
	}

	@Test
	void computedValueOfTwoColumns() {
		assertThat(shop("{products{total}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void postLoadCallbackIsSeen() {
		assertThat(shop("{banners{text}}")).isAsWalked().hasStatements(1);
		assertThat(shop("{offers{percent banner{text note}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void setterWithLogicIsSeen() {
		assertThat(shop("{gauges{reading unit}}")).isAsWalked().hasStatements(1);
		assertThat(shop("{gauges{unit}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void schemaMappingGetsTheFullyLoadedEntity() {
		assertThat(mapped("{users{initials}}")).hasNoErrors()
			.hasStatements(1)
			.selects("first_name", "last_name", "bio");
		assertThat(mapped("{user(id: 1){initials}}")).hasStatements(1).hasJson("{'user': {'initials': 'AL+36'}}");
	}

	@Test
	void siblingsOfASchemaMappingAreServedFromTheSameEntity() {
		assertThat(mapped("{user(id: 1){initials username country{name} posts{title}}}")).hasStatements(2).hasJson("""
				{"user": {"initials": "AL+36", "username": "ada", "country": {"name": "Germany"},
					"posts": [{"title": "Alpha"}, {"title": "Beta"}]}}
				""");
	}

	@Test
	void schemaMappingBelowAJoinGetsTheEntity() {
		assertThat(mapped("{post(id: 1){title author{initials}}}")).hasStatements(1)
			.hasJson("{'post': {'title': 'Alpha', 'author': {'initials': 'AL+36'}}}")
			.selectsNot("posts.body");
		assertThat(mapped("{post(id: 4){title author{initials}}}")).hasStatements(1)
			.hasJson("{'post': {'title': 'Delta', 'author': null}}");
	}

	@Test
	void schemaMappingInACollectionGetsTheEntities() {
		assertThat(mapped("{user(id: 2){username posts{shout comments{text}}}}")).hasStatements(2, 3).hasJson("""
				{"user": {"username": "bob", "posts": [
					{"shout": "GAMMA/Long text of Gamma", "comments": [{"text": "first"}]},
					{"shout": "ETA/Long text of Eta", "comments": [{"text": "first"}, {"text": "second"}]}]}}
				""");
	}

	@Test
	void fieldThatASchemaMappingServesIsNotWhatTheColumnSays() {
		assertThat(mapped("{post(id: 1){slug title}}")).hasStatements(1)
			.hasJson("{'post': {'slug': 'slug of Alpha', 'title': 'Alpha'}}");
	}

	@Test
	void whereNoSchemaMappingIsSelectedRowsAreProjected() {
		assertThat(mapped("{users{username posts{title}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("users.username", "posts.title");
	}

	private Answer shop(String document) {
		return setup().app(Shop.class)
			.schema(Shop.SCHEMA)
			.data(new Shop.Data(setup().scale()))
			.shared()
			.query(document);
	}

	private Answer mapped(String document) {
		return blog().schema("extend type User { initials: String } extend type Post { shout: String }")
			.with(Mappings.class)
			.shared()
			.query(document);
	}

	@Controller
	static class Mappings {

		@SchemaMapping
		String initials(User user) {
			assertThat(Hibernate.isInitialized(user)).isTrue();
			return user.getFirstName().substring(0, 1) + user.getLastName().charAt(0) + "+" + user.getAge();
		}

		@SchemaMapping
		String shout(Post post) {
			return post.getTitle().toUpperCase(Locale.ROOT) + "/" + post.getBody();
		}

		@SchemaMapping
		String slug(Post post) {
			return "slug of " + post.getTitle();
		}

	}

}
