package dev.clew.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.clew.model.RelationTraits.OrderKey;
import org.hibernate.MappingException;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;
import org.jspecify.annotations.Nullable;

/**
 * Reads the order that the mapping gives a collection. Hibernate takes expressions too,
 * which only itself can put into a statement.
 */
final class MappedOrder {

	private static final String ELEMENT = "$element$";

	private static final Pattern KEY = Pattern.compile(
			"(\\$element\\$|\\w+(?:\\.\\w+)*)(?:\\s+(asc|desc)(?:ending)?)?(?:\\s+nulls\\s+(first|last))?",
			Pattern.CASE_INSENSITIVE);

	private MappedOrder() {
	}

	/**
	 * Return the attributes that order a collection, or {@code null} where something else
	 * does.
	 * @param element the entity that its elements are, if they are one
	 */
	static @Nullable List<OrderKey> keys(Collection collection, @Nullable PersistentClass element) {
		String order = (collection.getManyToManyOrdering() != null) ? collection.getManyToManyOrdering()
				: collection.getOrderBy();
		List<OrderKey> keys = new ArrayList<>();
		for (String part : (order != null) ? order.split(",") : new String[0]) {
			Matcher key = KEY.matcher(part.strip());
			if (!key.matches() || element != null && !isAttribute(element, key.group(1))) {
				return null;
			}
			keys.add(new OrderKey(key.group(1).equals(ELEMENT) ? "" : key.group(1), direction(key)));
		}
		return keys;
	}

	// The text is the mapping's own, in whatever case and with whatever spaces
	private static String direction(Matcher key) {
		String direction = (key.group(2) != null) ? key.group(2) : "asc";
		String nulls = (key.group(3) != null) ? " nulls " + key.group(3) : "";
		return (direction + nulls).toLowerCase(Locale.ROOT);
	}

	// Hibernate takes columns too
	private static boolean isAttribute(PersistentClass element, String path) {
		try {
			return path.equals(ELEMENT) || element.getRecursiveProperty(path) != null;
		}
		catch (MappingException ex) {
			return false;
		}
	}

}
