package dev.clew.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.RelationBinding;
import dev.clew.model.RelationTraits;
import dev.clew.model.Requirement;
import dev.clew.model.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * What a selection needs of the objects at one place, before anybody has decided how it
 * is loaded.
 */
final class Demand {

	static final String READ_BY_ACCESSOR = "user code reads it";

	private final EntityModel entity;

	private final List<String> types;

	private final Set<Column> columns = new LinkedHashSet<>();

	private final List<Following> followed = new ArrayList<>();

	private @Nullable String whyEntity;

	private boolean typeName;

	private boolean key;

	private boolean expected;

	private final Set<Column> neverNull = new LinkedHashSet<>();

	Demand(EntityModel entity, List<String> types) {
		this.entity = entity;
		this.types = types;
	}

	EntityModel entity() {
		return this.entity;
	}

	List<String> types() {
		return this.types;
	}

	Set<Column> columns() {
		return this.columns;
	}

	List<Following> followed() {
		return this.followed;
	}

	@Nullable String whyEntity() {
		return this.whyEntity;
	}

	void needEntity(@Nullable String reason) {
		if (this.whyEntity == null) {
			this.whyEntity = reason;
		}
	}

	void needTypeName() {
		this.typeName = true;
	}

	/**
	 * Ask for the identifier, because something is loaded by it once it is reached.
	 */
	void needKey() {
		this.key = true;
	}

	boolean needsKey() {
		return this.key;
	}

	/**
	 * Tell whether a relation that leads here is never null, as the schema or the mapping
	 * says.
	 */
	void expect(boolean expected) {
		this.expected |= expected;
	}

	/**
	 * Return columns that are never null in a row, where the relation is expected to lead
	 * to one.
	 */
	List<Column> witnesses() {
		return this.expected ? List.copyOf(this.neverNull) : List.of();
	}

	/**
	 * Return whether nothing but the identifier is needed.
	 */
	boolean isKeyOnly() {
		boolean polymorphic = this.types.size() > 1 || this.typeName && !this.entity.subtypes().isEmpty();
		return !polymorphic && isPartOf(this.entity.idPaths(), "");
	}

	/**
	 * Return whether its rows may be long, with all that is joined to them once.
	 */
	boolean isWide() {
		return this.whyEntity != null
				|| this.columns.stream()
					.map((column) -> column.owner().attribute(column.path()))
					.anyMatch((attribute) -> attribute == null || attribute.wide())
				|| this.followed.stream().anyMatch((step) -> !step.attribute.isPlural() && step.demand.isWide());
	}

	/**
	 * Ask for what an object shows of a whole collection or map, if it does.
	 */
	void needInitialized(EntityModel owner, String name) {
		AttributeModel attribute = owner.attributes().get(name);
		if (attribute != null && attribute.isPlural() && (attribute.keyed() || !attribute.isRelation())
				&& this.followed.stream().noneMatch((step) -> step.attribute == attribute)) {
			this.followed.add(new Following(owner, attribute, null, Map.of(), Shown.OBJECTS, false, List.of(), name,
					READ_BY_ACCESSOR, new Demand(EntityModel.VALUE, List.of())));
		}
	}

	private boolean isPartOf(List<String> idPaths, String prefix) {
		return this.whyEntity == null
				&& this.columns.stream().allMatch((column) -> idPaths.contains(prefix + column.path()))
				&& this.followed.stream()
					.allMatch((step) -> step.attribute.kind() == AttributeModel.Kind.EMBEDDED
							&& leadsInto(idPaths, prefix + step.attribute.name() + ".")
							&& step.demand.isPartOf(idPaths, prefix + step.attribute.name() + "."));
	}

	// Whether an embedded value is there at all is not known from a key beside it
	private static boolean leadsInto(List<String> idPaths, String prefix) {
		return idPaths.stream().anyMatch((path) -> path.startsWith(prefix));
	}

	/**
	 * Ask for a column, through embedded values and to-one relations on its way.
	 * @param neverNull whether a null there is an error
	 */
	void needColumn(EntityModel owner, List<String> path, boolean neverNull, EntityBindings bindings) {
		String name = path.get(0);
		AttributeModel attribute = owner.attributes().get(name);
		if (attribute == null || path.size() == 1) {
			Column column = new Column(owner, name);
			this.columns.add(column);
			if (owner == this.entity && (neverNull || attribute != null && !attribute.optional())) {
				this.neverNull.add(column);
			}
			return;
		}
		Following step = this.followed.stream()
			.filter((candidate) -> candidate.attribute == attribute && candidate.isWhole() && candidate.isJoined())
			.findFirst()
			.orElseGet(() -> {
				Following added = new Following(owner, attribute, null, Map.of(),
						new Demand(bindings.model(attribute.type()), List.of()));
				this.followed.add(added);
				return added;
			});
		step.demand
			.expect(attribute.kind() == AttributeModel.Kind.TO_ONE && (neverNull || attribute.isNeverNullIn(owner)));
		step.demand.needColumn(step.demand.entity, path.subList(1, path.size()), neverNull, bindings);
	}

	/**
	 * Ask for what code of the application reads of the objects: it sees them as they
	 * are, with nothing restricted, ordered or cut.
	 */
	void require(Requirement requirement, EntityBindings bindings) {
		require(requirement.steps(), "required by " + requirement.by(), bindings);
	}

	private void require(List<Requirement.Step> steps, String reason, EntityBindings bindings) {
		String name = steps.get(0).attribute().name();
		EntityModel owner = (this.entity.attribute(name) != null) ? this.entity : steps.get(0).owner().declaring(name);
		AttributeModel attribute = Objects.requireNonNull(owner.attribute(name), name);
		if (attribute.kind() == AttributeModel.Kind.BASIC) {
			this.columns.add(new Column(owner, name));
			return;
		}
		Demand demand = required(owner, attribute, reason, bindings);
		if (steps.size() > 1) {
			demand.require(steps.subList(1, steps.size()), reason, bindings);
		}
	}

	private Demand required(EntityModel owner, AttributeModel attribute, String reason, EntityBindings bindings) {
		boolean embedded = attribute.kind() == AttributeModel.Kind.EMBEDDED;
		for (int i = 0; i < this.followed.size(); i++) {
			Following step = this.followed.get(i);
			if (step.owner == owner && step.attribute.name().equals(attribute.name())
					&& (embedded || step.isAsInOwner())) {
				this.followed.set(i, embedded ? step : step.readBy(reason));
				return step.demand;
			}
		}
		boolean values = attribute.kind() == AttributeModel.Kind.BASIC_ELEMENTS;
		Demand demand = new Demand(values ? EntityModel.VALUE : bindings.model(attribute.type()), List.of());
		Following added = new Following(owner, attribute, null, Map.of(), demand);
		this.followed.add(embedded ? added : added.readBy(reason));
		return demand;
	}

	/**
	 * A relation or embedded value that is followed.
	 *
	 * @param owner the entity that declares it
	 * @param attribute the attribute
	 * @param relation its binding; none where only a path leads through it
	 * @param arguments arguments of its field
	 * @param shown what is to be known of its rows
	 * @param alwaysCut whether it is never simply what the relation holds
	 * @param slots where it is shown
	 * @param path the selection that leads to it, for messages
	 * @param readBy why user code sees it in its owner, if it does
	 * @param demand what is needed there
	 */
	record Following(EntityModel owner, AttributeModel attribute, @Nullable RelationBinding relation,
			Map<String, @Nullable Object> arguments, Shown shown, boolean alwaysCut, List<Slot> slots, String path,
			@Nullable String readBy, Demand demand) {

		Following(EntityModel owner, AttributeModel attribute, @Nullable RelationBinding relation,
				Map<String, @Nullable Object> arguments, Demand demand) {
			this(owner, attribute, relation, arguments, Shown.OBJECTS, false, List.of(), attribute.name(), null,
					demand);
		}

		/**
		 * Return this for user code that sees it in its owner.
		 */
		private Following readBy(String reason) {
			if (this.demand.entity != EntityModel.VALUE) {
				this.demand.needEntity("user code sees it");
			}
			return new Following(this.owner, this.attribute, this.relation, this.arguments, this.shown, this.alwaysCut,
					this.slots, this.path, (this.readBy != null) ? this.readBy : reason, this.demand);
		}

		/**
		 * Return the name of a field that shows it, for messages.
		 */
		String field() {
			return this.slots.isEmpty() ? this.attribute.name() : this.slots.get(0).field();
		}

		/**
		 * Return whether its field may show a part of what it leads to.
		 */
		boolean isPaged() {
			return this.relation != null
					&& (this.relation.frame().shape().isContainer() || !this.relation.arguments().paging().isEmpty());
		}

		/**
		 * Return whether nothing restricts, orders or cuts what it leads to.
		 */
		boolean isWhole() {
			return this.arguments.isEmpty() && !this.alwaysCut;
		}

		/**
		 * Return whether what a field shows is what its owner holds.
		 */
		private boolean isAsInOwner() {
			return isWhole() && (this.relation == null || !this.attribute.traits().joinMisfilters() && !mayDangle());
		}

		/**
		 * Return whether a join cannot tell a key whose target is gone.
		 */
		boolean mayDangle() {
			RelationTraits traits = this.attribute.traits();
			return traits.foreignKey() && !traits.constrained() && !traits.absentIsNull()
					&& this.demand.entity.idPaths().size() > 1;
		}

		// A path is read with its owner, whatever the relation is configured to
		private boolean isJoined() {
			return this.relation == null || this.readBy != null || this.relation.strategy() == Strategy.JOIN;
		}

	}

}
