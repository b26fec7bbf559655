package dev.clew.plan;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Cursors}.
 */
class CursorsTests {

	private static final List<Class<?>> TYPES = List.of(String.class, Long.class, Integer.class);

	private static final List<Object> KEYS = Arrays.asList("salary 4711", 42L, null);

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "s3cret", "\u00e4" })
	void holdsWhatWasWritten(String secret) {
		Cursors cursors = new Cursors(secret);
		String cursor = cursors.encode("a by b", KEYS);
		assertThat(new Cursors(secret).decode(cursor, "a by b", TYPES)).isEqualTo(KEYS);
		assertThat(new Cursors(secret).encode("a by b", KEYS)).isEqualTo(cursor);
		assertThat(cursors.decode(cursor, "a by c", TYPES)).isNull();
	}

	@Test
	void dateKeepsWhatItsColumnHolds() {
		Timestamp created = Timestamp.valueOf("2026-11-29 21:30:15.123456");
		String cursor = new Cursors(null).encode("a", List.of(created));
		assertThat(new Cursors(null).decode(cursor, "a", List.of(Date.class)))
			.hasToString("[2026-11-29 21:30:15.123456]");
	}

	@Test
	void nobodyReadsOneWithoutTheSecret() {
		assertThat(decoded(new Cursors(null).encode("a", KEYS))).contains("salary 4711");
		assertThat(decoded(new Cursors("s3cret").encode("a", KEYS))).doesNotContain("salary", "4711");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "s3cret")
	void nobodyChangesOne(String secret) {
		Cursors cursors = new Cursors(secret);
		byte[] bytes = Base64.getUrlDecoder().decode(cursors.encode("a", KEYS));
		for (int i = 0; i < bytes.length; i++) {
			byte[] changed = bytes.clone();
			changed[i] ^= 1;
			assertThat(cursors.decode(Base64.getUrlEncoder().encodeToString(changed), "a", TYPES)).isNull();
			String cut = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(bytes, i));
			assertThat(cursors.decode(cut, "a", TYPES)).isNull();
		}
	}

	@Test
	void anotherSecretOpensNothing() {
		String cursor = new Cursors("s3cret").encode("a", KEYS);
		assertThat(new Cursors("other").decode(cursor, "a", TYPES)).isNull();
		assertThat(new Cursors(null).decode(cursor, "a", TYPES)).isNull();
		assertThat(new Cursors("s3cret").decode(new Cursors(null).encode("a", KEYS), "a", TYPES)).isNull();
	}

	private static String decoded(String cursor) {
		return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
	}

}
