package dev.clew.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Brings the elements of one relation to its owners: into rows, or beside entities.
 */
final class Relations {

	private final Edge edge;

	private final int index;

	private final EntityAccess access;

	private final boolean byTargetKey;

	Relations(Edge edge, int index, EntityAccess access) {
		this.edge = edge;
		this.index = index;
		this.access = access;
		this.byTargetKey = edge.isByTargetKey();
	}

	/**
	 * Return the keys that the owners' elements are read by.
	 */
	Set<Object> keys(Collection<Object> owners) {
		Set<Object> keys = new LinkedHashSet<>();
		for (Object owner : owners) {
			Object key = key(owner);
			if (key != null) {
				keys.add(key);
			}
		}
		return keys;
	}

	private @Nullable Object key(Object owner) {
		if (owner instanceof Row row) {
			return this.byTargetKey ? row.edgeOrMissing(this.index) : row.key();
		}
		boolean holds = this.byTargetKey ? this.access.holds(owner, this.edge.owner())
				: this.access.isA(owner, this.edge.owner());
		if (!holds) {
			return null;
		}
		if (this.byTargetKey) {
			EntityModel target = this.edge.node().entity();
			return this.access.key(target,
					this.access.value(owner, this.edge.holder().path(this.edge.attribute().name())));
		}
		return this.access.key(this.edge.holder().entity(), owner);
	}

	void attach(Loaded loaded, List<Object> owners, Map<Object, @Nullable Object> byKey) {
		// Keys are read before any is replaced: an owner may stand in the list twice
		List<@Nullable Object> keys = new ArrayList<>();
		owners.forEach((owner) -> keys.add(key(owner)));
		for (int i = 0; i < owners.size(); i++) {
			Object value = value(keys.get(i), byKey);
			if (owners.get(i) instanceof Row row) {
				row.edge(this.index, value);
			}
			else if (this.byTargetKey && !this.edge.holder().within().isEmpty()) {
				// An embedded value tells the key of its target, but not of its owner
				Object target = keys.get(i);
				if (target != null) {
					loaded.keepBeside(this.index).put(target, value);
				}
			}
			else {
				Object ownerKey = this.access.key(this.edge.holder().entity(), owners.get(i));
				if (ownerKey != null) {
					loaded.keepBeside(this.index).put(ownerKey, value);
				}
			}
		}
	}

	private @Nullable Object value(@Nullable Object key, Map<Object, @Nullable Object> byKey) {
		Object value = (key != null) ? byKey.get(key) : null;
		if (value != null) {
			return value;
		}
		if (this.edge.attribute().isPlural()) {
			return List.of();
		}
		boolean mayMiss = key != null && Sources.isMissingAnError(this.edge);
		return mayMiss ? new MissingTargetException(this.edge.attribute().name()) : null;
	}

}
