package dev.clew.load;

import dev.clew.plan.Edge;

/**
 * A relation that is expected to lead somewhere does not, or leads to a row without what
 * every row is expected to have: the statement has not asked which.
 */
class UnexpectedAbsenceException extends RuntimeException {

	UnexpectedAbsenceException(Edge edge) {
		super(("'%s' of %s leads to nothing, or to a row that lacks a value, though schema or mapping rule that out. "
				+ "Loading again, to tell which; where it may be null, let them say so, which spares the second load")
			.formatted(edge.attribute().name(), edge.owner()), null, false, false);
	}

}
