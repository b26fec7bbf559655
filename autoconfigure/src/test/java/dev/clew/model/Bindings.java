package dev.clew.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.clew.load.HibernateTraits;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.dialect.H2Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Entities, a schema and settings, to be bound without a database: the session factory is
 * a real one that has never seen a connection. A value, so that tests may derive from a
 * constant.
 *
 * @param managed entity classes and embeddables
 * @param schema schema text
 * @param settings what is configured
 * @param served what the application serves itself
 * @param customizers customizers of the application
 */
public record Bindings(List<Class<?>> managed, String schema, BindingSettings settings, Served served,
		List<EntityBindingCustomizer> customizers) {

	private static final Map<List<Class<?>>, SessionFactory> FACTORIES = new ConcurrentHashMap<>();

	/**
	 * Begin with the given managed classes, or with those nested in the given classes.
	 */
	public static Bindings of(Class<?>... models) {
		List<Class<?>> managed = Arrays.stream(models)
			.flatMap((model) -> Stream.concat(Stream.of(model), Arrays.stream(model.getDeclaredClasses())))
			.filter((type) -> Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class)
				.anyMatch(type::isAnnotationPresent))
			.toList();
		return new Bindings(managed, "", new BindingSettings(false, true, 3, Map.of()), Served.NOTHING, List.of());
	}

	/**
	 * Append text to the schema.
	 */
	public Bindings schema(String text) {
		return new Bindings(this.managed, this.schema + "\n" + text, this.settings, this.served, this.customizers);
	}

	public Bindings listedOnly() {
		return settings(
				new BindingSettings(true, this.settings.projection(), this.settings.maxDepth(), this.settings.types()));
	}

	public Bindings withoutProjection() {
		return settings(new BindingSettings(this.settings.listedOnly(), false, this.settings.maxDepth(),
				this.settings.types()));
	}

	public Bindings arguments(ArgumentSettings arguments) {
		return settings(new BindingSettings(this.settings.listedOnly(), this.settings.projection(),
				this.settings.maxDepth(), this.settings.types(), arguments));
	}

	public Bindings maxDepth(int maxDepth) {
		return settings(new BindingSettings(this.settings.listedOnly(), this.settings.projection(), maxDepth,
				this.settings.types()));
	}

	public Bindings maxDepth(String type, @Nullable Integer maxDepth) {
		return type(type,
				(old) -> new TypeSettings(old.bind(), old.entity(), old.aliases(), old.strategies(), maxDepth));
	}

	public Bindings unbound(String type) {
		return type(type,
				(old) -> new TypeSettings(false, old.entity(), old.aliases(), old.strategies(), old.maxDepth()));
	}

	public Bindings entity(String type, @Nullable String entity) {
		return type(type,
				(old) -> new TypeSettings(old.bind(), entity, old.aliases(), old.strategies(), old.maxDepth()));
	}

	public Bindings alias(String type, String field, String path) {
		return type(type, (old) -> new TypeSettings(old.bind(), old.entity(), put(old.aliases(), field, path),
				old.strategies(), old.maxDepth()));
	}

	public Bindings strategy(String type, String field, String strategy) {
		return type(type, (old) -> new TypeSettings(old.bind(), old.entity(), old.aliases(),
				put(old.strategies(), field, strategy), old.maxDepth()));
	}

	public Bindings customizer(EntityBindingCustomizer customizer) {
		List<EntityBindingCustomizer> all = new ArrayList<>(this.customizers);
		all.add(customizer);
		return new Bindings(this.managed, this.schema, this.settings, this.served, List.copyOf(all));
	}

	/**
	 * Let the application serve the given fields, as in {@code Post.title}.
	 */
	public Bindings serving(String... fields) {
		return served(this.served.andFields(fields));
	}

	/**
	 * Let a method of the application serve the given field, as in {@code Post.title},
	 * and require what the paths lead to.
	 */
	public Bindings requiring(String field, String method, String... paths) {
		return served(this.served.andRequired(field, method, paths));
	}

	/**
	 * Let directives of the application wrap the given fields, as in {@code Post.title}.
	 */
	public Bindings wrapping(String... fields) {
		return served(this.served.andWrapped(fields));
	}

	/**
	 * Let the application resolve the given interfaces and unions.
	 */
	public Bindings resolving(String... types) {
		return served(this.served.andResolved(types));
	}

	/**
	 * Let a repository of the application answer root fields of the given entities.
	 */
	public Bindings repositories(Class<?>... entities) {
		return served(this.served.andRepositories(entities));
	}

	public EntityBindings bind() {
		return bind(registry());
	}

	/**
	 * Bind, and return the schema with what has been added to it.
	 */
	public TypeDefinitionRegistry boundRegistry() {
		TypeDefinitionRegistry registry = registry();
		bind(registry);
		return registry;
	}

	private EntityBindings bind(TypeDefinitionRegistry registry) {
		SessionFactory factory = FACTORIES.computeIfAbsent(this.managed, Bindings::sessionFactory);
		return new EntityBinder(factory.getMetamodel(), new HibernateTraits(factory), this.settings, this.customizers)
			.bind(registry, this.served);
	}

	/**
	 * Bind, and return what cannot be bound.
	 */
	public List<Problem> problems() {
		try {
			bind();
			return List.of();
		}
		catch (BindingException ex) {
			return ex.problems();
		}
	}

	public TypeDefinitionRegistry registry() {
		return new SchemaParser().parse(this.schema);
	}

	private Bindings settings(BindingSettings settings) {
		return new Bindings(this.managed, this.schema, settings, this.served, this.customizers);
	}

	private Bindings served(Served served) {
		return new Bindings(this.managed, this.schema, this.settings, served, this.customizers);
	}

	private Bindings type(String name, UnaryOperator<TypeSettings> change) {
		TypeSettings old = this.settings.types().getOrDefault(name, TypeSettings.NONE);
		return settings(new BindingSettings(this.settings.listedOnly(), this.settings.projection(),
				this.settings.maxDepth(), put(this.settings.types(), name, change.apply(old))));
	}

	private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
		Map<String, V> changed = new LinkedHashMap<>(map);
		changed.put(key, value);
		return changed;
	}

	private static SessionFactory sessionFactory(List<Class<?>> managed) {
		MetadataSources sources = new MetadataSources(
				new StandardServiceRegistryBuilder().applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
					.applySetting("hibernate.dialect", H2Dialect.class.getName())
					.build());
		managed.forEach(sources::addAnnotatedClass);
		return sources.buildMetadata().buildSessionFactory();
	}

}
