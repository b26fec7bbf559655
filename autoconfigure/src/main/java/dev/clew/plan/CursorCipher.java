package dev.clew.plan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Encrypts what cursors say, so that nobody without the secret reads or changes it. Equal
 * cursors stay equal: the nonce is a digest of what is encrypted, and so never serves two
 * different texts.
 */
final class CursorCipher {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final byte[] nonceKey;

	private final SecretKeySpec key;

	CursorCipher(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		this.nonceKey = digest(bytes, "nonce", new byte[0]);
		this.key = new SecretKeySpec(digest(bytes, "content", new byte[0]), "AES");
	}

	/**
	 * Encrypt the content of a cursor.
	 * @param scope what it belongs to
	 */
	byte[] encrypt(String scope, byte[] content) {
		byte[] nonce = Arrays.copyOf(digest(this.nonceKey, scope, content), NONCE);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, scope).doFinal(content);
			byte[] bytes = Arrays.copyOf(nonce, NONCE + encrypted.length);
			System.arraycopy(encrypted, 0, bytes, NONCE, encrypted.length);
			return bytes;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This JVM has no AES-GCM", ex);
		}
	}

	/**
	 * Return the content of a cursor, or {@code null} if it was not encrypted here, or
	 * for another scope.
	 */
	byte @Nullable [] decrypt(String scope, byte[] bytes) {
		if (bytes.length < NONCE) {
			return null;
		}
		try {
			return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), scope).doFinal(bytes, NONCE,
					bytes.length - NONCE);
		}
		catch (GeneralSecurityException ex) {
			return null;
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String scope) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(scope.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	private static byte[] digest(byte[] key, String scope, byte[] content) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			mac.update(scope.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return mac.doFinal(content);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This JVM has no HMAC with SHA-256", ex);
		}
	}

}
