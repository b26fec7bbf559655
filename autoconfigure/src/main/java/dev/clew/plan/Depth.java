package dev.clew.plan;

import dev.clew.model.EntityBinding;

/**
 * How deep a selection is, and how deep it may be.
 *
 * @param level the level reached; the type that Clew starts from is level 1
 * @param limit the levels that are admitted
 * @param setBy the type whose limit holds
 */
public record Depth(int level, int limit, String setBy) {

	/**
	 * Begin at the given type.
	 */
	public static Depth start(EntityBinding type, int general) {
		Integer own = type.maxDepth();
		return new Depth(1, (own != null) ? own : general, type.typeName());
	}

	/**
	 * Go down to the given type, whose own limit may only narrow the one that holds.
	 */
	public Depth enter(EntityBinding type) {
		Integer own = type.maxDepth();
		boolean narrower = own != null && own < this.limit;
		return new Depth(this.level + 1, narrower ? own : this.limit, narrower ? type.typeName() : this.setBy);
	}

	boolean isExceeded() {
		return this.level > this.limit;
	}

	@Override
	public String toString() {
		return "Query depth %d exceeds max-depth=%d (set by '%s').".formatted(this.level, this.limit, this.setBy);
	}

}
