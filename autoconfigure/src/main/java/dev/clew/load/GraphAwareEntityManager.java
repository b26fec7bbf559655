package dev.clew.load;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.RootGraph;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Lets an entity manager's queries and finds take what the {@link GraphScope} offers,
 * unless they have a graph of their own.
 */
class GraphAwareEntityManager implements InvocationHandler {

	private static final String LOAD_GRAPH = GraphSemantic.LOAD.getJakartaHintName();

	private static final List<String> GRAPHS = List.of(LOAD_GRAPH, GraphSemantic.LOAD.getJpaHintName(),
			GraphSemantic.FETCH.getJakartaHintName(), GraphSemantic.FETCH.getJpaHintName());

	private final EntityManager target;

	// Not before it is needed: the factory may still be starting on another thread
	private final SingletonSupplier<Optional<OfferedGraphs>> graphs = SingletonSupplier.of(this::graphs);

	GraphAwareEntityManager(EntityManager target) {
		this.target = target;
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		Object[] args = (arguments != null) ? arguments : new Object[0];
		return switch (method.getName()) {
			case "equals" -> proxy == args[0];
			case "hashCode" -> System.identityHashCode(proxy);
			case "createQuery", "createNamedQuery" -> offered(call(method, args));
			case "find" -> find(method, args);
			default -> call(method, args);
		};
	}

	private @Nullable Object offered(@Nullable Object query) {
		GraphOffer offer = GraphScope.offer();
		if (offer != null && query instanceof Query made) {
			Class<?> selected = SelectedEntity.of(made);
			RootGraph<?> graph = (selected != null) ? graph(offer, selected) : null;
			if (graph != null) {
				made.setHint(LOAD_GRAPH, graph);
			}
		}
		return query;
	}

	private @Nullable Object find(Method method, Object[] args) throws Throwable {
		GraphOffer offer = GraphScope.offer();
		boolean properties = args.length == 3 && args[2] instanceof Map<?, ?> map
				&& GRAPHS.stream().noneMatch(map::containsKey);
		if (offer != null && (args.length == 2 || properties) && args[0] instanceof Class<?> type) {
			RootGraph<?> graph = graph(offer, type);
			if (graph != null) {
				Map<String, Object> hints = new HashMap<>();
				if (properties) {
					((Map<?, ?>) args[2]).forEach((name, value) -> hints.put((String) name, value));
				}
				hints.put(LOAD_GRAPH, graph);
				return this.target.find(type, args[1], hints);
			}
		}
		return call(method, args);
	}

	private @Nullable RootGraph<?> graph(GraphOffer offer, Class<?> type) {
		return offer.entity().isAssignableFrom(type)
				? this.graphs.obtain().map((graphs) -> graphs.graph(offer, type)).orElse(null) : null;
	}

	private Optional<OfferedGraphs> graphs() {
		try {
			return Optional
				.of(new OfferedGraphs(this.target.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class)));
		}
		// Of another provider: none of its queries takes a graph
		catch (PersistenceException ex) {
			return Optional.empty();
		}
	}

	private @Nullable Object call(Method method, Object[] args) throws Throwable {
		try {
			return method.invoke(this.target, args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
