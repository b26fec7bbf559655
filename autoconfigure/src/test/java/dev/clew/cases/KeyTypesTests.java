package dev.clew.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Relations are followed by keys of every usual type, few of them or many.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB })
class KeyTypesTests {

	private static final int MANY = 70;

	private final ClewApp app;

	KeyTypesTests(Setup setup) {
		this.app = setup.app(Trees.class).schema(schema()).data(Trees.ROWS).shared();
	}

	private static String schema() {
		StringBuilder roots = new StringBuilder("type Query {");
		StringBuilder types = new StringBuilder();
		for (Key key : Key.values()) {
			roots.append(" %s: [%s!]! few%s(id: [ID!]): [%2$s!]!".formatted(key.root(), key.node(), key.node()));
			types.append(
					"type %s { id: ID! parent: %1$s children: [%1$s!]! friends: [%1$s!]! }%n".formatted(key.node()));
		}
		return roots.append("}\n").append(types).toString();
	}

	@ParameterizedTest
	@EnumSource
	void objectsAreFoundByTheirKeys(Key key) {
		String selection = "{id parent{id} children{id parent{id}} friends{id}}";
		assertThat(this.app.query("{" + key.root() + selection + "}")).isAsWalked().hasStatements(3);
		Answer few = this.app
			.query("{few%s(id: [\"%s\", \"%s\"])%s}".formatted(key.node(), key.of(2), key.of(6), selection));
		assertThat(few).hasStatements(3)
			.hasJson(
					"""
							{'few%1$s': [{'id': '%2$s', 'parent': null, 'friends': [], 'children': [%3$s]},
								{'id': '%4$s', 'parent': {'id': '%2$s'}, 'friends': [{'id': '%2$s'}, {'id': '%4$s'}], 'children': [%5$s]}]}"""
						.formatted(key.node(), key.of(2), children(key, 2), key.of(6), children(key, 6)));
	}

	private static String children(Key key, int parent) {
		return IntStream.rangeClosed(Math.max(4, parent * 3), parent * 3 + 2)
			.mapToObj((child) -> "{'id': '%s', 'parent': {'id': '%s'}}".formatted(key.of(child), key.of(parent)))
			.collect(Collectors.joining(", "));
	}

	/**
	 * The types of keys.
	 */
	enum Key {

		SHORT, INTEGER, LONG, STRING, UUID;

		String node() {
			return (this == UUID) ? "UuidNode" : name().charAt(0) + name().substring(1).toLowerCase() + "Node";
		}

		String root() {
			return name().toLowerCase() + "s";
		}

		Object of(int number) {
			return switch (this) {
				case SHORT -> (short) number;
				case INTEGER -> number;
				case LONG -> (long) number;
				case STRING -> "key " + number;
				case UUID -> new UUID(7, number);
			};
		}

	}

	/**
	 * Trees of objects that have friends.
	 */
	static class Trees {

		static final Consumer<EntityManager> ROWS = (entityManager) -> {
			for (Key key : Key.values()) {
				IntStream.rangeClosed(1, MANY).forEach((number) -> insert(entityManager, key, number));
			}
		};

		private static void insert(EntityManager entityManager, Key key, int number) {
			Node node = switch (key) {
				case SHORT -> new ShortNode();
				case INTEGER -> new IntegerNode();
				case LONG -> new LongNode();
				case STRING -> new StringNode();
				case UUID -> new UuidNode();
			};
			Object parent = (number > 3) ? entityManager.find(node.getClass(), key.of(number / 3)) : null;
			node.fill(key.of(number), parent);
			entityManager.persist(node);
		}

		/**
		 * Is filled before it is inserted.
		 */
		interface Node {

			void fill(Object id, @Nullable Object parent);

		}

		@Entity(name = "ShortNode")
		public static class ShortNode implements Node {

			@Id
			public Short id;

			@ManyToOne
			public @Nullable ShortNode parent;

			@OneToMany(mappedBy = "parent")
			@OrderBy("id")
			public List<ShortNode> children = new ArrayList<>();

			@ManyToMany
			@OrderBy("id")
			public List<ShortNode> friends = new ArrayList<>();

			@Override
			public void fill(Object id, @Nullable Object parent) {
				this.id = (Short) id;
				if (parent instanceof ShortNode node) {
					this.parent = node;
					this.friends.addAll(List.of(node, this));
				}
			}

		}

		@Entity(name = "IntegerNode")
		public static class IntegerNode implements Node {

			@Id
			public Integer id;

			@ManyToOne
			public @Nullable IntegerNode parent;

			@OneToMany(mappedBy = "parent")
			@OrderBy("id")
			public List<IntegerNode> children = new ArrayList<>();

			@ManyToMany
			@OrderBy("id")
			public List<IntegerNode> friends = new ArrayList<>();

			@Override
			public void fill(Object id, @Nullable Object parent) {
				this.id = (Integer) id;
				if (parent instanceof IntegerNode node) {
					this.parent = node;
					this.friends.addAll(List.of(node, this));
				}
			}

		}

		@Entity(name = "LongNode")
		public static class LongNode implements Node {

			@Id
			public Long id;

			@ManyToOne
			public @Nullable LongNode parent;

			@OneToMany(mappedBy = "parent")
			@OrderBy("id")
			public List<LongNode> children = new ArrayList<>();

			@ManyToMany
			@OrderBy("id")
			public List<LongNode> friends = new ArrayList<>();

			@Override
			public void fill(Object id, @Nullable Object parent) {
				this.id = (Long) id;
				if (parent instanceof LongNode node) {
					this.parent = node;
					this.friends.addAll(List.of(node, this));
				}
			}

		}

		@Entity(name = "StringNode")
		public static class StringNode implements Node {

			@Id
			public String id;

			@ManyToOne
			public @Nullable StringNode parent;

			@OneToMany(mappedBy = "parent")
			@OrderBy("id")
			public List<StringNode> children = new ArrayList<>();

			@ManyToMany
			@OrderBy("id")
			public List<StringNode> friends = new ArrayList<>();

			@Override
			public void fill(Object id, @Nullable Object parent) {
				this.id = (String) id;
				if (parent instanceof StringNode node) {
					this.parent = node;
					this.friends.addAll(List.of(node, this));
				}
			}

		}

		@Entity(name = "UuidNode")
		public static class UuidNode implements Node {

			@Id
			public UUID id;

			@ManyToOne
			public @Nullable UuidNode parent;

			@OneToMany(mappedBy = "parent")
			@OrderBy("id")
			public List<UuidNode> children = new ArrayList<>();

			@ManyToMany
			@OrderBy("id")
			public List<UuidNode> friends = new ArrayList<>();

			@Override
			public void fill(Object id, @Nullable Object parent) {
				this.id = (UUID) id;
				if (parent instanceof UuidNode node) {
					this.parent = node;
					this.friends.addAll(List.of(node, this));
				}
			}

		}

	}

}
