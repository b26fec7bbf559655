package dev.clew.cases.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.mapping.ConvertedColumns.Weight;
import dev.clew.cases.mapping.ConvertedColumns.WeightConverter;
import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.SortComparator;
import org.hibernate.annotations.SortNatural;

/**
 * Collections of values, and maps.
 */
final class ElementCollections {

	private static final String ELEMENTS = "Element collections";

	private static final MappingModel MODEL = new MappingModel(ElementCollections.class, """
			scalar JSON
			enum Dye { RED BLUE }
			type Spot { x: Int y: Int }
			type Line { name: String dye: Dye begin: Spot buyer: Buyer }
			type Buyer { id: ID! name: String }
			type Coat { id: ID! names: [String] tags: [String] dyes: [Dye] weights: [String] steps: [Int]
				byName: [String] sorted: [String] compared: [String] lines: [Line] lineSet: [Line]
				orderedLines: [Line] whole: [JSON] allNames: JSON
				prices: JSON spots: JSON byDye: JSON ascending: JSON next: Coat }
			""", List.of(Root.all("coats", "Coat")), new Data());

	private ElementCollections() {
	}

	static List<MappingCase> cases() {
		return Stream.of(line("names", "List of text"), line("tags", "Set of text"), line("dyes", "Set of enums"),
				line("weights", "Converted values"), line("steps", "`@OrderColumn`").inOrder(),
				line("byName", "`@OrderBy`").inOrder(), line("sorted", "`SortedSet`").inOrder(),
				line("compared", "`SortedSet` with a comparator").inOrder(),
				line("lines{name dye}", "List of embeddables"), line("lines{begin{x y}}", "Embeddables in embeddables"),
				line("lines{buyer{name}}", "To-one in it"), line("lineSet{name begin{y}}", "Set of embeddables"),
				line("orderedLines{name}", "Embeddables with `@OrderBy`").inOrder(),
				line("whole", "Embeddables, each shown by a scalar"), whole("allNames", "All of it shown by a scalar"),
				whole("prices", "Map of values, shown by a scalar"), whole("spots", "Map of embeddables"),
				whole("byDye", "Map by enum"), whole("ascending", "`SortedMap`"),
				new MappingCase(ELEMENTS, "Two of them", MODEL, "coats", "{names tags}", 3, 2),
				new MappingCase(ELEMENTS, "Behind a to-one", MODEL, "coats", "{next{steps}}", 2, 1))
			.toList();
	}

	// Only the object shows it: below a controller it is read again with the collection
	private static MappingCase whole(String field, String mapping) {
		return new MappingCase(ELEMENTS, mapping, MODEL, "coats", "{id " + field + "}", 2, 2);
	}

	private static MappingCase line(String fields, String mapping) {
		return new MappingCase(ELEMENTS, mapping, MODEL, "coats", "{id " + fields + "}", 2, 1);
	}

	/**
	 * Two coats with elements, one without.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Buyer buyer = new Buyer();
			buyer.id = 1L;
			buyer.name = "Ann";
			entityManager.persist(buyer);
			Coat before = null;
			for (long id = 1; id <= 3; id++) {
				Coat coat = new Coat();
				coat.id = id;
				coat.next = before;
				if (id != 2) {
					fill(coat, (int) id, buyer);
				}
				entityManager.persist(coat);
				before = coat;
			}
		}

		private static void fill(Coat coat, int id, Buyer buyer) {
			coat.names.addAll(List.of("b" + id, "a", "a"));
			coat.tags.addAll(Set.of("x", "y" + id));
			coat.dyes.addAll(Set.of(Dye.RED, Dye.BLUE));
			coat.weights.addAll(List.of(new Weight(id), new Weight(7)));
			coat.steps.addAll(List.of(3, 1, 2));
			coat.byName.addAll(List.of("m", "z" + id, "c"));
			coat.sorted.addAll(List.of("m", "z" + id, "c"));
			coat.compared.addAll(List.of("ccc", "a", "bb"));
			Line first = new Line("second", Dye.RED, new Spot(1, 2), buyer);
			Line second = new Line("first" + id, null, null, null);
			coat.lines.addAll(List.of(first, second));
			coat.lineSet.addAll(List.of(first, second));
			coat.orderedLines.addAll(List.of(first, second));
			coat.whole.addAll(List.of(new Spot(1, id), new Spot(2, id)));
			coat.allNames.addAll(List.of("p", "q"));
			coat.prices.putAll(Map.of("eur", 10, "usd", id));
			coat.spots.put("a", new Spot(5, id));
			coat.byDye.put(Dye.BLUE, "blue");
			coat.ascending.putAll(Map.of("b", 2, "a", 1));
		}

	}

	enum Dye {

		RED, BLUE

	}

	public static class ByLength implements Comparator<String> {

		@Override
		public int compare(String left, String right) {
			return Integer.compare(right.length(), left.length());
		}

	}

	@Embeddable
	record Spot(Integer x, Integer y) {

	}

	@Embeddable
	record Line(String name, @Enumerated(EnumType.STRING) Dye dye, Spot begin,
			@ManyToOne(fetch = FetchType.LAZY) Buyer buyer) {

	}

	@Entity(name = "Buyer")
	@Table(name = "buyers")
	static class Buyer {

		@Id
		Long id;

		String name;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

	}

	@Entity(name = "Coat")
	@Table(name = "coats")
	static class Coat {

		@Id
		Long id;

		@ElementCollection
		List<String> names = new ArrayList<>();

		@ElementCollection
		Set<String> tags = new HashSet<>();

		@ElementCollection
		@Enumerated(EnumType.STRING)
		Set<Dye> dyes = new HashSet<>();

		@ElementCollection
		@Convert(converter = WeightConverter.class)
		List<Weight> weights = new ArrayList<>();

		@ElementCollection
		@OrderColumn(name = "place")
		List<Integer> steps = new ArrayList<>();

		@ElementCollection
		@OrderBy
		List<String> byName = new ArrayList<>();

		@ElementCollection
		@SortNatural
		SortedSet<String> sorted = new TreeSet<>();

		@ElementCollection
		@SortComparator(ByLength.class)
		SortedSet<String> compared = new TreeSet<>(new ByLength());

		@ElementCollection
		List<Line> lines = new ArrayList<>();

		@ElementCollection
		Set<Line> lineSet = new HashSet<>();

		@ElementCollection
		@OrderBy("name desc")
		List<Line> orderedLines = new ArrayList<>();

		@ElementCollection
		List<Spot> whole = new ArrayList<>();

		@ElementCollection
		List<String> allNames = new ArrayList<>();

		@ElementCollection
		@MapKeyColumn(name = "currency")
		@Column(name = "price")
		Map<String, Integer> prices = new HashMap<>();

		@ElementCollection
		@MapKeyColumn(name = "spot_name")
		Map<String, Spot> spots = new HashMap<>();

		@ElementCollection
		@MapKeyEnumerated(EnumType.STRING)
		@MapKeyColumn(name = "dye")
		Map<Dye, String> byDye = new HashMap<>();

		@ElementCollection
		@MapKeyColumn(name = "name")
		@SortNatural
		SortedMap<String, Integer> ascending = new TreeMap<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Coat next;

	}

}
