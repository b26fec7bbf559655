package dev.clew.wiring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.FieldBinding;
import dev.clew.model.RelationBinding;
import dev.clew.model.RootField;
import dev.clew.model.Strategy;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says at startup what Clew answers, and what of the configuration it cannot follow to
 * the letter.
 */
final class BindingReport {

	private static final Log logger = LogFactory.getLog(BindingReport.class);

	private final EntityBindings bindings;

	BindingReport(EntityBindings bindings) {
		this.bindings = bindings;
	}

	void log() {
		logger.info("Bound types %s; answering fields %s of the query type".formatted(
				this.bindings.all().stream().map(EntityBinding::typeName).toList(),
				this.bindings.rootFields().stream().map(RootField::name).toList()));
		List<String> mappings = MappingReport.lines(this.bindings);
		if (!mappings.isEmpty()) {
			logger.info("Mappings that would have added statements:%n  %s"
				.formatted(String.join("%n  ".formatted(), mappings)));
		}
		this.bindings.all().forEach(this::warn);
		if (logger.isDebugEnabled()) {
			this.bindings.all().forEach((binding) -> logger.debug(describe(binding)));
		}
	}

	private void warn(EntityBinding binding) {
		List<String> joined = binding.fields()
			.values()
			.stream()
			.filter(BindingReport::isJoinedCollection)
			.map(FieldBinding::name)
			.toList();
		if (joined.size() > 1) {
			logger.warn(("clew.types.%s.strategies joins the collections %s: together they would multiply the rows of "
					+ "one statement, so the first that a query selects is joined and the others are loaded by key. "
					+ "Set all but one of them to 'select'")
				.formatted(binding.typeName(), joined));
		}
	}

	private static boolean isJoinedCollection(FieldBinding field) {
		RelationBinding relation = field.relation();
		return relation != null && relation.strategy() == Strategy.JOIN && relation.attribute().isPlural();
	}

	private static String describe(EntityBinding binding) {
		return binding.fields()
			.values()
			.stream()
			.map(BindingReport::describe)
			.collect(Collectors.joining("%n  ".formatted(),
					"%s is bound to %s%n  ".formatted(binding.typeName(), binding.entity()), ""));
	}

	private static String describe(FieldBinding field) {
		RelationBinding relation = field.relation();
		String what = (relation != null) ? relation.strategy().name().toLowerCase(Locale.ROOT)
				: field.kind().name().toLowerCase(Locale.ROOT);
		String from = field.dottedPath().equals(field.name()) ? "" : " from " + field.dottedPath();
		String why = (field.whyEntity() != null) ? " (entities: " + field.whyEntity() + ")" : "";
		String requires = field.requirements().isEmpty() ? "" : " requires " + field.requirements();
		return "%s: %s%s%s%s".formatted(field.name(), what, from, why, requires);
	}

}
