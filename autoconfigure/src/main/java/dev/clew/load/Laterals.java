package dev.clew.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.clew.load.LoadSettings.NestedPages;
import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;
import dev.clew.plan.Condition;
import dev.clew.plan.Edge;
import dev.clew.plan.Page;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.NullOrdering;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Decides where pages of a relation are read owner by owner, through a lateral join.
 */
final class Laterals {

	private final BootMappings mappings;

	private final NestedPages chosen;

	private final boolean supported;

	private final NullOrdering nulls;

	Laterals(SessionFactoryImplementor sessionFactory, NestedPages chosen) {
		this.mappings = BootMappings.of(sessionFactory);
		this.chosen = chosen;
		Dialect dialect = sessionFactory.getJdbcServices().getDialect();
		this.nulls = dialect.getNullOrdering();
		// Hibernate emulates what a dialect lacks by a join whose rows are wrong, and
		// most servers that call themselves MySQL lack it
		this.supported = dialect.supportsLateral() && !(dialect instanceof MySQLDialect);
	}

	/**
	 * Return whether the page of a relation is read owner by owner.
	 */
	boolean serve(Edge edge, Sources sources) {
		return this.supported && this.chosen != NestedPages.WINDOW && isPossible(edge, sources)
				&& (this.chosen == NestedPages.LATERAL || isIndexed(edge, sources));
	}

	private boolean isPossible(Edge edge, Sources sources) {
		Page page = edge.range().page();
		return page.limit() >= 0 && !OwnerPages.isCounted(page) && sources.byElement(edge.attribute())
				&& isReadWhole(edge.holder().entity(), inverse(edge, sources), sources);
	}

	// What hides an owner would hide its elements
	private boolean isReadWhole(EntityModel owner, AttributeModel inverse, Sources sources) {
		return sources.model(inverse) == owner && !inverse.traits().restricted()
				&& this.mappings.filtersOfQueries(owner.javaType()).isEmpty();
	}

	// Without an index that brings the elements of one owner in their order, all of them
	// are read for each owner; and a filter that few of them pass has most of them read
	private boolean isIndexed(Edge edge, Sources sources) {
		List<String> fixed = new ArrayList<>(List.of(inverse(edge, sources).name()));
		for (Condition condition : edge.range().conditions()) {
			if (!(condition instanceof Condition.Test test) || !test.isOneValue()) {
				return false;
			}
			fixed.add(String.join(".", test.path()));
		}
		EntityModel target = sources.model(edge.attribute());
		return !target.isFiltered() && this.mappings.indexes()
			.serve(target.javaType(), fixed, edge.range().order(), target.idPaths(), this.nulls);
	}

	private static AttributeModel inverse(Edge edge, Sources sources) {
		String mappedBy = Objects.requireNonNull(edge.attribute().traits().mappedBy());
		return Objects.requireNonNull(sources.model(edge.attribute()).attribute(mappedBy));
	}

}
