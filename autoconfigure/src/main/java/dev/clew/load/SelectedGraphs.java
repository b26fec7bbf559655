package dev.clew.load;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.graph.RootGraph;

/**
 * Makes the JPA entity graph of an offer, for code that passes it on itself.
 */
public final class SelectedGraphs {

	private final PersistenceUnits<Graphs> units;

	public SelectedGraphs(EntityManagerProvider provider) {
		this.units = new PersistenceUnits<>(provider, Graphs::of);
	}

	/**
	 * Return the graph, for entity managers that the operation uses; an empty one where
	 * nothing of the offer can be joined.
	 */
	public EntityGraph<?> graph(GraphOffer offer, LoadContext context) {
		Graphs graphs = this.units.of(offer.entity(), context);
		RootGraph<?> graph = graphs.offered().graph(offer, offer.entity());
		return (graph != null) ? graph : graphs.sessionFactory().createEntityGraph(offer.entity());
	}

	private record Graphs(SessionFactoryImplementor sessionFactory, OfferedGraphs offered) {

		static Graphs of(EntityManagerFactory factory) {
			SessionFactoryImplementor sessionFactory = factory.unwrap(SessionFactoryImplementor.class);
			return new Graphs(sessionFactory, new OfferedGraphs(sessionFactory));
		}

	}

}
