package dev.clew.complete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ObjectUtils;

/**
 * Makes what the answer shows of a value, as the engine would where nothing goes wrong.
 */
@FunctionalInterface
interface Completion {

	/**
	 * Complete a value.
	 * @param value the value; {@code null} where there is none
	 * @throws NotDirect if the engine has to
	 */
	@Nullable Object of(@Nullable Object value, Run run);

	/**
	 * There must be a value.
	 */
	record Required(Completion value) implements Completion {

		@Override
		public Object of(@Nullable Object value, Run run) {
			Object completed = this.value.of(value, run);
			if (completed == null) {
				throw NotDirect.THIS_TIME;
			}
			return completed;
		}

	}

	/**
	 * Each element of a collection or an array is completed alike.
	 */
	record Many(Completion element) implements Completion {

		// Often enough for who waits, seldom enough to cost nothing
		private static final int BREATH = 1024;

		@Override
		public @Nullable Object of(@Nullable Object value, Run run) {
			if (value == null) {
				return null;
			}
			Collection<?> elements = elements(value);
			List<@Nullable Object> completed = new ArrayList<>(elements.size());
			for (Object element : elements) {
				if (completed.size() % BREATH == 0) {
					run.goOn();
				}
				completed.add(this.element.of(element, run));
			}
			return completed;
		}

		private static Collection<?> elements(Object value) {
			if (value instanceof Collection<?> elements) {
				return elements;
			}
			if (value.getClass().isArray()) {
				return Arrays.asList(ObjectUtils.toObjectArray(value));
			}
			throw NotDirect.THIS_TIME;
		}

	}

	/**
	 * A scalar or constant, whose type says how it is shown.
	 */
	record Leaf(Serialization type) implements Completion {

		@Override
		public @Nullable Object of(@Nullable Object value, Run run) {
			Object unboxed = run.unboxer().unbox(value);
			return (unboxed != null) ? this.type.serialize(unboxed, run.context(), run.locale()) : null;
		}

		/**
		 * What scalars and enums of the engine have in common.
		 */
		@FunctionalInterface
		interface Serialization {

			@Nullable Object serialize(Object value, GraphQLContext context, Locale locale);

		}

	}

}
