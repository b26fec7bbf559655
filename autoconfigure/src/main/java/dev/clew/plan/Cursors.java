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

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.clew.model.ArgumentConversion;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Writes and reads cursors: the sort keys of one row, sealed together with the field and
 * order that they belong to. Signed where there is a secret; otherwise the seal only
 * tells what was damaged.
 */
public final class Cursors {

	private static final int SEAL = 12;

	private final byte @Nullable [] secret;

	public Cursors(@Nullable String secret) {
		this.secret = (secret != null && !secret.isEmpty()) ? secret.getBytes(StandardCharsets.UTF_8) : null;
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
			out.write(seal(scope, bytes.toByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
	}

	/**
	 * Read a cursor.
	 * @param types the types of its keys
	 * @return the values, or {@code null} if it is no cursor of the given scope
	 */
	@Nullable List<@Nullable Object> decode(String cursor, String scope, List<? extends Class<?>> types) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			int length = Math.max(0, bytes.length - SEAL);
			byte[] content = Arrays.copyOf(bytes, length);
			if (!MessageDigest.isEqual(seal(scope, content), Arrays.copyOfRange(bytes, length, bytes.length))) {
				return null;
			}
			return read(new DataInputStream(new ByteArrayInputStream(content)), types);
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
		if (type == Timestamp.class) {
			return Timestamp.from(Instant.parse(text));
		}
		if (type == Date.class) {
			return Date.from(Instant.parse(text));
		}
		if (type == java.sql.Date.class) {
			return new java.sql.Date(Instant.parse(text).toEpochMilli());
		}
		return ArgumentConversion.service().convert(text, ClassUtils.resolvePrimitiveIfNecessary(type));
	}

	private byte[] seal(String scope, byte[] content) {
		try {
			byte[] seal = (this.secret != null) ? sign(this.secret, scope, content) : digest(scope, content);
			return Arrays.copyOf(seal, SEAL);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This JVM has no SHA-256", ex);
		}
	}

	private static byte[] sign(byte[] secret, String scope, byte[] content) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(secret, "HmacSHA256"));
		mac.update(scope.getBytes(StandardCharsets.UTF_8));
		mac.update((byte) 0);
		return mac.doFinal(content);
	}

	private static byte[] digest(String scope, byte[] content) throws GeneralSecurityException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update(scope.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
		return digest.digest(content);
	}

}
