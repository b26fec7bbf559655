package dev.clew.oracle;

import java.util.Map;

import graphql.language.AstPrinter;
import graphql.language.Document;

/**
 * One operation with its variables.
 *
 * @param document the document
 * @param variables values of its variables
 * @param viewer who asks
 */
record Query(Document document, Map<String, Object> variables, Viewer viewer) {

	Query(Document document, Map<String, Object> variables) {
		this(document, variables, Viewer.OWNER);
	}

	Query as(Viewer viewer) {
		return new Query(this.document, this.variables, viewer);
	}

	String text() {
		return AstPrinter.printAst(this.document);
	}

}
