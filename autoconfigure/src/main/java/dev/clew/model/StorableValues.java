package dev.clew.model;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;

/**
 * Values that every database takes. Others are errors of some, which a client should not
 * be able to cause.
 */
final class StorableValues {

	private static final int FIRST_YEAR = 1;

	private static final int LAST_YEAR = 9999;

	// In whatever zone the database, or the driver, shows it
	private static final Duration ZONE = Duration.ofHours(18);

	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z").plus(ZONE);

	private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z").minus(ZONE);

	private StorableValues() {
	}

	/**
	 * Return whether every database takes a value.
	 */
	static boolean admit(Object value) {
		if (value instanceof CharSequence text) {
			return text.chars().noneMatch((character) -> character == 0);
		}
		if (value instanceof Character character) {
			return character != 0;
		}
		if (value instanceof Date date) {
			return isWithin(Instant.ofEpochMilli(date.getTime()));
		}
		return (value instanceof Calendar calendar) ? isWithin(calendar.toInstant())
				: !(value instanceof TemporalAccessor time) || isWithin(time);
	}

	private static boolean isWithin(TemporalAccessor time) {
		if (time instanceof Instant instant) {
			return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
		}
		if (time instanceof OffsetDateTime || time instanceof ZonedDateTime) {
			return isYear(time) && isWithin(Instant.from(time));
		}
		return isYear(time);
	}

	private static boolean isYear(TemporalAccessor time) {
		if (!time.isSupported(ChronoField.YEAR)) {
			return true;
		}
		int year = time.get(ChronoField.YEAR);
		return year >= FIRST_YEAR && year <= LAST_YEAR;
	}

}
