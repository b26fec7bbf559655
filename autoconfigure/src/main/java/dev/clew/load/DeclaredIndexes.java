package dev.clew.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.clew.plan.SortKey;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.NullOrdering;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.jspecify.annotations.Nullable;

/**
 * The indexes, unique constraints and primary keys that the mapping declares. Tables are
 * known by their names, because those of the boot model lead to the session factory.
 */
final class DeclaredIndexes {

	private final Map<String, Map<String, Place>> columns = new HashMap<>();

	private final Map<String, List<TableIndex>> indexes = new HashMap<>();

	DeclaredIndexes(Metadata metadata) {
		for (PersistentClass entity : metadata.getEntityBindings()) {
			// Rows of a union stand in several tables
			boolean united = entity instanceof UnionSubclass
					|| entity.getDirectSubclasses().stream().anyMatch(UnionSubclass.class::isInstance);
			if (entity.getClassName() != null && !united) {
				read(entity);
			}
		}
	}

	private void read(PersistentClass entity) {
		Map<String, Place> columns = new HashMap<>();
		entity.getPropertyClosure().forEach((property) -> read("", property, columns));
		if (entity.getIdentifierProperty() != null) {
			read("", entity.getIdentifierProperty(), columns);
		}
		else if (entity.getIdentifier() instanceof Component several) {
			several.getProperties().forEach((part) -> read("", part, columns));
		}
		this.columns.put(entity.getClassName(), columns);
		this.indexes.put(entity.getClassName(),
				entity.getTableClosure().stream().flatMap(DeclaredIndexes::indexes).toList());
	}

	private static void read(String prefix, Property property, Map<String, Place> columns) {
		String path = prefix + property.getName();
		if (property.getValue() instanceof Component component) {
			component.getProperties().forEach((part) -> read(path + ".", part, columns));
		}
		List<Selectable> stored = property.getValue().getSelectables();
		List<String> names = stored.stream()
			.filter(Column.class::isInstance)
			.map((column) -> ((Column) column).getName())
			.toList();
		// An expression is in no index that is known by its columns
		if (!names.isEmpty() && names.size() == stored.size()) {
			columns.put(path, new Place(property.getValue().getTable().getExportIdentifier(), names));
		}
	}

	private static Stream<TableIndex> indexes(Table table) {
		String name = table.getExportIdentifier();
		List<TableIndex> indexes = new ArrayList<>();
		for (Index index : table.getIndexes().values()) {
			indexes.add(new TableIndex(name,
					index.getSelectables()
						.stream()
						.map((part) -> Part.of(part, index.getSelectableOrderMap().get(part)))
						.toList(),
					index.isUnique()));
		}
		table.getUniqueKeys()
			.values()
			.forEach((key) -> indexes.add(new TableIndex(name,
					key.getColumns().stream().map((part) -> Part.of(part, key.getColumnOrderMap().get(part))).toList(),
					true)));
		if (table.getPrimaryKey() != null) {
			indexes.add(new TableIndex(name,
					table.getPrimaryKey().getColumns().stream().map((part) -> Part.of(part, null)).toList(), true));
		}
		return indexes.stream();
	}

	/**
	 * Return whether an index brings the rows that have given values in their order. The
	 * keys of the entity may be missing at its end: few rows are equal before them.
	 * @param fixed attribute paths that have one value each
	 * @param idPaths attribute paths of the identifier
	 * @param nulls where the database puts null in an order that does not say
	 */
	boolean serve(Class<?> entity, List<String> fixed, List<SortKey> order, List<String> idPaths, NullOrdering nulls) {
		Map<String, Place> columns = this.columns.getOrDefault(entity.getName(), Map.of());
		String table = null;
		Set<String> values = new HashSet<>();
		for (String path : fixed) {
			Place place = columns.get(path);
			if (place == null) {
				return false;
			}
			table = (table != null) ? table : place.table();
			values.addAll(place.columns());
		}
		String common = table;
		List<Wanted> wanted = new ArrayList<>();
		for (SortKey key : order) {
			String path = String.join(".", key.path());
			Place place = columns.get(path);
			String column = (place != null && place.table().equals(table)) ? place.single() : "";
			if (!values.contains(column)) {
				wanted.add(new Wanted(column, key, idPaths.contains(path)));
			}
		}
		return this.indexes.getOrDefault(entity.getName(), List.of())
			.stream()
			.filter((index) -> index.table().equals(common))
			.anyMatch(
					(index) -> index.serves(values, wanted, nulls, false) || index.serves(values, wanted, nulls, true));
	}

	/**
	 * Where an attribute is stored.
	 */
	private record Place(String table, List<String> columns) {

		/**
		 * Return its one column; no name where it has several.
		 */
		String single() {
			return (this.columns.size() == 1) ? this.columns.get(0) : "";
		}

	}

	/**
	 * A column that rows are to be ordered by.
	 */
	private record Wanted(String column, SortKey key, boolean identifies) {

	}

	/**
	 * A column of an index, or an expression.
	 */
	private record Part(String column, boolean descending) {

		static Part of(Selectable selectable, @Nullable String order) {
			return new Part((selectable instanceof Column column) ? column.getName() : "?",
					"desc".equalsIgnoreCase(order));
		}

		boolean brings(Wanted wanted, NullOrdering ordering, boolean backwards) {
			SortKey key = wanted.key();
			boolean descends = this.descending != backwards;
			if (!this.column.equals(wanted.column()) || descends != key.descending()) {
				return false;
			}
			boolean first = isFirst(ordering, this.descending) != backwards;
			return switch (key.nulls()) {
				case NEVER -> true;
				case FIRST -> first;
				case LAST -> !first;
				case BY_DATABASE -> first == isFirst(ordering, key.descending());
			};
		}

		private static boolean isFirst(NullOrdering ordering, boolean descending) {
			return switch (ordering) {
				case SMALLEST -> !descending;
				case GREATEST -> descending;
				case FIRST -> true;
				case LAST -> false;
			};
		}

	}

	/**
	 * An index of a table.
	 */
	private record TableIndex(String table, List<Part> parts, boolean unique) {

		/**
		 * Return whether the index leads to rows with given values, and brings them in an
		 * order.
		 * @param backwards whether it is read from its end
		 */
		boolean serves(Set<String> values, List<Wanted> order, NullOrdering nulls, boolean backwards) {
			Set<String> unseen = new HashSet<>(values);
			int part = 0;
			while (part < this.parts.size() && unseen.remove(this.parts.get(part).column())) {
				part++;
			}
			int brought = 0;
			while (part < this.parts.size() && brought < order.size()
					&& this.parts.get(part).brings(order.get(brought), nulls, backwards)) {
				part++;
				brought++;
			}
			boolean one = this.unique && part == this.parts.size();
			List<Wanted> rest = order.subList(brought, order.size());
			boolean few = rest.isEmpty() || brought > 0 && rest.stream().allMatch(Wanted::identifies);
			return unseen.isEmpty() && (one || few);
		}

	}

}
