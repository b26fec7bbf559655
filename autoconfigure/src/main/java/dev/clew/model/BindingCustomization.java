package dev.clew.model;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Binding settings that can still be changed, one GraphQL type at a time.
 *
 * @see EntityBindingCustomizer
 */
public final class BindingCustomization {

	private final BindingSettings settings;

	private final Map<String, Type> types = new LinkedHashMap<>();

	BindingCustomization(BindingSettings settings) {
		this.settings = settings;
		settings.types().forEach((name, type) -> this.types.put(name, new Type(type)));
	}

	/**
	 * Return the settings of the given GraphQL type, to be changed. A type that is
	 * configured by properties is found under the key that was written there.
	 */
	public Type type(String name) {
		String key = this.types.keySet()
			.stream()
			.filter((known) -> LenientNames.equal(known, name))
			.findFirst()
			.orElse(name);
		return this.types.computeIfAbsent(key, (unknown) -> new Type(TypeSettings.NONE));
	}

	BindingSettings toSettings() {
		Map<String, TypeSettings> settings = new LinkedHashMap<>();
		this.types.forEach((name, type) -> settings.put(name, type.toSettings()));
		return new BindingSettings(this.settings.listedOnly(), this.settings.projection(), this.settings.maxDepth(),
				settings, this.settings.arguments());
	}

	/**
	 * Settings of one GraphQL type.
	 */
	public static final class Type {

		private boolean bind;

		private @Nullable String entity;

		private @Nullable Integer maxDepth;

		private final Map<String, String> aliases;

		private final Map<String, String> strategies;

		private Type(TypeSettings settings) {
			this.bind = settings.bind();
			this.entity = settings.entity();
			this.maxDepth = settings.maxDepth();
			this.aliases = new LinkedHashMap<>(settings.aliases());
			this.strategies = new LinkedHashMap<>(settings.strategies());
		}

		/**
		 * Set whether the type is bound at all.
		 */
		public Type bind(boolean bind) {
			this.bind = bind;
			return this;
		}

		/**
		 * Bind the type to the given entity or embeddable.
		 */
		public Type entity(Class<?> entity) {
			this.entity = entity.getName();
			return this;
		}

		/**
		 * Answer the field from the given attribute or dotted path.
		 */
		public Type alias(String field, String path) {
			this.aliases.put(field, path);
			return this;
		}

		/**
		 * Load the relation behind the field in the given way.
		 */
		public Type strategy(String field, Strategy strategy) {
			this.strategies.put(field, strategy.name());
			return this;
		}

		/**
		 * Admit this many levels from the type on.
		 */
		public Type maxDepth(int maxDepth) {
			this.maxDepth = maxDepth;
			return this;
		}

		private TypeSettings toSettings() {
			return new TypeSettings(this.bind, this.entity, this.aliases, this.strategies, this.maxDepth);
		}

	}

}
