package dev.clew.load;

import java.util.List;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;
import dev.clew.plan.Column;
import dev.clew.plan.Edge;
import dev.clew.plan.Node;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.sql.Template;
import org.hibernate.type.CustomType;
import org.jspecify.annotations.Nullable;

/**
 * Selects the columns of nodes: as Hibernate reads them, or with care, as they are
 * stored.
 */
final class ColumnWriter {

	private final StatementWriter statement;

	private final boolean asks;

	private final @Nullable CarefulColumns careful;

	ColumnWriter(StatementWriter statement, Reading reading) {
		this.statement = statement;
		this.asks = reading.asks();
		this.careful = reading.careful();
	}

	/**
	 * Select the columns of a node as Hibernate reads them.
	 */
	int[] plain(Node node, String alias) {
		return node.columns()
			.stream()
			.mapToInt((column) -> this.statement.select(Hql.path(node.entity(), alias, column)))
			.toArray();
	}

	/**
	 * Return the column that tells whether an expected row is there, or {@code null}
	 * where that has to be asked.
	 */
	@Nullable Column witness(Node node) {
		return this.asks ? null
				: node.witnesses()
					.stream()
					.filter((column) -> isNullWithoutRow(node.entity(), column))
					.findFirst()
					.orElse(null);
	}

	// A formula, a converter or a type of the application may make something of nothing
	private boolean isNullWithoutRow(EntityModel entity, Column column) {
		ModelPart part = this.statement.keySyntax().descriptor(entity.name()).findSubPart(column.path(), null);
		return part instanceof BasicValuedModelPart basic && !basic.isFormula() && isReadAsItIs(basic)
				&& basic.getJdbcMapping().getValueConverter() == null && !(basic.getJdbcMapping() instanceof CustomType)
				&& basic.getJdbcMapping().getJdbcType().getClass().getName().startsWith("org.hibernate.");
	}

	private static boolean isReadAsItIs(BasicValuedModelPart column) {
		String read = column.getCustomReadExpression();
		return read == null || read.equals(Template.TEMPLATE + "." + column.getSelectionExpression());
	}

	/**
	 * Select the columns of a node, to be read by {@link #readers}.
	 */
	int[] stored(Node node, String alias) {
		if (this.careful == null) {
			return plain(node, alias);
		}
		CarefulColumns with = this.careful;
		with.entity(alias, node.entity());
		return node.columns()
			.stream()
			.mapToInt((column) -> this.statement
				.select(with.stored(part(with, node, alias, column), Hql.path(node.entity(), alias, column))))
			.toArray();
	}

	List<ColumnReader> readers(Node node, String alias) {
		return node.columns().stream().map((column) -> {
			ColumnReader reader = (this.careful != null) ? this.careful.reader(part(this.careful, node, alias, column))
					: ColumnReader.AS_IS;
			AttributeModel attribute = column.owner().attribute(column.path());
			boolean required = attribute != null && attribute.type().isPrimitive();
			return required ? reader.then(ColumnReader.REQUIRED) : reader;
		}).toList();
	}

	private static @Nullable BasicValuedModelPart part(CarefulColumns careful, Node node, String alias, Column column) {
		EntityModel subtype = (column.owner() != node.entity()) ? column.owner() : null;
		return careful.column(alias, subtype, column.path());
	}

	/**
	 * Tell what the path of an embedded value stands for.
	 */
	void embedded(String path, String alias, Edge edge) {
		if (this.careful != null) {
			this.careful.embedded(path, alias, edge.attribute().name());
		}
	}

	/**
	 * Tell that an alias stands for the elements of a relation.
	 */
	void elements(String alias, Edge edge) {
		if (this.careful != null) {
			this.careful.elements(alias, edge);
		}
	}

	/**
	 * Select the elements of a collection of plain values.
	 */
	int storedValue(String alias, Edge edge) {
		return this.statement
			.select((this.careful != null) ? this.careful.stored(this.careful.elements(alias, edge), alias) : alias);
	}

	ColumnReader valueReader(String alias, Edge edge) {
		return (this.careful != null) ? this.careful.reader(this.careful.elements(alias, edge)) : ColumnReader.AS_IS;
	}

}
