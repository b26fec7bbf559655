package dev.clew.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.load.StatementRunner.Cut;
import dev.clew.plan.Loading;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * One load: runs the statements of a plan, from its root down, and brings what they
 * return to where it belongs.
 */
final class Load {

	private static final Cut FIRST = new Cut(1, 0);

	private final KeySyntax keySyntax;

	private final EntityAccess access;

	private final LoadSettings settings;

	private final Sources sources;

	private final ReadObjects objects = new ReadObjects();

	private final StatementRunner runner;

	private final OrderedSources ordered;

	private final PagedLoad pages;

	Load(Session session, KeySyntax keySyntax, EntityAccess access, LoadSettings settings, Laterals laterals,
			EntityBindings bindings, List<@Nullable Object> values, RowFilters filters, Budget budget,
			StatementWatch watch, Reading reading) {
		this.runner = new StatementRunner(session, keySyntax, access, values, filters, budget, watch, reading,
				this.objects);
		this.keySyntax = keySyntax;
		this.access = access;
		this.settings = settings;
		this.sources = new Sources(bindings);
		this.ordered = new OrderedSources(this.sources);
		this.pages = new PagedLoad(this.runner, this.sources, this.ordered, laterals, this.objects);
	}

	Results root(FetchPlan plan) {
		Loaded loaded = new Loaded(plan.node());
		Source source = this.sources.root(plan);
		RowPage page = plan.range().page().isAll() ? null : this.pages.root(plan, loaded);
		List<Object> roots = (page != null) ? page.objects() : new ArrayList<>();
		if (page == null) {
			this.runner.run(this.ordered.root(plan), loaded, null, plan.limited() ? FIRST : Cut.NONE,
					(key, object, tuple, positions) -> roots.add(object));
		}
		below(loaded, source, List.of());
		return new Results(loaded, roots, page);
	}

	KeyedResults relation(Edge edge, Collection<Object> keys) {
		Loaded loaded = new Loaded(edge.node());
		if (edge.loading() == Loading.INITIALIZE) {
			Map<Object, @Nullable Object> owners = initialize(edge, loaded, keys);
			below(loaded, null, List.of());
			return new KeyedResults(loaded, owners);
		}
		Map<Object, @Nullable Object> byKey = byKeys(edge, loaded, keys);
		below(loaded, null, List.of());
		return new KeyedResults(loaded, byKey);
	}

	KeyedResults objects(FetchPlan plan, Collection<Object> keys) {
		Loaded loaded = new Loaded(plan.node());
		Map<Object, @Nullable Object> byKey = new HashMap<>();
		for (List<Object> chunk : chunks(plan.node().entity(), keys)) {
			this.runner.run(this.sources.byKey(plan, chunk), loaded, null, Cut.NONE,
					(key, object, tuple, positions) -> byKey.put(key, object));
		}
		below(loaded, null, List.of());
		return new KeyedResults(loaded, byKey);
	}

	KeyedResults found(FetchPlan plan, List<List<String>> columns, Collection<Object> keys) {
		Loaded loaded = new Loaded(plan.node());
		Map<Object, @Nullable Object> byKey = new HashMap<>();
		for (List<Object> chunk : chunks(Sources.keyed(plan, columns), keys)) {
			this.runner.run(this.sources.byColumns(plan, columns, chunk), loaded, null, Cut.NONE,
					(key, object, tuple, positions) -> byKey.merge(key, object,
							(one, other) -> new AmbiguousKeyException(plan.node().entity(), key)));
		}
		below(loaded, null, List.of());
		return new KeyedResults(loaded, byKey);
	}

	// What hangs on the objects of a statement, once all of them have been read
	private void below(Loaded loaded, @Nullable Source source, List<Edge> path) {
		List<Edge> edges = loaded.node().edges();
		for (int index = 0; index < edges.size(); index++) {
			Edge edge = edges.get(index);
			if (edge.loading().isStatement()) {
				List<Object> owners = this.objects.of(loaded);
				if (!owners.isEmpty()) {
					statement(loaded, index, owners, source, path);
				}
			}
			else if (edge.loading().isInline()) {
				List<Edge> further = new ArrayList<>(path);
				further.add(edge);
				below(loaded.child(index), source, further);
			}
		}
	}

	private void statement(Loaded loaded, int index, List<Object> owners, @Nullable Source source, List<Edge> path) {
		Edge edge = loaded.node().edges().get(index);
		Loaded child = loaded.child(index);
		if (edge.loading() == Loading.INITIALIZE) {
			List<Object> holders = owners.stream().filter((owner) -> this.access.isA(owner, edge.owner())).toList();
			if (holders.isEmpty()) {
				return;
			}
			initialize(edge, child, ownerKeys(edge, holders));
			holders.forEach((owner) -> this.objects.of(child)
				.addAll(this.access.elements(owner, edge.holder().path(edge.attribute().name()))));
			below(child, null, List.of());
			return;
		}
		Relations relations = new Relations(edge, index, this.access);
		Map<Object, @Nullable Object> byKey;
		Source next = null;
		boolean suspending = !this.runner.filters().suspended(this.sources.keyed(edge), edge).isEmpty();
		if (edge.range().isNever()) {
			byKey = KeyedResults.none(edge, relations.keys(owners)).byKey();
		}
		else if (edge.loading() == Loading.SUBSELECT && source != null && !suspending) {
			next = this.sources.bySubselect(edge, source, path);
			byKey = grouped(edge, child, next);
		}
		else {
			byKey = byKeys(edge, child, relations.keys(owners));
		}
		relations.attach(loaded, owners, byKey);
		below(child, next, List.of());
	}

	private Set<Object> ownerKeys(Edge edge, List<Object> owners) {
		Set<Object> keys = new LinkedHashSet<>();
		for (Object owner : owners) {
			Object key = this.access.key(edge.holder().entity(), owner);
			if (key != null) {
				keys.add(key);
			}
		}
		return keys;
	}

	private List<List<Object>> chunks(@Nullable EntityModel entity, Collection<Object> keys) {
		if (keys.isEmpty()) {
			return List.of();
		}
		Object first = keys.iterator().next();
		int limit = this.keySyntax.limit(entity, first, this.runner.values());
		return Keys.chunks(keys, Math.min(this.settings.batchSize(this.keySyntax.isIndexed(entity, first)), limit));
	}

	private Map<Object, @Nullable Object> byKeys(Edge edge, Loaded loaded, Collection<Object> keys) {
		Map<Object, @Nullable Object> byKey = new HashMap<>();
		for (List<Object> chunk : chunks(edge.isByTargetKey() ? edge.node().entity() : edge.holder().entity(), keys)) {
			Map<Object, @Nullable Object> loadedNow = edge.range().page().isAll()
					? grouped(edge, loaded, this.sources.byKey(edge, chunk)) : this.pages.relation(edge, loaded, chunk);
			if (byKey.isEmpty()) {
				byKey = loadedNow;
			}
			else {
				byKey.putAll(loadedNow);
			}
		}
		return byKey;
	}

	private Map<Object, @Nullable Object> grouped(Edge edge, Loaded loaded, Source source) {
		AttributeModel attribute = edge.attribute();
		if (!attribute.isPlural()) {
			Map<Object, @Nullable Object> single = new HashMap<>();
			this.runner.run(this.ordered.ordered(edge, source), loaded, edge, Cut.NONE,
					(key, object, tuple, positions) -> single.put(key, object));
			return single;
		}
		// An element that holds its owner's key is read once
		ElementLists lists = new ElementLists(attribute.unique() && !this.sources.byElement(attribute));
		this.runner.run(this.ordered.ordered(edge, source), loaded, edge, Cut.NONE,
				(key, element, tuple, positions) -> lists.add(key, element, positions.places().of(tuple)));
		return lists.byOwner();
	}

	private Map<Object, @Nullable Object> initialize(Edge edge, Loaded child, Collection<Object> keys) {
		Map<Object, @Nullable Object> owners = new HashMap<>();
		for (List<Object> chunk : chunks(edge.holder().entity(), keys)) {
			StatementWriter statement = this.runner.statement();
			Source.Rows rows = this.sources.owners(edge, chunk).write(statement);
			statement.select(rows.alias());
			String element = rows.ownerKey().get(0);
			NodeReader reader = new NodeWriter(statement, this.access, this.objects, Reading.TRUSTING).fetch(child,
					element);
			int selected = reader.isFollowed() ? statement.select(element) : -1;
			for (Object[] tuple : this.runner.query(statement, Cut.NONE, rows.keyed(), edge)) {
				Object key = this.access.key(edge.holder().entity(), tuple[0]);
				if (key != null) {
					owners.put(key, tuple[0]);
				}
				if (selected >= 0 && tuple[selected] != null) {
					reader.follow(tuple[selected], tuple);
				}
			}
		}
		return owners;
	}

}
