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
 * @param given whether the application has shown the root's rows already, so that no row
 * filter hides them
 * @param limited whether only the first row is wanted of what may be many
 * @param only the entities that the root's rows are restricted to; none where all are
 * loaded
 * @param range which of the root's rows, and in which order
 * @param node what is loaded of each of them
 */
public record FetchPlan(String name, boolean given, boolean limited, List<EntityModel> only, Range range, Node node) {

	public FetchPlan {
		only = List.copyOf(only);
	}

	/**
	 * Return the most statements that the plan takes, within one batch.
	 */
	public int statements() {
		return this.range.page().statements() + this.node.statements();
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.name).append(": ");
		this.node.print(text, "", this.range, reason());
		return text.toString().stripTrailing();
	}

	/**
	 * Return what there is to say of the rows at its root.
	 */
	public String reason() {
		String types = this.only.isEmpty() ? "" : "only " + this.only;
		String shown = (this.given && this.node.entity().isFiltered()) ? "shown by the application" : "";
		return Stream.of(types, shown, this.limited ? "the first only" : "")
			.filter((reason) -> !reason.isEmpty())
			.collect(Collectors.joining("; "));
	}

}
