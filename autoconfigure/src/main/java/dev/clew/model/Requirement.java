package dev.clew.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An attribute that code of the application requires of its object, and the relations
 * that lead to it.
 *
 * @param steps the attributes from the object on; at least one
 * @param by the code that requires it, as in {@code PostController.total}
 */
public record Requirement(List<Step> steps, String by) {

	public Requirement {
		steps = List.copyOf(steps);
	}

	/**
	 * Return whether an object may be there without it: not so a column that is read with
	 * its entity.
	 */
	public boolean mayBeMissing() {
		return this.steps.stream()
			.map(Step::attribute)
			.anyMatch((attribute) -> attribute.lazy() || attribute.kind() == AttributeModel.Kind.TO_ONE
					|| attribute.isPlural());
	}

	@Override
	public String toString() {
		return this.steps.stream().map((step) -> step.attribute().name()).collect(Collectors.joining("."));
	}

	/**
	 * One step of the path.
	 *
	 * @param owner the entity or embeddable that has the attribute: what the step before
	 * leads to, or a subtype of that
	 * @param attribute the attribute
	 */
	public record Step(EntityModel owner, AttributeModel attribute) {

	}

}
