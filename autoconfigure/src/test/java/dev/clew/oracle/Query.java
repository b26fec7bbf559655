package dev.clew.oracle;

import java.util.Map;

import graphql.language.AstPrinter;
import graphql.language.Document;

/**
 * One operation with its variables.
 *
 * @param document the document
 * @param variables values of its variables
 */
record Query(Document document, Map<String, Object> variables) {

	String text() {
		return AstPrinter.printAst(this.document);
	}

}
