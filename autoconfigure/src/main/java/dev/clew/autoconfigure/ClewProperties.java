package dev.clew.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.clew.load.LoadSettings;
import dev.clew.model.BindingException;
import dev.clew.model.BindingSettings;
import dev.clew.model.Problem;
import dev.clew.model.TypeSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties of Clew.
 *
 * @param enabled Whether Clew answers entity-typed fields.
 * @param binding Which GraphQL types are bound to entities.
 * @param maxDepth Relationship levels from the root type, which is level 1.
 * @param projection Whether rows of just the selected columns are loaded where nobody can
 * see the difference.
 * @param batchSize Most parents that one statement loads a relation for.
 * @param timeout How long one load may take.
 * @param controllers Settings for controllers.
 * @param types Settings by GraphQL type.
 */
@ConfigurationProperties(prefix = "clew", ignoreUnknownFields = false)
public record ClewProperties(@DefaultValue("true") boolean enabled, @DefaultValue("all") Binding binding,
		@DefaultValue("3") int maxDepth, @DefaultValue("auto") Projection projection,
		@DefaultValue("1000") int batchSize, @Nullable Duration timeout, @DefaultValue Controllers controllers,
		@DefaultValue Map<String, Type> types) {

	BindingSettings toBindingSettings() {
		Map<String, TypeSettings> types = new LinkedHashMap<>();
		this.types.forEach((name, type) -> types.put(name, type.toSettings()));
		return new BindingSettings(this.binding == Binding.LISTED, this.projection == Projection.AUTO, this.maxDepth,
				types);
	}

	/**
	 * Return how loads run.
	 * @param joinOpenSession whether loads use a session that is open for the whole
	 * request
	 * @throws BindingException if a value is out of range
	 */
	LoadSettings toLoadSettings(boolean joinOpenSession) {
		List<Problem> problems = new ArrayList<>();
		if (this.batchSize < 1) {
			problems.add(new Problem("clew.batch-size", "batch-size is %d".formatted(this.batchSize),
					"No statement could load anything", "Set it to 1 or more, or remove it for the default"));
		}
		if (this.timeout != null && (this.timeout.isZero() || this.timeout.isNegative())) {
			problems.add(new Problem("clew.timeout", "timeout is %s".formatted(this.timeout),
					"Every load would be too late", "Set it to 1s or more, or remove it for no limit"));
		}
		if (!problems.isEmpty()) {
			throw new BindingException(problems);
		}
		return new LoadSettings(this.batchSize, this.timeout, joinOpenSession);
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
	 * Settings for controllers.
	 *
	 * @param entityGraph Whether repository queries made by controllers load the to-one
	 * relations that the client selected.
	 */
	public record Controllers(@DefaultValue("true") boolean entityGraph) {

	}

	/**
	 * Settings of a GraphQL type.
	 *
	 * @param bind Whether the type is bound.
	 * @param entity Name of the entity, where the name of the type does not say it.
	 * @param aliases Attribute or dotted path by GraphQL field.
	 * @param strategies How a relation is loaded, by GraphQL field: join, select,
	 * subselect, lazy or forbid.
	 * @param maxDepth Relationship levels from this type on.
	 */
	public record Type(@DefaultValue("true") boolean bind, @Nullable String entity,
			@DefaultValue Map<String, String> aliases, @DefaultValue Map<String, String> strategies,
			@Nullable Integer maxDepth) {

		TypeSettings toSettings() {
			return new TypeSettings(this.bind, this.entity, this.aliases, this.strategies, this.maxDepth);
		}

	}

}
