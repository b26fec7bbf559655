package dev.clew.wiring;

import java.util.Collection;
import java.util.Map;

import dev.clew.load.Restriction;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.PredicateSpecification;
import org.springframework.data.jpa.domain.Specification;

/**
 * The client's selection of the field that a controller method serves, as an argument of
 * that method: it says which rows, in which order and how many, and Clew loads them with
 * everything that is selected below, as for a field of its own.
 *
 * <pre class="code">
 * &#064;QueryMapping
 * Selected&lt;Post&gt; drafts(Lookahead&lt;Post&gt; posts, Principal me) {
 *     return posts.where(Restriction.of("{alias}.author.username = :me").with("me", me.getName())).list();
 * }
 * </pre>
 *
 * <p>
 * A value: each method returns another one. It is for the call that it was handed to, on
 * any thread. {@code toString} prints the plan. Row filters of the application hold; what
 * a restriction or specification reads itself is not filtered.
 *
 * @param <T> the entity that the field shows
 */
public sealed interface Lookahead<T> permits FieldLookahead {

	/**
	 * Return it for rows that fulfil the restriction too, which cannot be null:
	 * {@link Restriction#none()} is the one that every row fulfils.
	 */
	Lookahead<T> where(Restriction restriction);

	/**
	 * Return it for rows that fulfil the specification too, which may neither fetch nor
	 * order rows, nor make them distinct. Hibernate translates such a statement each
	 * time.
	 */
	Lookahead<T> where(Specification<T> specification);

	/**
	 * Return it for rows that fulfil the specification too, which may not fetch.
	 */
	Lookahead<T> where(PredicateSpecification<T> specification);

	/**
	 * Return it for rows that fulfil the filter too. What the filter type of the schema
	 * does not have is an error of the method, never left out.
	 * @param filter the value of an argument of the field whose type is the schema's
	 * filter type; {@code null} for no filter
	 */
	Lookahead<T> filter(@Nullable Map<String, ? extends @Nullable Object> filter);

	/**
	 * Return it with rows ordered by these keys, behind those that are there already.
	 * @param order the value of an argument of the field whose type is a list of the
	 * schema's order type; {@code null} or empty for no order
	 */
	Lookahead<T> orderBy(@Nullable Collection<? extends Map<String, ? extends @Nullable Object>> order);

	/**
	 * Return it with rows ordered by these attributes, or paths to them, behind the keys
	 * that are there already. Where a key does not say, null stands last.
	 */
	Lookahead<T> orderBy(Sort sort);

	/**
	 * Return it for no more rows than these. The limits for clients do not hold.
	 */
	Lookahead<T> limit(int rows);

	/**
	 * Return it without the first rows of the order.
	 */
	Lookahead<T> offset(int rows);

	/**
	 * Return it with whole entities at the root, for a method that looks at them. They
	 * are detached unless the method runs in a transaction.
	 */
	Lookahead<T> entities();

	/**
	 * Load the rows of a field that is a list.
	 */
	Selected<T> list();

	/**
	 * Load the only row for a field that is a single object, or nothing.
	 * @throws IllegalStateException if there are several, unless a limit says that the
	 * first is meant
	 */
	Selected<T> one();

	/**
	 * Load the rows, and their total, for a field that is a page of a list.
	 */
	Selected<T> page();

	/**
	 * Load a page of the given size, number and order, for a field that is one.
	 */
	Selected<T> page(Pageable page);

	/**
	 * Load what the field's own arguments ask for of a field that is a connection:
	 * {@code first} and {@code after}, or {@code last} and {@code before}.
	 */
	Selected<T> connection();

	/**
	 * Return the plan, as text.
	 */
	String plan();

}
