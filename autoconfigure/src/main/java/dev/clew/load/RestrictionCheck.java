package dev.clew.load;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.clew.load.Restriction.Conditional;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/**
 * Checks what row filters and controllers say the first time they say it, so that a
 * mistake is told by their name and not by a statement that nobody wrote.
 */
final class RestrictionCheck {

	private static final int MOST_REMEMBERED = 10_000;

	private final Set<String> checked = ConcurrentHashMap.newKeySet();

	/**
	 * Check a restriction.
	 * @param by who says it
	 * @param entity whose rows it restricts
	 */
	void check(String by, Conditional restriction, EntityModel entity, EntityBindings bindings,
			SharedSessionContract session) {
		RestrictionText text = new RestrictionText(restriction.condition(), entity, bindings);
		Set<String> named = text.parameters();
		Set<String> given = restriction.parameters().keySet();
		named.stream().filter((name) -> !given.contains(name)).findFirst().ifPresent((name) -> {
			throw wrong(by, restriction,
					"the parameter ':%s' has no value: add .with(\"%s\", value)".formatted(name, name), null);
		});
		given.stream().filter((name) -> !named.contains(name)).findFirst().ifPresent((name) -> {
			throw wrong(by, restriction, "it names no parameter ':%s'".formatted(name), null);
		});
		String known = by + " " + restriction.condition();
		if (this.checked.contains(known)) {
			return;
		}
		parse(by, restriction, text, entity, session);
		if (this.checked.size() < MOST_REMEMBERED) {
			this.checked.add(known);
		}
	}

	private static void parse(String by, Conditional restriction, RestrictionText text, EntityModel entity,
			SharedSessionContract session) {
		String reserved = text.reservedAlias();
		if (reserved != null) {
			throw wrong(by, restriction,
					"Clew uses aliases like '%s' itself: give yours another name".formatted(reserved), null);
		}
		try {
			session.createSelectionQuery(
					"select 1 from %s e0 where %s".formatted(entity.name(), text.of("e0", (name) -> ":" + name)),
					Object.class);
		}
		catch (RuntimeException ex) {
			throw wrong(by, restriction, "Hibernate cannot read it: " + ex.getMessage(), ex);
		}
	}

	private static IllegalStateException wrong(String by, Conditional restriction, String reason,
			@Nullable Throwable cause) {
		return new IllegalStateException(
				"%s restricts rows to \"%s\", but %s".formatted(by, restriction.condition(), reason), cause);
	}

}
