package dev.clew.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is bound: the immutable result of {@link EntityBinder}.
 */
public final class EntityBindings {

	private final Map<String, EntityBinding> bindings;

	private final Map<String, Set<String>> abstractTypes;

	private final Map<String, Frame> containers;

	private final RootFields rootFields;

	private final ManagedTypes managedTypes;

	private final BindingSettings settings;

	private final Set<String> customResolved;

	EntityBindings(Map<String, EntityBinding> bindings, SchemaTypes types, RootFields rootFields,
			ManagedTypes managedTypes, BindingSettings settings) {
		this.bindings = bindings;
		this.abstractTypes = types.abstractTypes();
		this.containers = types.containers();
		this.customResolved = types.customResolved();
		this.rootFields = rootFields;
		this.managedTypes = managedTypes;
		this.settings = settings;
	}

	/**
	 * Return all bindings, in schema order.
	 */
	public Collection<EntityBinding> all() {
		return this.bindings.values();
	}

	/**
	 * Return the binding of an object type, if it is bound.
	 */
	public @Nullable EntityBinding find(String objectType) {
		return this.bindings.get(objectType);
	}

	/**
	 * Return the binding of an object type that is known to be bound.
	 */
	public EntityBinding get(String objectType) {
		EntityBinding binding = find(objectType);
		if (binding == null) {
			throw new IllegalArgumentException("Type '%s' is not bound".formatted(objectType));
		}
		return binding;
	}

	/**
	 * Return the fields of the query type that Clew answers by itself.
	 */
	public Collection<RootField> rootFields() {
		return this.rootFields.answered().values();
	}

	/**
	 * Return a field whose method asks to run the client's selection itself.
	 */
	public @Nullable RootField asked(String type, String field) {
		return this.rootFields.asked().get(type + "." + field);
	}

	/**
	 * Return the root field of the given name, or {@code null} if that is not answered
	 * from a plan.
	 */
	public @Nullable RootField rootField(String name) {
		return this.rootFields.answered().get(name);
	}

	/**
	 * Return the bound object types that a value of the given type may have: a container
	 * is seen through, an interface or union stands for its members.
	 */
	public List<String> objectTypes(String type) {
		Frame container = this.containers.get(type);
		String seen = (container != null) ? container.node() : type;
		if (this.bindings.containsKey(seen)) {
			return List.of(seen);
		}
		return this.abstractTypes.getOrDefault(seen, Set.of()).stream().filter(this.bindings::containsKey).toList();
	}

	/**
	 * Return the most specific entity that objects of all given types are, if there is
	 * one.
	 */
	public @Nullable EntityModel commonEntity(List<String> objectTypes) {
		return this.managedTypes.common(objectTypes.stream().map((type) -> get(type).entity()).toList());
	}

	/**
	 * Return the entities that rows of an entity are to be restricted to where they are
	 * shown as the given object types; none where those show all.
	 */
	public List<EntityModel> only(EntityModel entity, List<String> objectTypes) {
		return this.managedTypes.only(entity, objectTypes.stream().map((type) -> get(type).entity()).toList());
	}

	/**
	 * Return whether a fragment on the given type applies to objects of the given object
	 * type.
	 */
	public boolean applies(String condition, String objectType) {
		return condition.equals(objectType)
				|| this.abstractTypes.getOrDefault(condition, Set.of()).contains(objectType);
	}

	/**
	 * Return what the type is the frame of, if it is one of a list of bound types.
	 */
	public @Nullable Frame container(String type) {
		return this.containers.get(type);
	}

	/**
	 * Return all frames of lists of bound types.
	 */
	public Map<String, Frame> containers() {
		return this.containers;
	}

	/**
	 * Return the interfaces and unions with bound members whose concrete type nobody else
	 * resolves.
	 */
	public List<String> abstractTypes() {
		return this.abstractTypes.keySet()
			.stream()
			.filter((type) -> !this.customResolved.contains(type) && !objectTypes(type).isEmpty())
			.toList();
	}

	/**
	 * Return the interfaces and unions with bound members that no query finds together,
	 * because they belong to several entities or some are not bound.
	 */
	public List<String> mixedTypes() {
		return this.abstractTypes.entrySet().stream().filter(this::isMixed).map(Map.Entry::getKey).toList();
	}

	private boolean isMixed(Map.Entry<String, Set<String>> type) {
		List<String> bound = objectTypes(type.getKey());
		return !bound.isEmpty() && (bound.size() < type.getValue().size() || commonEntity(bound) == null);
	}

	/**
	 * Return the model of a managed class.
	 */
	public EntityModel model(Class<?> javaType) {
		return this.managedTypes.get(javaType);
	}

	/**
	 * Return the model of a class, or of the nearest superclass that is managed.
	 */
	public @Nullable EntityModel findModel(Class<?> javaType) {
		for (Class<?> current = javaType; current != null; current = current.getSuperclass()) {
			EntityModel model = this.managedTypes.find(current);
			if (model != null) {
				return model;
			}
		}
		return null;
	}

	public BindingSettings settings() {
		return this.settings;
	}

	/**
	 * The fields that plans begin with.
	 *
	 * @param answered those of the query type that Clew answers by itself
	 * @param asked those whose methods ask for it, by type and name
	 */
	record RootFields(Map<String, RootField> answered, Map<String, RootField> asked) {

	}

	/**
	 * What the bindings keep of the schema.
	 *
	 * @param abstractTypes interfaces and unions with their object types
	 * @param containers connections and pages
	 * @param customResolved interfaces and unions with a type resolver of the application
	 */
	record SchemaTypes(Map<String, Set<String>> abstractTypes, Map<String, Frame> containers,
			Set<String> customResolved) {

	}

}
