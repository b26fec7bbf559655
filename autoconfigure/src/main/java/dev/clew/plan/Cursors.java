package dev.clew.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;

import dev.clew.model.ArgumentConversion;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Writes and reads cursors: the sort keys of one row, sealed together with the field and
 * order that they belong to. Encrypted where there is a secret; otherwise everybody can
 * read them, and the seal only tells what was damaged.
 */
public final class Cursors {

	private static final int SEAL = 12;

	private final @Nullable CursorCipher cipher;

	public Cursors(@Nullable String secret) {
		this.cipher = (secret != null && !secret.isEmpty()) ? new CursorCipher(secret) : null;
	}

	/**
	 * Write a cursor.
	 * @param scope what it belongs to
	 * @param keys values of the sort keys
	 */
	public String encode(String scope, List<? extends @Nullable Object> keys) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			for (Object key : keys) {
				byte[] text = (key != null) ? text(key).getBytes(StandardCharsets.UTF_8) : new byte[0];
				out.writeInt((key != null) ? text.length : -1);
				out.write(text);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(scope, bytes.toByteArray()));
	}

	/**
	 * Read a cursor.
	 * @param types the types of its keys
	 * @return the values, or {@code null} if it is no cursor of the given scope
	 */
	@Nullable List<@Nullable Object> decode(String cursor, String scope, List<? extends Class<?>> types) {
		try {
			byte[] content = opened(scope, Base64.getUrlDecoder().decode(cursor));
			return (content != null) ? read(new DataInputStream(new ByteArrayInputStream(content)), types) : null;
		}
		catch (IOException | RuntimeException ex) {
			// Whatever it is, it is no cursor
			return null;
		}
	}

	private static List<@Nullable Object> read(DataInputStream in, List<? extends Class<?>> types) throws IOException {
		List<@Nullable Object> keys = new ArrayList<>();
		for (Class<?> type : types) {
			int length = in.readInt();
			keys.add((length >= 0) ? value(new String(in.readNBytes(length), StandardCharsets.UTF_8), type) : null);
		}
		return keys;
	}

	private static String text(Object key) {
		if (key instanceof Enum<?> constant) {
			return constant.name();
		}
		return (key instanceof Date date) ? instant(date).toString() : key.toString();
	}

	private static Instant instant(Date date) {
		return (date instanceof Timestamp timestamp) ? timestamp.toInstant() : Instant.ofEpochMilli(date.getTime());
	}

	private static @Nullable Object value(String text, Class<?> type) {
		// A date may hold less than the column that it was read from
		if (type == Timestamp.class || type == Date.class) {
			return Timestamp.from(Instant.parse(text));
		}
		if (type == java.sql.Date.class) {
			return new java.sql.Date(Instant.parse(text).toEpochMilli());
		}
		return ArgumentConversion.service().convert(text, ClassUtils.resolvePrimitiveIfNecessary(type));
	}

	private byte[] sealed(String scope, byte[] content) {
		if (this.cipher != null) {
			return this.cipher.encrypt(scope, content);
		}
		byte[] bytes = Arrays.copyOf(content, content.length + SEAL);
		System.arraycopy(seal(scope, content), 0, bytes, content.length, SEAL);
		return bytes;
	}

	private byte @Nullable [] opened(String scope, byte[] bytes) {
		if (this.cipher != null) {
			return this.cipher.decrypt(scope, bytes);
		}
		int length = Math.max(0, bytes.length - SEAL);
		byte[] content = Arrays.copyOf(bytes, length);
		return MessageDigest.isEqual(seal(scope, content), Arrays.copyOfRange(bytes, length, bytes.length)) ? content
				: null;
	}

	private static byte[] seal(String scope, byte[] content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(scope.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			return Arrays.copyOf(digest.digest(content), SEAL);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This JVM has no SHA-256", ex);
		}
	}

}
