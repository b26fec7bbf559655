package dev.clew.wiring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.clew.load.RowPage;
import dev.clew.model.Frame;
import dev.clew.plan.Cursors;
import graphql.relay.Connection;
import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import org.jspecify.annotations.Nullable;

/**
 * Puts the objects that a field leads to into what stands around them in the answer.
 */
final class Framing {

	private final Frame frame;

	private final Cursors cursors;

	Framing(Frame frame, Cursors cursors) {
		this.frame = frame;
		this.cursors = cursors;
	}

	/**
	 * Return the value of the field.
	 * @param loaded a page, a list, or one object
	 */
	@Nullable Object of(@Nullable Object loaded) {
		return switch (this.frame.shape()) {
			case ONE -> loaded;
			case LIST -> (loaded instanceof RowPage page) ? page.objects() : loaded;
			case PAGE -> page(page(loaded));
			case CONNECTION -> connection(page(loaded));
		};
	}

	private static RowPage page(@Nullable Object loaded) {
		if (loaded instanceof RowPage page) {
			return page;
		}
		return RowPage.of((loaded instanceof List<?> list) ? new ArrayList<>(list) : List.of());
	}

	private Map<String, @Nullable Object> page(RowPage page) {
		Map<String, @Nullable Object> value = new PageValue();
		value.put(this.frame.path().get(0), page.objects());
		value.put(Frame.TOTAL_COUNT, page.total());
		return value;
	}

	private Connection<Object> connection(RowPage page) {
		List<Edge<Object>> edges = new ArrayList<>();
		for (int i = 0; i < page.objects().size(); i++) {
			edges.add(new ConnectionEdge(page.objects().get(i), cursor(page, i)));
		}
		return new CountedConnection(edges, new DefaultPageInfo(cursor(page, 0), cursor(page, edges.size() - 1),
				page.hasPrevious(), page.hasNext()), page.total());
	}

	private @Nullable ConnectionCursor cursor(RowPage page, int index) {
		boolean known = index >= 0 && index < page.sortKeys().size();
		return known ? new DefaultConnectionCursor(this.cursors.encode(page.scope(), page.sortKeys().get(index)))
				: null;
	}

	/**
	 * A connection that may know how many rows there are on all pages.
	 */
	private record CountedConnection(List<Edge<Object>> edges, PageInfo pageInfo,
			@Nullable Long totalCount) implements Connection<Object>, Framed {

		@Override
		public List<Edge<Object>> getEdges() {
			return this.edges;
		}

		@Override
		public PageInfo getPageInfo() {
			return this.pageInfo;
		}

		public @Nullable Long getTotalCount() {
			return this.totalCount;
		}

	}

	/**
	 * What stands around a page and its total.
	 */
	private static final class PageValue extends HashMap<String, @Nullable Object> implements Framed {

		private static final long serialVersionUID = 1;

	}

	/**
	 * An edge whose cursor is there where it was asked for.
	 */
	private record ConnectionEdge(Object node, @Nullable ConnectionCursor cursor) implements Edge<Object> {

		@Override
		public Object getNode() {
			return this.node;
		}

		@Override
		public @Nullable ConnectionCursor getCursor() {
			return this.cursor;
		}

	}

}
