package dev.clew.load;

import org.jspecify.annotations.Nullable;

/**
 * Sees what Clew loads: all beans of this type are told of each load before it runs.
 */
@FunctionalInterface
public interface LoadListener {

	/**
	 * A load begins, on the thread that runs it.
	 * @return who watches it, or {@code null} where nobody does, which costs nothing
	 */
	@Nullable LoadWatch begin(LoadEvent load);

}
