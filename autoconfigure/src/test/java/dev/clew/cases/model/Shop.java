package dev.clew.cases.model;

import java.util.Locale;
import java.util.function.Consumer;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;

/**
 * Entities whose values are more than their columns: computed getters, getters and
 * setters with logic, a {@code @PostLoad} callback.
 */
public final class Shop {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query { products: [Product!]! banners: [Banner!]! gauges: [Gauge!]! offers: [Offer!]! }
			type Product { id: ID! name: String code: String price: Int quantity: Int total: Int description: String }
			type Banner { id: ID! text: String note: String }
			type Gauge { id: ID! reading: String unit: String }
			type Offer { id: ID! percent: Int product: Product banner: Banner }
			""";

	private Shop() {
	}

	/**
	 * The rows, as often as the scale says.
	 */
	public record Data(int scale) implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (long id = 1; id <= this.scale * 3L; id++) {
				Product product = new Product();
				product.id = id;
				product.name = "Product " + id;
				product.code = "code-" + id;
				product.price = (int) id * 10;
				product.quantity = 3;
				product.description = "Wide " + id;
				entityManager.persist(product);
				Banner banner = new Banner();
				banner.id = id;
				banner.text = "Sale " + id;
				banner.note = "Note";
				entityManager.persist(banner);
				Gauge gauge = new Gauge();
				gauge.setId(id);
				gauge.setReading("r" + id);
				gauge.setUnit("kg");
				entityManager.persist(gauge);
				Offer offer = new Offer();
				offer.id = id;
				offer.percent = 5;
				offer.product = (id % 3 != 0) ? product : null;
				offer.banner = banner;
				entityManager.persist(offer);
			}
		}

	}

	@Entity(name = "Product")
	@Table(name = "products")
	public static class Product {

		@Id
		Long id;

		String name;

		String code;

		int price;

		int quantity;

		@Column(length = 4000)
		String description;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		/**
		 * A getter with logic over a column with field access.
		 */
		public String getCode() {
			return this.code.toUpperCase(Locale.ROOT);
		}

		public int getPrice() {
			return this.price;
		}

		public int getQuantity() {
			return this.quantity;
		}

		/**
		 * Computed: there is no such column.
		 */
		public int getTotal() {
			return this.price * this.quantity;
		}

		public String getDescription() {
			return this.description;
		}

	}

	@Entity(name = "Banner")
	@Table(name = "banners")
	public static class Banner {

		@Id
		Long id;

		String text;

		String note;

		@PostLoad
		void decorate() {
			this.text = "*" + this.text + "*";
		}

		public Long getId() {
			return this.id;
		}

		public String getText() {
			return this.text;
		}

		public String getNote() {
			return this.note;
		}

	}

	/**
	 * Property access, with logic in a setter: what was read is what the setter made of
	 * it.
	 */
	@Entity(name = "Gauge")
	@Table(name = "gauges")
	@Access(AccessType.PROPERTY)
	public static class Gauge {

		private Long id;

		private String reading;

		private String unit;

		@Id
		public Long getId() {
			return this.id;
		}

		public void setId(Long id) {
			this.id = id;
		}

		public String getReading() {
			return this.reading;
		}

		public void setReading(String reading) {
			this.reading = reading.startsWith("<") ? reading : "<" + reading + ">";
		}

		public String getUnit() {
			return this.unit;
		}

		public void setUnit(String unit) {
			this.unit = unit;
		}

	}

	@Entity(name = "Offer")
	@Table(name = "offers")
	public static class Offer {

		@Id
		Long id;

		int percent;

		@ManyToOne(fetch = FetchType.LAZY)
		Product product;

		@ManyToOne(fetch = FetchType.LAZY)
		Banner banner;

		public Long getId() {
			return this.id;
		}

		public int getPercent() {
			return this.percent;
		}

		public Product getProduct() {
			return this.product;
		}

		public Banner getBanner() {
			return this.banner;
		}

	}

}
