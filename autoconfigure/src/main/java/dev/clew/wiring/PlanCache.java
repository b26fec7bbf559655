package dev.clew.wiring;

import java.util.function.Supplier;

/**
 * Keeps what was read and planned of documents, for as long as the documents themselves
 * are kept. A bean of this type takes the place of ours.
 */
@FunctionalInterface
public interface PlanCache {

	/**
	 * A cache that keeps nothing.
	 */
	PlanCache NONE = (field, reading) -> reading.get();

	/**
	 * Return what is known of a field.
	 * @param field the field of a document, of which identity counts
	 * @param reading reads it, where nothing is known yet
	 */
	KnownSelection of(Object field, Supplier<KnownSelection> reading);

}
