package dev.clew.cases.mapping;

import java.util.EnumSet;
import java.util.Set;

import dev.clew.cases.Setup;

/**
 * One mapping and what its selection costs: a test, and a line of
 * {@code docs/mappings.md}.
 *
 * @param section the chapter of the page
 * @param mapping what is mapped, as a user would name it
 * @param model where it is mapped
 * @param root the root field that is asked
 * @param selection what is selected of it, in braces
 * @param statements how many queries Clew makes for it
 * @param belowController how many Clew makes below the entities that an application
 * returned for the root field
 * @param setups where it is asked
 * @param ordered whether the mapping orders every list of the answer
 */
public record MappingCase(String section, String mapping, MappingModel model, String root, String selection,
		int statements, int belowController, Set<Setup> setups, boolean ordered) {

	MappingCase(String section, String mapping, MappingModel model, String root, String selection, int statements,
			int belowController) {
		this(section, mapping, model, root, selection, statements, belowController, EnumSet.allOf(Setup.class), false);
	}

	/**
	 * The same with lists compared in their order.
	 */
	MappingCase inOrder() {
		return new MappingCase(this.section, this.mapping, this.model, this.root, this.selection, this.statements,
				this.belowController, this.setups, true);
	}

	/**
	 * The same for databases that have what it maps to.
	 */
	MappingCase on(Set<Setup> setups) {
		return new MappingCase(this.section, this.mapping, this.model, this.root, this.selection, this.statements,
				this.belowController, setups, this.ordered);
	}

	String query() {
		return "{" + this.root + this.selection + "}";
	}

	String manualQuery(String selection) {
		return "{" + this.root + ": " + this.model.root(this.root).manual() + selection + "}";
	}

	@Override
	public String toString() {
		return this.section + ": " + this.mapping + " " + query();
	}

}
