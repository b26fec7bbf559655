package dev.clew.model;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.ClassUtils;

/**
 * Converts values of arguments to the types of attributes. Dates and times are ISO, as
 * scalars write them, whatever the locale.
 */
public final class ArgumentConversion {

	private static final ConversionService SERVICE = create();

	private static final Map<String, Class<?>> SCALARS = Map.of("String", String.class, "ID", String.class, "Int",
			Integer.class, "Float", Double.class, "Boolean", Boolean.class);

	private ArgumentConversion() {
	}

	private static ConversionService create() {
		DefaultFormattingConversionService service = new DefaultFormattingConversionService(false);
		DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
		dates.setUseIsoFormat(true);
		dates.registerFormatters(service);
		return service;
	}

	/**
	 * Return the service that converts.
	 */
	public static ConversionService service() {
		return SERVICE;
	}

	/**
	 * Return a value as the given type, or {@code null} where it cannot become one as it
	 * is, or not every database could take it.
	 */
	public static @Nullable Object convert(Object value, Class<?> javaType) {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(javaType);
		try {
			Object converted = type.isInstance(value) ? value : SERVICE.convert(value, type);
			return (converted != null && !changes(value, converted) && StorableValues.admit(converted)) ? converted
					: null;
		}
		catch (ConversionException | IllegalArgumentException ex) {
			return null;
		}
	}

	// A number that is cut to fit would find other rows than were asked for
	private static boolean changes(Object value, Object converted) {
		return value instanceof Number && converted instanceof Number
				&& new BigDecimal(value.toString()).compareTo(new BigDecimal(converted.toString())) != 0;
	}

	/**
	 * Return whether this is a scalar whose values are known.
	 */
	static boolean isKnown(String scalar) {
		return SCALARS.containsKey(scalar);
	}

	/**
	 * Return whether values of a scalar can become the type. What a scalar of the
	 * application produces is not known.
	 */
	static boolean canConvert(String scalar, Class<?> type) {
		Class<?> source = SCALARS.get(scalar);
		return source == null || SERVICE.canConvert(source, ClassUtils.resolvePrimitiveIfNecessary(type));
	}

}
