package dev.clew.cases.restriction;

import dev.clew.cases.Setup;
import dev.clew.fixture.AppSpec;

/**
 * What restricts books and items, in the mapping or beside it.
 */
enum Mechanism {

	SQL_RESTRICTION(SqlRestricted.class),

	FILTER(Filtered.class, Filtered.Enabling.class),

	FILTER_BY_KEY(FilteredByKey.class),

	SOFT_DELETE(SoftDeleted.class),

	TENANT_ID(OfTenant.class, OfTenant.Tenants.class),

	ROW_FILTER(Filtered.class, RowFiltered.class);

	private final Class<?> model;

	private final Class<?>[] components;

	Mechanism(Class<?> model, Class<?>... components) {
		this.model = model;
		this.components = components;
	}

	// Where a key leads to a target, only filters that apply to loads by key hold
	boolean holdsByKey() {
		return this != FILTER;
	}

	// Where positions are stored, what the mapping hides leaves its place empty
	boolean leavesGaps() {
		return this != ROW_FILTER;
	}

	/**
	 * Return how readers know it.
	 */
	String title() {
		return switch (this) {
			case SQL_RESTRICTION -> "`@SQLRestriction`";
			case FILTER -> "`@Filter`";
			case FILTER_BY_KEY -> "`@Filter`, by key";
			case SOFT_DELETE -> "`@SoftDelete`";
			case TENANT_ID -> "`@TenantId`";
			case ROW_FILTER -> "`EntityFilter`";
		};
	}

	/**
	 * Begin an application with books and items that are hidden so.
	 */
	AppSpec app(Setup setup) {
		return setup.app(this.model, Stock.class)
			.schema(Stock.SCHEMA)
			.with(this.components)
			.property("clew.max-depth", 5)
			.property("clew.types.Shelf.aliases.bestName", "best.name")
			.property("clew.types.Shelf.aliases.booksPage", "books")
			.property("clew.types.Shelf.aliases.booksConnection", "books")
			.data(new Stock.Data());
	}

}
