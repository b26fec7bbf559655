package dev.clew.cases.mapping;

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
 * @param ordered whether the mapping orders every list of the answer
 */
public record MappingCase(String section, String mapping, MappingModel model, String root, String selection,
		int statements, int belowController, boolean ordered) {

	MappingCase(String section, String mapping, MappingModel model, String root, String selection, int statements,
			int belowController) {
		this(section, mapping, model, root, selection, statements, belowController, false);
	}

	/**
	 * The same with lists compared in their order.
	 */
	MappingCase inOrder() {
		return new MappingCase(this.section, this.mapping, this.model, this.root, this.selection, this.statements,
				this.belowController, true);
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
