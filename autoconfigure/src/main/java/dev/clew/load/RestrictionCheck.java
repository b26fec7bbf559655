package dev.clew.load;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.clew.load.EntityFilters.Registered;
import dev.clew.load.Restriction.Conditional;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/**
 * Checks what row filters say the first time they say it, so that a mistake is told by
 * the name of the filter and not by a statement that nobody wrote.
 */
final class RestrictionCheck {

	private static final int MOST_REMEMBERED = 10_000;

	private final Set<String> checked = ConcurrentHashMap.newKeySet();

	void check(Registered filter, Conditional restriction, EntityBindings bindings, SharedSessionContract session) {
		RestrictionText text = new RestrictionText(restriction.condition(), bindings.model(filter.entity()), bindings);
		Set<String> named = text.parameters();
		Set<String> given = restriction.parameters().keySet();
		named.stream().filter((name) -> !given.contains(name)).findFirst().ifPresent((name) -> {
			throw wrong(filter, restriction,
					"the parameter ':%s' has no value: add .with(\"%s\", value)".formatted(name, name), null);
		});
		given.stream().filter((name) -> !named.contains(name)).findFirst().ifPresent((name) -> {
			throw wrong(filter, restriction, "it names no parameter ':%s'".formatted(name), null);
		});
		String known = filter.name() + " " + restriction.condition();
		if (this.checked.contains(known)) {
			return;
		}
		parse(filter, restriction, text, bindings.model(filter.entity()), session);
		if (this.checked.size() < MOST_REMEMBERED) {
			this.checked.add(known);
		}
	}

	private static void parse(Registered filter, Conditional restriction, RestrictionText text, EntityModel entity,
			SharedSessionContract session) {
		String reserved = text.reservedAlias();
		if (reserved != null) {
			throw wrong(filter, restriction,
					"Clew uses aliases like '%s' itself: give yours another name".formatted(reserved), null);
		}
		try {
			session.createSelectionQuery(
					"select 1 from %s e0 where %s".formatted(entity.name(), text.of("e0", (name) -> ":" + name)),
					Object.class);
		}
		catch (RuntimeException ex) {
			throw wrong(filter, restriction, "Hibernate cannot read it: " + ex.getMessage(), ex);
		}
	}

	private static IllegalStateException wrong(Registered filter, Conditional restriction, String reason,
			@Nullable Throwable cause) {
		return new IllegalStateException(
				"%s restricts rows to \"%s\", but %s".formatted(filter, restriction.condition(), reason), cause);
	}

}
