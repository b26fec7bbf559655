package dev.clew.load;

import java.util.List;

import dev.clew.model.EntityModel;
import org.jspecify.annotations.Nullable;

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
	 * @param position alias that tells the position of an element
	 * @param keyed what the statement reads by key, if it does
	 */
	record Rows(String alias, List<String> ownerKey, String position, @Nullable EntityModel keyed) {

		Rows(String alias, List<String> ownerKey, @Nullable EntityModel keyed) {
			this(alias, ownerKey, alias, keyed);
		}

	}

}
