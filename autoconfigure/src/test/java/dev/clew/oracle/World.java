package dev.clew.oracle;

import java.util.Map;
import java.util.stream.Collectors;

import dev.clew.cases.Setup;
import dev.clew.fixture.AppSpec;

/**
 * The application that the oracle asks: a model with every mapping, and random rows.
 */
final class World {

	static final int MAX_DEPTH = 6;

	private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("Author.mentorName", "mentor.name"),
			Map.entry("Author.street", "address.street"), Map.entry("Author.cityName", "address.city.name"),
			Map.entry("Author.texts", "articles"), Map.entry("Author.language", "profile.tongue"),
			Map.entry("Profile.authorName", "author.name"), Map.entry("Article.writer", "author"),
			Map.entry("Article.labels", "tags"), Map.entry("Article.authorName", "author.name"),
			Map.entry("Article.magazine", "section.id.magazine"),
			Map.entry("Article.authorCity", "author.address.city.name"), Map.entry("Tag.parentName", "parent.name"),
			Map.entry("City.regionName", "region.name"), Map.entry("Card.payerName", "payer.name"),
			Map.entry("GiftCard.payerName", "payer.name"), Map.entry("Cash.payerName", "payer.name"),
			Map.entry("Trip.machine", "vehicle"), Map.entry("Author.pupilPage", "pupils"),
			Map.entry("Author.articlesConnection", "articles"), Map.entry("Article.tagsConnection", "tags"),
			Map.entry("Article.commentsConnection", "comments"), Map.entry("Article.attachmentPage", "attachments"),
			Map.entry("Article.attachmentsConnection", "attachments"),
			Map.entry("Article.relatedConnection", "related"), Map.entry("Section.articlesConnection", "articles"),
			Map.entry("Region.cityPage", "cities"), Map.entry("Region.citiesConnection", "cities"),
			Map.entry("Basket.paymentsConnection", "payments"), Map.entry("Car.tripsConnection", "trips"),
			Map.entry("Truck.tripsConnection", "trips"), Map.entry("Drawing.shapesConnection", "shapes"),
			Map.entry("Holder.widgetPage", "widgets"));

	private World() {
	}

	/**
	 * Return the application with the rows of a seed.
	 */
	static AppSpec app(Setup setup, long seed) {
		AppSpec spec = setup
			.app(People.class, Papers.class, Topics.class, Places.class, Money.class, Traffic.class, Drawings.class,
					Stock.class)
			.schema(WorldSchema.text())
			.with(ManualWorld.class)
			.property("clew.max-depth", MAX_DEPTH)
			.property("logging.level.org.hibernate.orm.boot", "error")
			// A fault is tried many times while its query shrinks; a replay shows the
			// trace
			.property("logging.level.org.springframework.graphql.execution",
					(System.getProperty("clew.oracle.seed") != null) ? "error" : "off")
			.data(new WorldData(seed));
		for (Map.Entry<String, String> alias : ALIASES.entrySet()) {
			spec = spec.property("clew.types." + alias.getKey().replace(".", ".aliases."), alias.getValue());
		}
		return spec;
	}

	/**
	 * Return the application that keeps secrets.
	 */
	static AppSpec app(Setup setup, long seed, Secrets secrets) {
		return app(setup, seed).with(secrets.configurations());
	}

	/**
	 * Return the path that a field stands for, where it is no attribute of its own.
	 */
	static String path(String type, String field) {
		return ALIASES.getOrDefault(type + "." + field, field);
	}

	/**
	 * Return what the application answers itself: HQL by root field.
	 */
	static Map<String, String> manualRoots() {
		return WorldSchema.roots().stream().collect(Collectors.toMap(WorldSchema.Root::manual, WorldSchema.Root::hql));
	}

}
