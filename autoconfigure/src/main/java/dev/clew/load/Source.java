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
	 * @param sortKeys expressions that tell where a row stands in their order
	 * @param total expression that tells how many there are, if one does
	 */
	record Rows(String alias, List<String> ownerKey, String position, @Nullable EntityModel keyed,
			List<String> sortKeys, @Nullable String total) {

		Rows(String alias, List<String> ownerKey, String position, @Nullable EntityModel keyed) {
			this(alias, ownerKey, position, keyed, List.of(), null);
		}

		Rows(String alias, List<String> ownerKey, @Nullable EntityModel keyed) {
			this(alias, ownerKey, alias, keyed);
		}

		/**
		 * Return these rows in an order.
		 */
		Rows sorted(List<String> sortKeys, @Nullable String total) {
			return new Rows(this.alias, this.ownerKey, this.position, this.keyed, sortKeys, total);
		}

	}

}
