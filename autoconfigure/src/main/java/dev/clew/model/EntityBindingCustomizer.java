package dev.clew.model;

/**
 * Changes how types are bound, after the configuration properties have been read and
 * before they are checked.
 */
@FunctionalInterface
public interface EntityBindingCustomizer {

	/**
	 * Change the given customization.
	 */
	void customize(BindingCustomization bindings);

}
