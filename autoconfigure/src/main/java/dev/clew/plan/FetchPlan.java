package dev.clew.plan;

import java.util.List;

/**
 * What will be loaded for one field: a statement and everything that hangs on it. A plan
 * holds neither session nor request nor values, so it can be printed, compared and
 * shared.
 *
 * @param name what it is loaded for
 * @param limited whether only the first row is wanted of what may be many
 * @param conditions restrictions on the root's rows
 * @param node what is loaded of each of them
 */
public record FetchPlan(String name, boolean limited, List<Condition> conditions, Node node) {

	public FetchPlan {
		conditions = List.copyOf(conditions);
	}

	/**
	 * Return the most statements that the plan takes, within one batch.
	 */
	public int statements() {
		return 1 + this.node.statements();
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.name).append(": ");
		this.node.print(text, "", this.conditions, this.limited ? "the first only" : "");
		return text.toString().stripTrailing();
	}

}
