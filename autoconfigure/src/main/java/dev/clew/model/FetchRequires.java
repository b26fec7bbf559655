package dev.clew.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what code behind a field reads of its object, so that it is there when the code
 * runs: no lazy loading, no session, whatever the number of objects.
 *
 * <p>
 * Stands on a controller method for a field of a bound entity type, or on the getter (or
 * Java field) of an entity behind a field that the object computes. It holds wherever
 * that field is selected, and costs nothing where it is not. A collection is loaded as a
 * whole, whatever arguments the client gives to a field that shows it.
 */
@Target({ ElementType.METHOD, ElementType.FIELD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface FetchRequires {

	/**
	 * Attributes and relations as dotted paths from the entity, as in
	 * {@code "customer.name"}.
	 */
	String[] value();

}
