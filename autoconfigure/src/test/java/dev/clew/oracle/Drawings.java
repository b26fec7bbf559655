package dev.clew.oracle;

import java.util.ArrayList;
import java.util.List;

import dev.clew.oracle.People.Author;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;

/**
 * A hierarchy with a table per class.
 */
public final class Drawings {

	private Drawings() {
	}

	@Entity(name = "Shape")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	public abstract static class Shape {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		Author owner;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Author getOwner() {
			return this.owner;
		}

	}

	@Entity(name = "Circle")
	public static class Circle extends Shape {

		Double radius;

		public Double getRadius() {
			return this.radius;
		}

	}

	@Entity(name = "Square")
	public static class Square extends Shape {

		Integer side;

		@OneToMany
		@JoinTable(name = "square_inner")
		List<Circle> inner = new ArrayList<>();

		public Integer getSide() {
			return this.side;
		}

		public List<Circle> getInner() {
			return this.inner;
		}

	}

	@Entity(name = "Drawing")
	public static class Drawing {

		@Id
		Long id;

		String title;

		@ManyToMany
		List<Shape> shapes = new ArrayList<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Shape centre;

		public Long getId() {
			return this.id;
		}

		public String getTitle() {
			return this.title;
		}

		public List<Shape> getShapes() {
			return this.shapes;
		}

		public Shape getCentre() {
			return this.centre;
		}

	}

}
