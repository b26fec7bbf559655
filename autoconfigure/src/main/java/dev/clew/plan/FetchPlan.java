package dev.clew.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.model.EntityModel;

/**
 * What will be loaded for one field: a statement and everything that hangs on it. A plan
 * holds neither session nor request nor values, so it can be printed, compared and
 * shared.
 *
 * @param name what it is loaded for
 * @param limited whether only the first row is wanted of what may be many
 * @param only the entities that the root's rows are restricted to; none where all are
 * loaded
 * @param conditions restrictions on the root's rows
 * @param node what is loaded of each of them
 */
public record FetchPlan(String name, boolean limited, List<EntityModel> only, List<Condition> conditions, Node node) {

	public FetchPlan {
		only = List.copyOf(only);
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
		this.node.print(text, "", this.conditions, why());
		return text.toString().stripTrailing();
	}

	private String why() {
		String types = this.only.isEmpty() ? "" : "only " + this.only;
		return Stream.of(types, this.limited ? "the first only" : "")
			.filter((reason) -> !reason.isEmpty())
			.collect(Collectors.joining("; "));
	}

}
