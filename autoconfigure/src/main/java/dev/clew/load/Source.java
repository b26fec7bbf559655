package dev.clew.load;

import java.util.List;

/**
 * Where the rows of a statement come from: writes its from and where clauses.
 */
@FunctionalInterface
interface Source {

	/**
	 * Write the clauses and return what they call the rows.
	 */
	Rows write(StatementWriter statement);

	/**
	 * The rows of a statement.
	 *
	 * @param alias their alias
	 * @param ownerKey paths of the owner's key; none for a root
	 */
	record Rows(String alias, List<String> ownerKey) {

	}

}
