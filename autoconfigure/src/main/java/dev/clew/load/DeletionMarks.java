package dev.clew.load;

import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.SoftDeleteMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * The marks of rows that are deleted. Of an entity in several tables, the mark stands in
 * the first, which Hibernate does not join to the elements of a collection where nothing
 * else is read from it, and then tests it all the same.
 */
final class DeletionMarks {

	private DeletionMarks() {
	}

	/**
	 * Return a condition that always holds and reads the table that has the mark, or
	 * {@code null} where no such thing is needed.
	 * @param alias the alias of elements
	 */
	static @Nullable String reading(EntityPersister element, String alias) {
		SoftDeleteMapping mark = element.getSoftDeleteMapping();
		if (mark == null || mark.getTableName().equals(element.getTableName())) {
			return null;
		}
		for (int i = 0; i < element.getNumberOfAttributeMappings(); i++) {
			AttributeMapping attribute = element.getAttributeMapping(i);
			if (attribute instanceof SelectableMapping column && !column.isFormula()
					&& column.getContainingTableExpression().equals(mark.getTableName())) {
				return "(%s.%s is null or 1 = 1)".formatted(alias, attribute.getAttributeName());
			}
		}
		return null;
	}

}
