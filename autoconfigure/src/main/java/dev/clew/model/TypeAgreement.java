package dev.clew.model;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLXML;
import java.util.Collection;
import java.util.Set;

import org.springframework.util.ClassUtils;

/**
 * Tells whether a value of a Java type can be what the schema says.
 */
final class TypeAgreement {

	private static final Set<String> NUMBERS = Set.of("Int", "Float");

	private TypeAgreement() {
	}

	static boolean agrees(SdlTypes.TypeReference reference, Class<?> javaType) {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(javaType);
		boolean many = type.isArray() || Collection.class.isAssignableFrom(type) || type == Object.class;
		if (reference.list()) {
			return many || Iterable.class.isAssignableFrom(type);
		}
		if (NUMBERS.contains(reference.name())) {
			return Number.class.isAssignableFrom(type) || type == Object.class;
		}
		if (reference.name().equals("Boolean")) {
			return type == Boolean.class || Number.class.isAssignableFrom(type) || type == String.class
					|| type == Object.class;
		}
		return !Collection.class.isAssignableFrom(type) || !isBuiltIn(reference.name());
	}

	/**
	 * Return whether a value only tells where the database keeps it.
	 */
	static boolean isLocator(Class<?> type) {
		return Clob.class.isAssignableFrom(type) || Blob.class.isAssignableFrom(type)
				|| SQLXML.class.isAssignableFrom(type);
	}

	private static boolean isBuiltIn(String scalar) {
		return NUMBERS.contains(scalar) || scalar.equals("String") || scalar.equals("ID");
	}

	static String describe(SdlTypes.TypeReference reference) {
		return reference.list() ? "a list of " + reference.name() : reference.name();
	}

	static String describe(AttributeModel attribute) {
		String type = attribute.type().getSimpleName();
		if (attribute.keyed()) {
			return "a map of " + type;
		}
		return switch (attribute.kind()) {
			case BASIC, EMBEDDED, TO_ONE -> "a single " + type;
			case TO_MANY, BASIC_ELEMENTS, EMBEDDED_ELEMENTS -> "a collection of " + type;
			case OTHER -> "other " + type;
		};
	}

}
