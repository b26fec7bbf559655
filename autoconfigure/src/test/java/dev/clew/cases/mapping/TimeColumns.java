package dev.clew.cases.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/**
 * Columns of every type of {@code java.time}.
 */
final class TimeColumns {

	private static final MappingModel MODEL = new MappingModel(TimeColumns.class, """
			type Moment { id: ID! instant: String localDate: String localTime: String localDateTime: String
				offsetDateTime: String offsetTime: String zonedDateTime: String keptZone: String normalized: String
				duration: String year: String zoneOffset: String zoneId: String timeZone: String date: String }
			""", List.of(Root.all("moments", "Moment")), new Data());

	private TimeColumns() {
	}

	static List<MappingCase> cases() {
		return Stream
			.of(line("instant", "`Instant`"), line("localDate", "`LocalDate`"), line("localTime", "`LocalTime`"),
					line("localDateTime", "`LocalDateTime`"), line("offsetDateTime", "`OffsetDateTime`"),
					line("offsetTime", "`OffsetTime`"), line("zonedDateTime", "`ZonedDateTime`"),
					line("keptZone", "Zone in a column of its own"), line("normalized", "Zone normalized to UTC"),
					line("duration", "`Duration`"), line("year", "`Year`"), line("zoneOffset", "`ZoneOffset`"),
					line("zoneId", "`ZoneId`"), line("timeZone", "`TimeZone`"), line("date", "`java.util.Date`"))
			.toList();
	}

	private static MappingCase line(String field, String mapping) {
		return new MappingCase("Columns", mapping, MODEL, "moments", "{id " + field + "}", 1, 0);
	}

	/**
	 * One moment with all values, one without.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Moment full = new Moment();
			full.id = 1L;
			full.instant = Instant.parse("2026-03-29T00:59:00.123456Z");
			full.localDate = LocalDate.of(2024, 2, 29);
			full.localTime = LocalTime.of(6, 7, 8);
			full.localDateTime = LocalDateTime.of(2026, 3, 29, 2, 30);
			full.offsetDateTime = OffsetDateTime.of(full.localDateTime, ZoneOffset.ofHours(5));
			full.offsetTime = OffsetTime.of(full.localTime, ZoneOffset.ofHours(-3));
			full.zonedDateTime = ZonedDateTime.of(full.localDateTime, ZoneId.of("America/New_York"));
			full.keptZone = OffsetDateTime.of(full.localDateTime, ZoneOffset.ofHours(7));
			full.normalized = full.zonedDateTime;
			full.duration = Duration.ofSeconds(5400, 5);
			full.year = Year.of(2026);
			full.zoneOffset = ZoneOffset.ofHours(2);
			full.zoneId = ZoneId.of("Europe/Paris");
			full.timeZone = TimeZone.getTimeZone("Asia/Tokyo");
			full.date = Date.from(full.instant);
			entityManager.persist(full);
			Moment empty = new Moment();
			empty.id = 2L;
			entityManager.persist(empty);
		}

	}

	@Entity(name = "Moment")
	@Table(name = "moments")
	static class Moment {

		@Id
		Long id;

		Instant instant;

		LocalDate localDate;

		LocalTime localTime;

		LocalDateTime localDateTime;

		OffsetDateTime offsetDateTime;

		OffsetTime offsetTime;

		ZonedDateTime zonedDateTime;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "kept_zone_offset")
		OffsetDateTime keptZone;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
		ZonedDateTime normalized;

		Duration duration;

		@Column(name = "in_year")
		Year year;

		ZoneOffset zoneOffset;

		ZoneId zoneId;

		TimeZone timeZone;

		@Column(name = "on_date")
		Date date;

	}

}
