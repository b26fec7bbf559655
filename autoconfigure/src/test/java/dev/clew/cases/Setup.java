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

	H2(Database.H2, Projection.AUTO, View.CLOSED, Completion.DIRECT, 1),

	H2_ENTITIES(Database.H2, Projection.OFF, View.CLOSED, Completion.DIRECT, 1),

	H2_TENFOLD(Database.H2, Projection.AUTO, View.OPEN, Completion.ENGINE, 10),

	POSTGRES(Database.POSTGRES, Projection.AUTO, View.CLOSED, Completion.ENGINE, 1),

	POSTGRES_ENTITIES(Database.POSTGRES, Projection.OFF, View.OPEN, Completion.ENGINE, 1),

	POSTGRES_TENFOLD(Database.POSTGRES, Projection.AUTO, View.OPEN, Completion.DIRECT, 10),

	MARIADB(Database.MARIADB, Projection.AUTO, View.OPEN, Completion.DIRECT, 1),

	MARIADB_ENTITIES(Database.MARIADB, Projection.OFF, View.CLOSED, Completion.ENGINE, 1);

	private final Database database;

	private final Projection projection;

	private final View view;

	private final Completion completion;

	private final int scale;

	Setup(Database database, Projection projection, View view, Completion completion, int scale) {
		this.database = database;
		this.projection = projection;
		this.view = view;
		this.completion = completion;
		this.scale = scale;
	}

	public int scale() {
		return this.scale;
	}

	public boolean isWithEntities() {
		return this.projection == Projection.OFF;
	}

	public boolean isOpenInView() {
		return this.view == View.OPEN;
	}

	/**
	 * Begin an application in this configuration.
	 */
	public AppSpec app(Class<?>... models) {
		AppSpec spec = ClewApp.of(models).on(this.database);
		if (this.projection == Projection.OFF) {
			spec = spec.property("clew.projection", "off");
		}
		if (this.completion == Completion.ENGINE) {
			spec = spec.property("clew.completion", "engine");
		}
		return isOpenInView() ? spec.property("spring.jpa.open-in-view", true) : spec;
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

	/**
	 * Whether rows are loaded where nobody sees the difference.
	 */
	private enum Projection {

		AUTO, OFF

	}

	/**
	 * Who completes what is served from rows.
	 */
	private enum Completion {

		DIRECT, ENGINE

	}

	/**
	 * Whether one session is open for the whole request.
	 */
	private enum View {

		OPEN, CLOSED

	}

}
