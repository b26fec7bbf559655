package dev.clew.cases.mapping;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

/**
 * Where the provider and the schema read a value: fields, getters, both.
 */
final class Accessors {

	private static final MappingModel MODEL = new MappingModel(Accessors.class, """
			type Bean { id: ID! name: String active: Boolean! trimmed: String shout: String }
			type Mixed { id: ID! name: String stored: String label: String }
			type Frozen { id: ID! name: String size: Int! active: Boolean! isOpen: Boolean! }
			type Fluent { id: ID! name: String active: Boolean! }
			type Open { id: ID! name: String }
			type Bare { id: ID! name: String }
			""", List.of(Root.all("beans", "Bean"), Root.all("mixeds", "Mixed"), Root.all("frozens", "Frozen"),
			Root.all("fluents", "Fluent"), Root.all("opens", "Open"), Root.all("bares", "Bare")), new Data());

	private Accessors() {
	}

	static List<MappingCase> cases() {
		return Stream
			.of(line("Property access", "beans", "id name active"),
					line("Property access, setter with logic", "beans", "trimmed"),
					line("Getter with logic", "beans", "name shout"),
					line("Field and property access", "mixeds", "name stored"),
					line("Getter that another field backs", "mixeds", "label"),
					line("Final fields without setters, as Kotlin has them", "frozens", "name size active isOpen"),
					line("Accessors named like their fields", "fluents", "name active"),
					line("Public fields", "opens", "name"), line("Fields without accessors", "bares", "name"))
			.toList();
	}

	private static MappingCase line(String mapping, String root, String fields) {
		return new MappingCase("Access and accessors", mapping, MODEL, root, "{id " + fields + "}", 1, 0);
	}

	/**
	 * One row of each.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Bean bean = new Bean();
			bean.setId(1L);
			bean.setName("bean");
			bean.setActive(true);
			bean.setTrimmed("text");
			bean.setShout("loud");
			entityManager.persist(bean);
			Mixed mixed = new Mixed();
			mixed.id = 1L;
			mixed.name = "mixed";
			mixed.setStored("put");
			entityManager.persist(mixed);
			entityManager.persist(new Frozen(1L, "frozen", 3, true));
			entityManager.persist(new Fluent().id(1L).name("fluent").active(true));
			Open open = new Open();
			open.id = 1L;
			open.name = "open";
			entityManager.persist(open);
			Bare bare = new Bare();
			bare.id = 1L;
			bare.name = "bare";
			entityManager.persist(bare);
			entityManager.flush();
			entityManager.createNativeQuery("update beans set trimmed = ' wide ', shout = 'soft'").executeUpdate();
		}

	}

	@Entity(name = "Bean")
	@Table(name = "beans")
	@Access(AccessType.PROPERTY)
	static class Bean {

		private Long id;

		private String name;

		private boolean active;

		private String trimmed;

		private String shout;

		@Id
		public Long getId() {
			return this.id;
		}

		public void setId(Long id) {
			this.id = id;
		}

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public boolean isActive() {
			return this.active;
		}

		public void setActive(boolean active) {
			this.active = active;
		}

		public String getTrimmed() {
			return this.trimmed;
		}

		public void setTrimmed(String trimmed) {
			this.trimmed = (trimmed != null) ? trimmed.strip() : null;
		}

		public String getShout() {
			return (this.shout != null) ? this.shout.toUpperCase() : null;
		}

		public void setShout(String shout) {
			this.shout = shout;
		}

	}

	@Entity(name = "Mixed")
	@Table(name = "mixeds")
	@Access(AccessType.FIELD)
	static class Mixed {

		@Id
		Long id;

		@Column(name = "mixed_name")
		String name;

		@Transient
		private String kept;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		@Access(AccessType.PROPERTY)
		public String getStored() {
			return this.kept;
		}

		public void setStored(String stored) {
			this.kept = stored.endsWith("!") ? stored : stored + "!";
		}

		public String getLabel() {
			return "label of " + this.name;
		}

	}

	@Entity(name = "Frozen")
	@Table(name = "frozens")
	static class Frozen {

		@Id
		private final Long id;

		private final String name;

		@Column(name = "frozen_size")
		private final int size;

		private final boolean active;

		@Column(name = "is_open")
		private final boolean isOpen;

		protected Frozen() {
			this(null, null, 0, false);
		}

		Frozen(Long id, String name, int size, boolean active) {
			this.id = id;
			this.name = name;
			this.size = size;
			this.active = active;
			this.isOpen = active;
		}

		public final Long getId() {
			return this.id;
		}

		public final String getName() {
			return this.name;
		}

		public final int getSize() {
			return this.size;
		}

		public final boolean isActive() {
			return this.active;
		}

		public final boolean isOpen() {
			return this.isOpen;
		}

	}

	@Entity(name = "Fluent")
	@Table(name = "fluents")
	static class Fluent {

		@Id
		private Long id;

		private String name;

		private boolean active;

		public Long id() {
			return this.id;
		}

		public String name() {
			return this.name;
		}

		public boolean active() {
			return this.active;
		}

		Fluent id(Long id) {
			this.id = id;
			return this;
		}

		Fluent name(String name) {
			this.name = name;
			return this;
		}

		Fluent active(boolean active) {
			this.active = active;
			return this;
		}

	}

	@Entity(name = "Open")
	@Table(name = "opens")
	public static class Open {

		@Id
		public Long id;

		public String name;

	}

	@Entity(name = "Bare")
	@Table(name = "bares")
	static class Bare {

		@Id
		private Long id;

		private String name;

	}

}
