package dev.clew.load;

import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Node;
import dev.clew.plan.Planned;
import dev.clew.plan.Slot;

/**
 * A load that begins.
 *
 * @param kind what it is for
 * @param planned its plan, a {@link FetchPlan} or an {@link Edge}
 * @param keys how many keys it is given; 0 for a root field
 * @param context the operation that wants it
 */
public record LoadEvent(Kind kind, Planned<?> planned, int keys, LoadContext context) {

	/**
	 * Return the field that is loaded: of a relation with its type.
	 */
	public String field() {
		if (this.planned.plan() instanceof Edge edge) {
			Slot slot = edge.slots().isEmpty() ? null : edge.slots().get(0);
			return (slot != null) ? slot.coordinates() : edge.owner() + "." + edge.attribute().name();
		}
		return ((FetchPlan) this.planned.plan()).name();
	}

	/**
	 * Return what is loaded of each object.
	 */
	public Node node() {
		return (this.planned.plan() instanceof Edge edge) ? edge.node() : ((FetchPlan) this.planned.plan()).node();
	}

	/**
	 * Return what the objects are.
	 */
	public EntityModel entity() {
		return node().entity();
	}

	/**
	 * What a load is for.
	 */
	public enum Kind {

		/**
		 * A field at the root, or what a controller has asked for its own.
		 */
		ROOT,

		/**
		 * A relation of objects that are there already.
		 */
		RELATION,

		/**
		 * Objects of which only the key is there, or a part.
		 */
		OBJECTS

	}

}
