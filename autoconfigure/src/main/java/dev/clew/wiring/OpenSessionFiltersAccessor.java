package dev.clew.wiring;

import java.util.Map;

import dev.clew.load.OpenSessionFilters;
import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the filters of the session that is open for a request along with the request's
 * context, to the threads that its controllers and batch loaders run on.
 */
public final class OpenSessionFiltersAccessor implements ThreadLocalAccessor<Map<Object, OpenSessionFilters>> {

	@Override
	public Object key() {
		return OpenSessionFilters.class.getName();
	}

	@Override
	public @Nullable Map<Object, OpenSessionFilters> getValue() {
		return OpenSessionFilters.capture();
	}

	@Override
	public void setValue(Map<Object, OpenSessionFilters> filters) {
		OpenSessionFilters.hand(filters);
	}

	@Override
	public void setValue() {
		OpenSessionFilters.hand(null);
	}

}
