package dev.clew.wiring;

import java.util.Locale;

import dev.clew.load.LoadEvent;
import dev.clew.plan.RequestException;
import io.micrometer.common.KeyValues;

/**
 * Keeps of a load its field, type, kind, form and outcome, and how many statements and
 * rows it took.
 */
public class DefaultLoadObservationConvention implements LoadObservationConvention {

	@Override
	public String getName() {
		return "clew.load";
	}

	@Override
	public String getContextualName(LoadObservationContext context) {
		return "clew load " + context.getLoad().field();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(LoadObservationContext context) {
		LoadEvent load = context.getLoad();
		return KeyValues.of("clew.field", load.field(), "clew.type", load.entity().name(), "clew.kind",
				lower(load.kind()), "clew.form", lower(load.node().form()), "clew.outcome", outcome(context));
	}

	private static String outcome(LoadObservationContext context) {
		Throwable error = context.getError();
		return (error == null) ? "SUCCESS" : (error instanceof RequestException) ? "REQUEST_ERROR" : "INTERNAL_ERROR";
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(LoadObservationContext context) {
		return KeyValues.of("clew.statements", String.valueOf(context.getStatements()), "clew.rows",
				String.valueOf(context.getRows()));
	}

}
