package dev.clew.wiring;

import java.util.List;
import java.util.stream.Collectors;

import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.FieldBinding;
import dev.clew.model.RelationBinding;
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
		ServedSchema served = ServedSchema.of(this.bindings);
		if (logger.isInfoEnabled()) {
			logger.info(table(served));
		}
		log("Mappings that would have added statements", MappingReport.lines(this.bindings));
		log("Types that are left to controllers", ServedSchema.mixed(this.bindings));
		this.bindings.all().forEach(this::warn);
		this.bindings.all().forEach(this::warnOfDemotions);
		if (logger.isDebugEnabled()) {
			served.types().forEach(logger::debug);
		}
	}

	private static void log(String title, List<String> lines) {
		if (!lines.isEmpty()) {
			logger.info("%s:%n  %s".formatted(title, String.join("%n  ".formatted(), lines)));
		}
	}

	private static String table(ServedSchema served) {
		int width = served.types().stream().mapToInt((type) -> type.type().length()).max().orElse(0);
		return served.types()
			.stream()
			.map((type) -> "%n  %s  %s".formatted(padded(type.type(), width), type.summary()))
			.collect(Collectors.joining("", "Answering fields %s of the query type. Bound types:"
				.formatted(served.rootFields().stream().map(ServedSchema.Root::name).toList()), ""));
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(width - text.length());
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

	private void warnOfDemotions(EntityBinding binding) {
		binding.fields().values().forEach((field) -> {
			RelationBinding relation = field.relation();
			String why = (relation != null) ? Demotions.why(relation, this.bindings.settings()) : null;
			if (why != null) {
				logger.warn("clew.types.%s.strategies.%s: %s. It is loaded by key: set it to 'select'"
					.formatted(binding.typeName(), field.name(), why));
			}
		});
	}

	private static boolean isJoinedCollection(FieldBinding field) {
		RelationBinding relation = field.relation();
		return relation != null && relation.strategy() == Strategy.JOIN && relation.attribute().isPlural();
	}

}
