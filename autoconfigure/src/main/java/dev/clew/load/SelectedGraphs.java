package dev.clew.load;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.graph.RootGraph;

/**
 * Makes the JPA entity graph of an offer, for code that passes it on itself.
 */
public final class SelectedGraphs {

	private final SessionFactoryImplementor sessionFactory;

	private final OfferedGraphs graphs;

	public SelectedGraphs(EntityManagerFactory entityManagerFactory) {
		this.sessionFactory = entityManagerFactory.unwrap(SessionFactoryImplementor.class);
		this.graphs = new OfferedGraphs(this.sessionFactory);
	}

	/**
	 * Return the graph; an empty one where nothing of the offer can be joined.
	 */
	public EntityGraph<?> graph(GraphOffer offer) {
		RootGraph<?> graph = this.graphs.graph(offer, offer.entity());
		return (graph != null) ? graph : this.sessionFactory.createEntityGraph(offer.entity());
	}

}
