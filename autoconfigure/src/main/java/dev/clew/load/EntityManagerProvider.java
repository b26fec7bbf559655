package dev.clew.load;

import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Says which database an operation reads, where not all read the same: each tenant has
 * its own, or each region.
 *
 * <p>
 * Declare it as a bean. It is asked for every load, on the thread of the load and with
 * the request's context, and is to say the same for all loads of an operation. What it
 * returns must have the entity and its relations, mapped as in the factory that they were
 * bound from: the primary one, or the first that has the entity. Without such a bean that
 * one is read.
 */
@FunctionalInterface
public interface EntityManagerProvider {

	/**
	 * Return the factory whose entity managers a load uses, as the application declares
	 * it, or {@code null} if there is none for the operation: then nothing is loaded, and
	 * the field is an error.
	 * @param entity the entity that is loaded, with others that it is related to
	 * @param context the operation
	 */
	@Nullable EntityManagerFactory provide(Class<?> entity, LoadContext context);

}
