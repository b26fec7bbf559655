package dev.clew.model;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * What stands in a {@link FetchRequires}.
 *
 * @param by what it stands on, as in {@code PostController.total}
 * @param paths dotted attribute paths
 */
public record RequiredPaths(String by, List<String> paths) {

	public RequiredPaths {
		paths = List.copyOf(paths);
	}

	/**
	 * Return what the method requires, if it or one that it overrides says so.
	 */
	public static @Nullable RequiredPaths of(Method method) {
		return of(method, method);
	}

	static @Nullable RequiredPaths of(Field field) {
		return of(field, field);
	}

	private static @Nullable RequiredPaths of(AnnotatedElement element, Member member) {
		FetchRequires required = AnnotatedElementUtils.findMergedAnnotation(element, FetchRequires.class);
		return (required != null) ? new RequiredPaths(
				member.getDeclaringClass().getSimpleName() + "." + member.getName(), List.of(required.value())) : null;
	}

}
