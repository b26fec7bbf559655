package dev.clew.cases.mapping;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import org.hibernate.annotations.EmbeddableInstantiator;
import org.hibernate.annotations.TargetEmbeddable;
import org.hibernate.metamodel.spi.ValueAccess;

/**
 * Embedded values in all their forms.
 */
final class EmbeddedValues {

	private static final MappingModel MODEL = new MappingModel(EmbeddedValues.class, """
			scalar JSON
			enum Kind { HOME WORK }
			type PlotKey { land: String! number: Int! }
			type Point { x: Int y: Int }
			type Span { start: Point end: Point name: String }
			type Place { city: String kind: Kind opened: String weight: String inside: Boolean! }
			type Shape { sides: Int area: Float }
			type Tally { count: Int doubled: Int }
			type Plot { id: PlotKey! corner: Point span: Span home: Place work: Place shape: Shape tally: Tally
				point: JSON tag: Tag next: Plot }
			type Tag { text: String }
			""", List.of(Root.all("plots", "Plot")), new Data());

	private EmbeddedValues() {
	}

	static List<MappingCase> cases() {
		return Stream
			.of(line("id{land number}", "`@EmbeddedId` record"), line("id{number}", "Part of it"),
					line("corner{x y}", "Record"), line("corner{__typename}", "Record, nothing but its presence"),
					line("span{start{x} end{y} name}", "Nested records with overrides"),
					line("home{city kind} work{city opened}", "The same class twice"),
					line("home{weight inside opened}", "Converted, primitive and zoned parts"),
					line("shape{sides}", "Hierarchy of embeddables"), line("shape{area}", "Part of a subtype of it"),
					line("tally{doubled count}", "Made by an instantiator"), line("tag{text}", "`@TargetEmbeddable`"),
					line("point", "Shown by a scalar"),
					new MappingCase("Embedded values", "Behind a to-one", MODEL, "plots",
							"{next{id{land} span{end{x}} home{kind}}}", 1, 0))
			.toList();
	}

	private static MappingCase line(String fields, String mapping) {
		return new MappingCase("Embedded values", mapping, MODEL, "plots", "{" + fields + "}", 1, 0);
	}

	/**
	 * A plot with all values, one without and one with some.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Plot empty = new Plot();
			empty.id = new PlotKey("FR", 2);
			empty.shape = new Shape();
			entityManager.persist(empty);
			Plot full = new Plot();
			full.id = new PlotKey("FR", 1);
			full.corner = new Point(1, 2);
			full.span = new Span(new Point(3, null), new Point(4, 5), "long");
			full.home = place("Lyon", Kind.HOME);
			full.work = place("Nice", Kind.WORK);
			Square square = new Square();
			square.sides = 4;
			square.area = 2.5;
			full.shape = square;
			full.tally = new Tally(3);
			full.point = new Point(8, 9);
			full.tag = new TextTag();
			((TextTag) full.tag).text = "tagged";
			full.next = empty;
			entityManager.persist(full);
			Plot some = new Plot();
			some.id = new PlotKey("DE", 1);
			some.span = new Span(null, null, "short");
			some.shape = new Shape();
			some.shape.sides = 3;
			some.home = place(null, null);
			some.next = full;
			entityManager.persist(some);
		}

		private static Place place(String city, Kind kind) {
			Place place = new Place();
			place.city = city;
			place.kind = kind;
			place.opened = (city != null) ? OffsetDateTime.parse("2026-02-03T04:05:06Z") : null;
			place.weight = (city != null) ? new ConvertedColumns.Weight(5) : null;
			return place;
		}

	}

	enum Kind {

		HOME, WORK

	}

	@Embeddable
	record PlotKey(String land, @Column(name = "plot_number") int number) implements Serializable {

	}

	@Embeddable
	record Point(Integer x, Integer y) {

	}

	@Embeddable
	record Span(
			@Embedded @AttributeOverride(name = "x", column = @Column(name = "from_x")) @AttributeOverride(name = "y",
					column = @Column(name = "from_y")) Point start,
			@Embedded @AttributeOverride(name = "x", column = @Column(name = "to_x")) @AttributeOverride(name = "y",
					column = @Column(name = "to_y")) Point end,
			@Column(name = "span_name") String name) {

	}

	@MappedSuperclass
	static class Located {

		String city;

	}

	@Embeddable
	static class Place extends Located {

		@Enumerated(EnumType.STRING)
		Kind kind;

		OffsetDateTime opened;

		@Convert(converter = ConvertedColumns.WeightConverter.class)
		ConvertedColumns.Weight weight;

		boolean inside;

		public String getCity() {
			return this.city;
		}

	}

	@Embeddable
	@DiscriminatorColumn(name = "shape_type")
	@DiscriminatorValue("shape")
	static class Shape {

		Integer sides;

		public Integer getSides() {
			return this.sides;
		}

	}

	@Embeddable
	@DiscriminatorValue("square")
	static class Square extends Shape {

		Double area;

	}

	static class Counting implements org.hibernate.metamodel.spi.EmbeddableInstantiator {

		@Override
		public Object instantiate(ValueAccess values) {
			return new Tally(values.getValue(0, Integer.class));
		}

		@Override
		public boolean isInstance(Object object) {
			return object instanceof Tally;
		}

		@Override
		public boolean isSameClass(Object object) {
			return object.getClass() == Tally.class;
		}

	}

	@Embeddable
	@EmbeddableInstantiator(Counting.class)
	static class Tally {

		@Column(name = "tally_count")
		private final Integer count;

		@jakarta.persistence.Transient
		private final int doubled;

		Tally(Integer count) {
			this.count = count;
			this.doubled = count * 2;
		}

		public Integer getCount() {
			return this.count;
		}

		public int getDoubled() {
			return this.doubled;
		}

	}

	interface Tag {

	}

	@Embeddable
	static class TextTag implements Tag {

		@Column(name = "tag_text")
		String text;

	}

	@Entity(name = "Plot")
	@Table(name = "plots")
	static class Plot {

		@EmbeddedId
		PlotKey id;

		@AttributeOverride(name = "x", column = @Column(name = "corner_x"))
		@AttributeOverride(name = "y", column = @Column(name = "corner_y"))
		Point corner;

		Span span;

		@AttributeOverride(name = "city", column = @Column(name = "home_city"))
		@AttributeOverride(name = "kind", column = @Column(name = "home_kind"))
		@AttributeOverride(name = "opened", column = @Column(name = "home_opened"))
		@AttributeOverride(name = "weight", column = @Column(name = "home_weight"))
		@AttributeOverride(name = "inside", column = @Column(name = "home_inside"))
		Place home;

		@Embedded
		Place work;

		Shape shape;

		Tally tally;

		@AttributeOverride(name = "x", column = @Column(name = "point_x"))
		@AttributeOverride(name = "y", column = @Column(name = "point_y"))
		Point point;

		@Embedded
		@TargetEmbeddable(TextTag.class)
		Tag tag;

		@ManyToOne(fetch = FetchType.LAZY)
		Plot next;

	}

}
