package dev.clew.cases.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.SortNatural;

/**
 * Maps with every kind of key and value, which a list of the schema shows by their
 * values.
 */
final class MapValues {

	private static final MappingModel MODEL = new MappingModel(MapValues.class, """
			type Town { id: ID! name: String }
			type Spot { x: Int y: Int }
			type Shop { id: ID! code: String town: Town owner: Chain }
			type Stock { shops: [Shop] labels: [String] }
			type Rates { eur: Int usd: Int }
			type Chain { id: ID! prices: [Int] spots: [Spot] byCode: [Shop!]! byKind: [Shop!] byTown: [Shop]
				sorted: [Shop] ordered: [Int] ascending: [Int] stock: Stock rates: Rates }
			type Booth { id: ID! fees: [Int] heading: String }
			""", List.of(Root.all("chains", "Chain"), Root.all("shops", "Shop"), Root.all("booths", "Booth")),
			new Data());

	private static final MappingModel CONFIGURED = new MappingModel(MODEL.entities(), MODEL.types(), MODEL.roots(),
			MODEL.data(), Map.of("clew.max-depth", "5", "clew.types.Chain.strategies.byKind", "join",
					"clew.types.Chain.strategies.byTown", "subselect", "clew.types.Chain.strategies.prices", "lazy"));

	private MapValues() {
	}

	static List<MappingCase> cases() {
		return List.of(of("Of values, `@MapKeyColumn`", "chains", "{id prices}", 2, 1),
				of("Of values, `@OrderBy`", "chains", "{id ordered}", 2, 1).inOrder(),
				of("`SortedMap` of values", "chains", "{id ascending}", 2, 1).inOrder(),
				of("EAGER, of values", "booths", "{id fees}", 2, 0),
				of("Of embeddables", "chains", "{id spots{x}}", 2, 1),
				of("Of entities, `@MapKey`", "chains", "{id byCode{code}}", 2, 1),
				of("Of entities, `@MapKeyEnumerated`", "chains", "{byKind{code town{name}}}", 2, 1),
				of("Of entities, `@MapKeyJoinColumn`", "chains", "{byTown{code}}", 2, 1),
				of("`SortedMap` of entities, `@ManyToMany`", "chains", "{sorted{code}}", 2, 1).inOrder(),
				of("In an embeddable", "chains", "{stock{labels shops{code}}}", 3, 2),
				of("By key, as fields of an object", "chains", "{rates{eur usd}}", 2, 2),
				of("Behind a to-one", "shops", "{code owner{prices byCode{id}}}", 3, 3),
				of("That a getter reads", "booths", "{heading fees}", 2, 0),
				new MappingCase("Maps", "`join`", CONFIGURED, "chains", "{id byKind{code}}", 1, 1),
				new MappingCase("Maps", "`subselect`", CONFIGURED, "chains", "{id byTown{code}}", 2, 1),
				new MappingCase("Maps", "`lazy`", CONFIGURED, "chains", "{id prices}", 2, 1));
	}

	private static MappingCase of(String mapping, String root, String selection, int statements, int belowController) {
		return new MappingCase("Maps", mapping, MODEL, root, selection, statements, belowController);
	}

	/**
	 * Three chains, of which the second has nothing.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (long id = 1; id <= 3; id++) {
				Town town = new Town();
				town.id = id;
				town.name = "Town " + id;
				entityManager.persist(town);
				Booth booth = new Booth();
				booth.id = id;
				booth.fees.putAll((id == 2) ? Map.of() : Map.of("k", (int) id, "l", 7));
				entityManager.persist(booth);
				Chain chain = new Chain();
				chain.id = id;
				entityManager.persist(chain);
				if (id != 2) {
					fill(chain, town, entityManager);
				}
			}
		}

		private static void fill(Chain chain, Town town, EntityManager entityManager) {
			int id = chain.id.intValue();
			for (int number = 1; number <= 2; number++) {
				Shop shop = new Shop();
				shop.id = id * 10L + number;
				shop.code = "S" + shop.id;
				shop.town = (number == 1) ? town : null;
				shop.owner = chain;
				entityManager.persist(shop);
				chain.byKind.put(Kind.values()[number - 1], shop);
				chain.sorted.put((number == 1) ? "z" : "a", shop);
				chain.stock.shops.put("k" + number, shop);
				if (number == 2) {
					chain.byTown.put(town, shop);
				}
			}
			chain.prices.putAll(Map.of("eur", 10, "usd", id));
			chain.rates.putAll(Map.of("eur", 10, "usd", id));
			chain.ordered.putAll(Map.of("a", 3, "b", id + 3, "c", 2));
			chain.ascending.putAll(Map.of("b", 2, "a", 7, "c", 1));
			chain.spots.put("a", new Spot(5, id));
			chain.stock.labels.put(1, "one");
		}

	}

	enum Kind {

		LARGE, SMALL

	}

	@Embeddable
	record Spot(Integer x, Integer y) {

	}

	@Embeddable
	static class Stock {

		@ManyToMany
		Map<String, Shop> shops = new HashMap<>();

		@ElementCollection
		Map<Integer, String> labels = new HashMap<>();

	}

	@Entity(name = "Town")
	@Table(name = "map_towns")
	static class Town {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Shop")
	@Table(name = "map_shops")
	static class Shop {

		@Id
		Long id;

		String code;

		@ManyToOne(fetch = FetchType.LAZY)
		Town town;

		@ManyToOne(fetch = FetchType.LAZY)
		Chain owner;

	}

	@Entity(name = "Chain")
	@Table(name = "chains")
	static class Chain {

		@Id
		Long id;

		@ElementCollection
		@MapKeyColumn(name = "currency")
		Map<String, Integer> prices = new HashMap<>();

		@ElementCollection
		Map<String, Integer> rates = new HashMap<>();

		@ElementCollection
		@OrderBy
		Map<String, Integer> ordered = new LinkedHashMap<>();

		@ElementCollection
		@SortNatural
		SortedMap<String, Integer> ascending = new TreeMap<>();

		@ElementCollection
		Map<String, Spot> spots = new HashMap<>();

		@OneToMany(mappedBy = "owner")
		@MapKey(name = "code")
		Map<String, Shop> byCode = new HashMap<>();

		@OneToMany
		@JoinColumn(name = "kind_chain_id")
		@MapKeyEnumerated(EnumType.STRING)
		Map<Kind, Shop> byKind = new HashMap<>();

		@OneToMany
		@MapKeyJoinColumn(name = "key_town_id")
		Map<Town, Shop> byTown = new HashMap<>();

		@ManyToMany
		@SortNatural
		SortedMap<String, Shop> sorted = new TreeMap<>();

		@Embedded
		Stock stock = new Stock();

	}

	@Entity(name = "Booth")
	@Table(name = "booths")
	static class Booth {

		@Id
		Long id;

		@ElementCollection(fetch = FetchType.EAGER)
		Map<String, Integer> fees = new HashMap<>();

		/**
		 * Computed from a map.
		 */
		public String getHeading() {
			return "%d of %s".formatted(this.fees.size(), this.id);
		}

	}

}
