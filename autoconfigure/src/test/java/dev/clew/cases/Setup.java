package dev.clew.cases;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.model.BlogData;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.Database;

/**
 * A configuration that every contract must hold under.
 */
public enum Setup {

	H2(Database.H2, "auto", 1),

	H2_ENTITIES(Database.H2, "off", 1),

	H2_TENFOLD(Database.H2, "auto", 10),

	POSTGRES(Database.POSTGRES, "auto", 1),

	POSTGRES_ENTITIES(Database.POSTGRES, "off", 1),

	POSTGRES_TENFOLD(Database.POSTGRES, "auto", 10),

	MARIADB(Database.MARIADB, "auto", 1),

	MARIADB_ENTITIES(Database.MARIADB, "off", 1);

	private final Database database;

	private final String projection;

	private final int scale;

	Setup(Database database, String projection, int scale) {
		this.database = database;
		this.projection = projection;
		this.scale = scale;
	}

	public int scale() {
		return this.scale;
	}

	public boolean isWithEntities() {
		return "off".equals(this.projection);
	}

	/**
	 * Begin an application in this configuration.
	 */
	public AppSpec app(Class<?>... models) {
		AppSpec spec = ClewApp.of(models).on(this.database);
		return "auto".equals(this.projection) ? spec : spec.property("clew.projection", this.projection);
	}

	/**
	 * Begin an application of the blog with its data, object types and root fields.
	 */
	AppSpec blog() {
		return blogWithoutQuery().schema(BlogSchema.QUERY);
	}

	/**
	 * Begin an application of the blog with its data and object types.
	 */
	AppSpec blogWithoutQuery() {
		return app(Blog.class, Geo.class).schema(BlogSchema.TYPES).data(new BlogData(this.scale));
	}

}
