package dev.clew.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;

/**
 * One relation or embedded value of a {@link Node}: what is loaded, how, and why that
 * way.
 *
 * @param owner the entity that declares the attribute: the node's own, or a subtype
 * @param holder where the owners are found
 * @param attribute the attribute that it follows
 * @param slots where its value is shown; none for one that only others need
 * @param loading how it is loaded
 * @param reason why the planner chose that
 * @param asMapped whether user code sees it in the entity as the mapping says, rows that
 * row filters hide included
 * @param range which of its rows, and in which order
 * @param node what is loaded of each element
 */
public record Edge(EntityModel owner, Holder holder, AttributeModel attribute, List<Slot> slots, Loading loading,
		String reason, boolean asMapped, Range range, Node node) {

	public Edge {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("'reason' must not be empty");
		}
		slots = List.copyOf(slots);
	}

	/**
	 * Return what the client calls it, or the attribute where only others need it.
	 */
	public String name() {
		return this.slots.isEmpty() ? this.attribute.name() : this.slots.get(0).resultKey();
	}

	/**
	 * Return whether the rows of a statement multiply by this edge.
	 */
	boolean multiplies() {
		return this.loading == Loading.JOIN && this.attribute.isPlural();
	}

	/**
	 * Return whether it is loaded by the keys of its targets, which its owners hold.
	 */
	public boolean isByTargetKey() {
		return this.attribute.kind() == AttributeModel.Kind.TO_ONE && this.attribute.traits().foreignKey();
	}

	boolean needsOwnersKey() {
		return (this.loading == Loading.EMBEDDED) ? this.node.needsKey() : !this.loading.isInline() && !isByTargetKey();
	}

	void print(StringBuilder text, String indent) {
		String keys = this.slots.stream().map(Slot::resultKey).distinct().collect(Collectors.joining(", "));
		text.append(indent)
			.append(keys.isEmpty() ? this.attribute.name() : keys)
			.append(": ")
			.append(this.loading.name().toLowerCase(Locale.ROOT))
			.append(' ');
		switch (this.loading) {
			case LAZY -> text.append("%s (%s)%n".formatted(this.node.entity(), this.reason));
			case EMBEDDED -> this.node.print(text, indent, this.range, "");
			case KEY, JOIN, SELECT, SUBSELECT, INITIALIZE -> this.node.print(text, indent, this.range, this.reason);
		}
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		print(text, "");
		return text.toString().stripTrailing();
	}

}
