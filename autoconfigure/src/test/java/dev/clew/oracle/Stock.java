package dev.clew.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.clew.oracle.People.Author;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;

/**
 * Targets that a mapping restricts, and relations that it makes EAGER.
 */
public final class Stock {

	private Stock() {
	}

	@Entity(name = "Gadget")
	@SoftDelete
	public static class Gadget {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		Holder holder;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Holder getHolder() {
			return this.holder;
		}

	}

	@Entity(name = "Widget")
	@SQLRestriction("hidden = false")
	public static class Widget {

		@Id
		Long id;

		String name;

		boolean hidden;

		@ManyToOne(fetch = FetchType.LAZY)
		Holder holder;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public boolean getHidden() {
			return this.hidden;
		}

		public Holder getHolder() {
			return this.holder;
		}

	}

	@Entity(name = "Holder")
	public static class Holder {

		@Id
		Long id;

		String name;

		@ManyToOne
		Gadget gadget;

		@ManyToOne(fetch = FetchType.LAZY)
		Widget widget;

		@OneToMany(mappedBy = "holder")
		List<Gadget> gadgets = new ArrayList<>();

		@OneToMany(mappedBy = "holder")
		List<Widget> widgets = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Gadget getGadget() {
			return this.gadget;
		}

		public Widget getWidget() {
			return this.widget;
		}

		public List<Gadget> getGadgets() {
			return this.gadgets;
		}

		public List<Widget> getWidgets() {
			return this.widgets;
		}

	}

	@Entity(name = "Box")
	public static class Box {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.EAGER)
		Lid lid;

		@OneToMany(mappedBy = "box", fetch = FetchType.EAGER)
		Set<Item> items = new HashSet<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Lid getLid() {
			return this.lid;
		}

		public Set<Item> getItems() {
			return this.items;
		}

		/**
		 * Computes from what the mapping promises to be there.
		 */
		public String getSummary() {
			return this.name + ":" + this.items.size();
		}

	}

	@Entity(name = "Lid")
	public static class Lid {

		@Id
		Long id;

		String colour;

		@ManyToOne(fetch = FetchType.EAGER)
		Author painter;

		public Long getId() {
			return this.id;
		}

		public String getColour() {
			return this.colour;
		}

		public Author getPainter() {
			return this.painter;
		}

	}

	@Entity(name = "Item")
	public static class Item {

		@Id
		Long id;

		String name;

		@ManyToOne(fetch = FetchType.LAZY)
		Box box;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Box getBox() {
			return this.box;
		}

	}

}
