package dev.clew.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.hibernate.engine.FetchTiming;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.graph.Graph;
import org.hibernate.graph.RootGraph;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.jspecify.annotations.Nullable;

/**
 * The entity graphs that offers become: what of them a query can join with neither a row
 * lost nor a statement added.
 *
 * <p>
 * Hibernate joins a mandatory relation by an inner join; it is left out where the mapping
 * does not guarantee that its target is there. A target that brings relations which load
 * themselves (EAGER, inverse one-to-ones and the like) is joined together with them or,
 * where that is impossible, not at all: it is then loaded by key when it is asked for.
 */
class OfferedGraphs {

	// Relations that load themselves and each other have an end, or are not joined
	private static final int MAX_DEPTH = 6;

	// Clients choose what is selected, so there is no end to what may be offered
	private static final int MOST_KEPT = 1000;

	private final SessionFactoryImplementor factory;

	private final int maxDepth;

	private final Map<Key, Optional<RootGraph<?>>> graphs = new ConcurrentHashMap<>();

	OfferedGraphs(SessionFactoryImplementor factory) {
		this.factory = factory;
		// What a graph holds beyond Hibernate's own limit would be loaded row by row
		this.maxDepth = Objects.requireNonNullElse(factory.getSessionFactoryOptions().getMaximumFetchDepth(),
				MAX_DEPTH);
	}

	/**
	 * Return the graph of an offer for queries that select the entity, or {@code null}
	 * where nothing of it can be joined.
	 */
	@Nullable RootGraph<?> graph(GraphOffer offer, Class<?> entity) {
		Key key = new Key(entity, offer.paths().stream().distinct().sorted().toList());
		Optional<RootGraph<?>> graph = this.graphs.get(key);
		if (graph == null) {
			graph = build(key);
			if (this.graphs.size() < MOST_KEPT) {
				this.graphs.put(key, graph);
			}
		}
		return graph.orElse(null);
	}

	private Optional<RootGraph<?>> build(Key key) {
		EntityMappingType type = this.factory.getMappingMetamodel().findEntityDescriptor(key.entity());
		if (type == null) {
			return Optional.empty();
		}
		Joins joins = new Joins();
		for (String path : key.paths()) {
			join(type, List.of(path.split("\\.")), joins, 0);
		}
		if (!joins.any()) {
			return Optional.empty();
		}
		RootGraph<?> graph = this.factory.createEntityGraph(key.entity());
		joins.addTo(graph);
		return Optional.of(graph);
	}

	private void join(ManagedMappingType type, List<String> path, Joins joins, int depth) {
		AttributeMapping attribute = path.isEmpty() ? null : type.findAttributeMapping(path.get(0));
		if (attribute instanceof EmbeddedAttributeMapping embedded) {
			join(embedded.getEmbeddableTypeDescriptor(), path.subList(1, path.size()),
					joins.below(attribute.getAttributeName(), false), depth);
		}
		else if (attribute instanceof ToOneAttributeMapping toOne) {
			Joins known = joins.children.get(toOne.getAttributeName());
			Joins target = (known != null) ? known : joined(toOne, depth).orElse(null);
			if (target != null) {
				joins.children.put(toOne.getAttributeName(), target);
				join(toOne.getEntityMappingType(), path.subList(1, path.size()), target, depth + 1);
			}
		}
	}

	/**
	 * Return the joins that must come with a relation, or nothing where it must not be
	 * joined.
	 */
	private Optional<Joins> joined(ToOneAttributeMapping toOne, int depth) {
		if (depth >= Math.min(this.maxDepth, MAX_DEPTH) || !keepsRows(toOne)) {
			return Optional.empty();
		}
		Joins joins = new Joins();
		joins.toOne = true;
		EntityMappingType target = toOne.getEntityMappingType();
		boolean complete = target.getEntityPersister().getSubMappingTypes().stream().noneMatch(this::loadsItself)
				&& joinWhatLoadsItself(target, toOne.getForeignKeyDescriptor(), joins, depth + 1);
		return complete ? Optional.of(joins) : Optional.empty();
	}

	private boolean joinWhatLoadsItself(ManagedMappingType type, ForeignKeyDescriptor reached, Joins joins, int depth) {
		List<AttributeMapping> attributes = new ArrayList<>();
		type.getAttributeMappings().forEach(attributes::add);
		for (AttributeMapping attribute : attributes) {
			if (attribute instanceof EmbeddedAttributeMapping embedded) {
				if (!joinWhatLoadsItself(embedded.getEmbeddableTypeDescriptor(), reached,
						joins.below(attribute.getAttributeName(), false), depth)) {
					return false;
				}
			}
			else if (loadsItself(attribute) && !leadsBack(attribute, reached)) {
				Optional<Joins> below = (attribute instanceof ToOneAttributeMapping toOne) ? joined(toOne, depth)
						: Optional.empty();
				if (below.isEmpty()) {
					return false;
				}
				joins.children.put(attribute.getAttributeName(), below.get());
			}
		}
		return true;
	}

	// A relation of a subtype only: a graph cannot name it
	private boolean loadsItself(EntityMappingType subtype) {
		List<AttributeMapping> declared = new ArrayList<>();
		subtype.getDeclaredAttributeMappings().forEachValue(declared::add);
		return declared.stream().anyMatch(OfferedGraphs::loadsItself)
				|| subtype.getEntityPersister().getSubMappingTypes().stream().anyMatch(this::loadsItself);
	}

	private static boolean loadsItself(AttributeMapping attribute) {
		if (attribute instanceof ToOneAttributeMapping toOne) {
			return toOne.getMappedFetchOptions().getTiming() == FetchTiming.IMMEDIATE || inverse(toOne)
					|| !toOne.isReferenceToPrimaryKey() || toOne.hasNotFoundAction()
					|| toOne.getEntityMappingType().getSoftDeleteMapping() != null;
		}
		return attribute instanceof PluralAttributeMapping
				&& attribute.getMappedFetchOptions().getTiming() == FetchTiming.IMMEDIATE;
	}

	// The other end of a one-to-one that we came by: Hibernate takes the owner for it
	private static boolean leadsBack(AttributeMapping attribute, ForeignKeyDescriptor reached) {
		return attribute instanceof ToOneAttributeMapping toOne && toOne.getForeignKeyDescriptor() == reached;
	}

	private static boolean keepsRows(ToOneAttributeMapping toOne) {
		EntityMappingType target = toOne.getEntityMappingType();
		if (target.hasWhereRestrictions() || target.getEntityPersister().hasFilterForLoadByKey()) {
			return false;
		}
		return toOne.isNullable() || !inverse(toOne) && !toOne.hasNotFoundAction()
				&& target.getSoftDeleteMapping() == null && toOne.getForeignKeyDescriptor().hasConstraint();
	}

	private static boolean inverse(ToOneAttributeMapping toOne) {
		return toOne.getSideNature() == ForeignKeyDescriptor.Nature.TARGET;
	}

	private record Key(Class<?> entity, List<String> paths) {
	}

	/**
	 * What is joined below an entity or an embedded value.
	 */
	private static final class Joins {

		private final Map<String, Joins> children = new LinkedHashMap<>();

		private boolean toOne;

		Joins below(String name, boolean toOne) {
			Joins below = this.children.computeIfAbsent(name, (key) -> new Joins());
			below.toOne = toOne;
			return below;
		}

		boolean any() {
			return this.children.values().stream().anyMatch((child) -> child.toOne || child.any());
		}

		void addTo(Graph<?> graph) {
			this.children.forEach((name, child) -> {
				if (child.toOne || child.any()) {
					child.addTo(graph.addSubgraph(name));
				}
			});
		}

	}

}
