package dev.clew.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.clew.load.LoadSettings;
import dev.clew.model.ArgumentRole;
import dev.clew.model.ArgumentSettings;
import dev.clew.model.BindingSettings;
import dev.clew.model.TypeSettings;
import dev.clew.wiring.ExplainInterceptor;
import dev.clew.wiring.WatchSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties of Clew.
 *
 * @param enabled Whether Clew answers entity-typed fields.
 * @param binding Which GraphQL types are bound to entities.
 * @param maxDepth Relationship levels from the root type, which is level 1.
 * @param maxComplexity Most fields of one operation, each counted wherever it stands.
 * @param projection Whether rows of just the selected columns are loaded where nobody can
 * see the difference.
 * @param completion Who completes the values that are served from rows.
 * @param batchSize Most parents that one statement loads a relation for; 10000 on
 * PostgreSQL and H2 and 1000 elsewhere if not set.
 * @param timeout How long one load may take.
 * @param maxRows Most rows that the statements of one operation may return.
 * @param maxStatements Most statements that one operation may take.
 * @param parallel Whether root fields of a query load at once.
 * @param parallelLoads Most loads that run beside those on the threads of their requests;
 * a quarter of the connection pool if not set.
 * @param consistentRead Whether root fields of a query load as of one moment.
 * @param maxPageSize Most rows of a page, where a field takes the size of one.
 * @param pageOverflow What happens where more rows are asked for.
 * @param defaultPageSize Rows of a page where the client does not tell.
 * @param nestedPages How pages of a relation are cut for many parents at once.
 * @param transaction Whether loads of a single statement run in a transaction too.
 * @param maxFilterDepth How deep the objects of a filter may be nested.
 * @param maxFilterPredicates Most tests of one filter.
 * @param maxFilterValues Most values in the lists that the arguments of one field bring.
 * @param cursorSecret What cursors are encrypted with.
 * @param arguments Names of arguments that filter, order and page.
 * @param documentCache Settings of the cache of parsed documents.
 * @param planCache Settings of the cache of plans.
 * @param controllers Settings for controllers.
 * @param explain To whom it is shown how a request was answered.
 * @param console Settings of the page that shows developers how queries are answered.
 * @param warnings What the log tells at runtime.
 * @param types Settings by GraphQL type: bind, entity, aliases, strategies, max-depth.
 */
@ConfigurationProperties(prefix = "clew", ignoreUnknownFields = false)
public record ClewProperties(@DefaultValue("true") boolean enabled, @DefaultValue("all") Binding binding,
		@DefaultValue("3") int maxDepth, @Nullable Integer maxComplexity, @DefaultValue("auto") Projection projection,
		@DefaultValue("auto") Completion completion, @Nullable Integer batchSize, @Nullable Duration timeout,
		@Nullable Integer maxRows, @Nullable Integer maxStatements, @DefaultValue("false") boolean parallel,
		@Nullable Integer parallelLoads, @DefaultValue("false") boolean consistentRead,
		@DefaultValue("1000") int maxPageSize, @DefaultValue("reject") PageOverflow pageOverflow,
		@Nullable Integer defaultPageSize, @DefaultValue("auto") LoadSettings.NestedPages nestedPages,
		@DefaultValue("always") LoadSettings.Transaction transaction, @DefaultValue("10") int maxFilterDepth,
		@DefaultValue("100") int maxFilterPredicates, @DefaultValue("1000") int maxFilterValues,
		@Nullable String cursorSecret, @DefaultValue Arguments arguments, @DefaultValue DocumentCache documentCache,
		@DefaultValue PlanCache planCache, @DefaultValue Controllers controllers,
		@DefaultValue("off") ExplainInterceptor.Shown explain, @DefaultValue Console console,
		@DefaultValue Warnings warnings, @DefaultValue Map<String, Type> types) {

	BindingSettings toBindingSettings() {
		Map<String, TypeSettings> types = new LinkedHashMap<>();
		this.types.forEach((name, type) -> types.put(name, type.toSettings()));
		return new BindingSettings(this.binding == Binding.LISTED, this.projection == Projection.AUTO, this.maxDepth,
				types, toArgumentSettings());
	}

	private ArgumentSettings toArgumentSettings() {
		return new ArgumentSettings(this.arguments.byRole(), this.maxPageSize, this.pageOverflow == PageOverflow.CLAMP,
				this.defaultPageSize, this.maxFilterDepth, this.maxFilterPredicates, this.maxFilterValues,
				this.cursorSecret);
	}

	/**
	 * Return to whom it is shown how a request was answered: the console asks for it.
	 */
	ExplainInterceptor.Shown explained() {
		boolean asked = this.explain == ExplainInterceptor.Shown.OFF && this.console.enabled();
		return asked ? ExplainInterceptor.Shown.ON_DEMAND : this.explain;
	}

	WatchSettings toWatchSettings() {
		return new WatchSettings(explained() != ExplainInterceptor.Shown.OFF || ExplainInterceptor.isLogged(),
				this.warnings.unplanned(), this.warnings.repeatedStatements());
	}

	/**
	 * Return how loads run.
	 * @param joinOpenSession whether loads use a session that is open for the whole
	 * request
	 */
	LoadSettings toLoadSettings(boolean joinOpenSession) {
		// One that is smaller is among the problems
		Integer batchSize = (this.batchSize != null) ? Math.max(1, this.batchSize) : null;
		return new LoadSettings(batchSize, this.timeout, joinOpenSession, this.maxRows, this.maxStatements,
				this.nestedPages, this.transaction);
	}

	/**
	 * Which GraphQL types are bound.
	 */
	public enum Binding {

		/**
		 * Every type whose name matches an entity.
		 */
		ALL,

		/**
		 * Only the types under {@code clew.types}.
		 */
		LISTED

	}

	/**
	 * Whether rows are loaded.
	 */
	public enum Projection {

		/**
		 * Where nobody can see the difference.
		 */
		AUTO,

		/**
		 * Never: whole entities are loaded.
		 */
		OFF

	}

	/**
	 * Who completes the values that are served from rows.
	 */
	public enum Completion {

		/**
		 * Clew, where nobody can see the difference.
		 */
		AUTO,

		/**
		 * The GraphQL engine, always.
		 */
		ENGINE

	}

	/**
	 * What happens where a page of more rows is asked for than it may have.
	 */
	public enum PageOverflow {

		/**
		 * It is an error.
		 */
		REJECT,

		/**
		 * The page is cut to what it may have.
		 */
		CLAMP

	}

	/**
	 * Names of arguments that filter, order and page.
	 *
	 * @param filter Argument that restricts rows.
	 * @param orderBy Argument that orders rows.
	 * @param limit Argument for the most rows of a list.
	 * @param offset Argument for the rows of a list that are passed over.
	 * @param first Argument for the most rows from the beginning of a connection.
	 * @param after Argument for the cursor behind which a connection begins.
	 * @param last Argument for the most rows from the end of a connection.
	 * @param before Argument for the cursor at which a connection ends.
	 */
	public record Arguments(@DefaultValue("filter") String filter, @DefaultValue("orderBy") String orderBy,
			@DefaultValue("limit") String limit, @DefaultValue("offset") String offset,
			@DefaultValue("first") String first, @DefaultValue("after") String after, @DefaultValue("last") String last,
			@DefaultValue("before") String before) {

		Map<ArgumentRole, String> byRole() {
			return Map.of(ArgumentRole.FILTER, this.filter, ArgumentRole.ORDER_BY, this.orderBy, ArgumentRole.LIMIT,
					this.limit, ArgumentRole.OFFSET, this.offset, ArgumentRole.FIRST, this.first, ArgumentRole.AFTER,
					this.after, ArgumentRole.LAST, this.last, ArgumentRole.BEFORE, this.before);
		}

	}

	/**
	 * Settings of the cache of parsed documents.
	 *
	 * @param enabled Whether documents are kept that were parsed and found valid.
	 * @param maxSize Memory that they may take, estimated by the length of their texts.
	 */
	public record DocumentCache(@DefaultValue("true") boolean enabled, @DefaultValue("16MB") DataSize maxSize) {

	}

	/**
	 * Settings of the cache of plans.
	 *
	 * @param enabled Whether plans are kept for the documents that they serve.
	 * @param maxSize Memory that they may take, estimated by the number of selected
	 * fields.
	 */
	public record PlanCache(@DefaultValue("true") boolean enabled, @DefaultValue("16MB") DataSize maxSize) {

	}

	/**
	 * Settings for controllers.
	 *
	 * @param entityGraph Whether repository queries made by controllers load the to-one
	 * relations that the client selected.
	 */
	public record Controllers(@DefaultValue("true") boolean entityGraph) {

	}

	/**
	 * Settings of the page for developers.
	 *
	 * @param enabled Whether the page is there, for everybody who reaches the
	 * application.
	 * @param path Path of the page.
	 */
	public record Console(@DefaultValue("false") boolean enabled, @DefaultValue("/clew") String path) {

	}

	/**
	 * What the log tells at runtime, each once in a while.
	 *
	 * @param unplanned Whether it tells of relations that the query of a controller could
	 * have joined.
	 * @param repeatedStatements How often code of the application may run one statement
	 * for one field of a request before it tells.
	 */
	public record Warnings(@DefaultValue("true") boolean unplanned, @Nullable Integer repeatedStatements) {

	}

	/**
	 * Settings of a GraphQL type.
	 *
	 * @param bind Whether the type is bound.
	 * @param entity Class of the entity, or its name, where the name of the type does not
	 * say it.
	 * @param aliases Attribute, or dotted path to one, by GraphQL field.
	 * @param strategies How a relation is loaded, by GraphQL field: join, select,
	 * subselect, lazy or forbid.
	 * @param maxDepth Relationship levels from this type on.
	 */
	@ConfigurationPropertiesSource
	public record Type(@DefaultValue("true") boolean bind, @Nullable String entity,
			@DefaultValue Map<String, String> aliases, @DefaultValue Map<String, String> strategies,
			@Nullable Integer maxDepth) {

		TypeSettings toSettings() {
			return new TypeSettings(this.bind, this.entity, this.aliases, this.strategies, this.maxDepth);
		}

	}

}
