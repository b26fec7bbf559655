package dev.clew.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.LazyInitializationException;
import org.jspecify.annotations.Nullable;

/**
 * A relation that code of the application read where it was not loaded and no session was
 * open.
 *
 * @param message what Hibernate said of it
 * @param role the collection, as in {@code com.example.Post.tags}, if it was one
 * @param entity the entity of the object, as in {@code com.example.User}, if it was one
 */
public record LazyRead(String message, @Nullable String role, @Nullable String entity) {

	private static final int MOST_CAUSES = 10;

	private static final Pattern COLLECTION = Pattern.compile("role '([^']+)'");

	private static final Pattern PROXY = Pattern.compile("proxy \\[([^#\\]]+)#");

	/**
	 * Return the read that a failure, or a cause of it, tells of.
	 */
	public static @Nullable LazyRead of(Throwable failure) {
		Throwable current = failure;
		for (int i = 0; current != null && i < MOST_CAUSES; i++) {
			if (current instanceof LazyInitializationException) {
				String message = String.valueOf(current.getMessage());
				return new LazyRead(message, find(COLLECTION, message), find(PROXY, message));
			}
			current = current.getCause();
		}
		return null;
	}

	private static @Nullable String find(Pattern pattern, String message) {
		Matcher matcher = pattern.matcher(message);
		return matcher.find() ? matcher.group(1) : null;
	}

}
