package dev.clew.load;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;

import org.hibernate.metamodel.model.domain.JpaMetamodel;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Reads embedded values that no entity leads to, such as the elements of a collection.
 */
final class EmbeddedValues {

	private EmbeddedValues() {
	}

	/**
	 * Return what a path of attributes leads to.
	 */
	static @Nullable Object value(JpaMetamodel metamodel, Object embedded, List<String> path) {
		Object current = embedded;
		for (int i = 0; i < path.size() && current != null; i++) {
			var type = metamodel.findManagedType(current.getClass());
			var attribute = (type != null) ? type.findAttribute(path.get(i)) : null;
			if (attribute == null) {
				throw new IllegalArgumentException(
						"%s has no attribute '%s'".formatted(current.getClass().getSimpleName(), path.get(i)));
			}
			Member member = attribute.getJavaMember();
			if (member instanceof Method getter) {
				ReflectionUtils.makeAccessible(getter);
				current = ReflectionUtils.invokeMethod(getter, current);
			}
			else {
				Field field = (Field) member;
				ReflectionUtils.makeAccessible(field);
				current = ReflectionUtils.getField(field, current);
			}
		}
		return current;
	}

}
