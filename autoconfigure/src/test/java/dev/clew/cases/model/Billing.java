package dev.clew.cases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;

/**
 * What may go wrong with rows: foreign keys whose row is gone, and a column that cannot
 * be read. Invoice 1 has customer 1, invoice 2 a customer that is not there, invoice 3
 * none; customer 2 has an entry that fails to load.
 */
public final class Billing {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query { invoices: [Invoice!] customers: [Customer!] }
			type Invoice { id: ID! number: String customer: Customer }
			type Customer { id: ID! name: String invoices: [Invoice!] entries: [Entry!] }
			type Entry { id: ID! amount: String broken: String customer: Customer }
			""";

	private Billing() {
	}

	/**
	 * The rows.
	 */
	public record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			for (long id = 1; id <= 2; id++) {
				Customer customer = new Customer();
				customer.id = id;
				customer.name = "Customer " + id;
				entityManager.persist(customer);
				Entry entry = new Entry();
				entry.id = id;
				entry.amount = (id == 1) ? "7" : "broken";
				entry.customer = customer;
				entityManager.persist(entry);
			}
			entityManager.flush();
			for (String row : List.of("1, 'N1', 1", "2, 'N2', 99", "3, 'N3', null")) {
				entityManager.createNativeQuery("insert into invoices (id, number, customer_id) values (" + row + ")")
					.executeUpdate();
			}
		}

	}

	@Converter
	public static class FailingConverter implements AttributeConverter<String, String> {

		@Override
		public String convertToDatabaseColumn(String attribute) {
			return attribute;
		}

		@Override
		public String convertToEntityAttribute(String column) {
			if ("broken".equals(column)) {
				throw new IllegalStateException("Cannot read the secret column");
			}
			return column;
		}

	}

	/**
	 * Makes something of nothing.
	 */
	@Converter
	public static class UnknownConverter implements AttributeConverter<String, String> {

		@Override
		public String convertToDatabaseColumn(String attribute) {
			return attribute;
		}

		@Override
		public String convertToEntityAttribute(String column) {
			return (column != null) ? column : "unknown";
		}

	}

	@Entity(name = "Invoice")
	@Table(name = "invoices")
	public static class Invoice {

		@Id
		Long id;

		String number;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Customer customer;

		public Long getId() {
			return this.id;
		}

		public String getNumber() {
			return this.number;
		}

		public Customer getCustomer() {
			return this.customer;
		}

		/**
		 * Computed: there is no such column.
		 */
		public String getLabel() {
			return "No. " + this.number;
		}

	}

	@Entity(name = "Customer")
	@Table(name = "customers")
	public static class Customer {

		@Id
		Long id;

		String name;

		@Formula("coalesce(name, 'nobody')")
		String called;

		@Convert(converter = UnknownConverter.class)
		String city;

		@OneToMany(mappedBy = "customer")
		List<Invoice> invoices = new ArrayList<>();

		@OneToMany(mappedBy = "customer")
		List<Entry> entries = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public String getCalled() {
			return this.called;
		}

		public String getCity() {
			return this.city;
		}

		public List<Invoice> getInvoices() {
			return this.invoices;
		}

		public List<Entry> getEntries() {
			return this.entries;
		}

	}

	@Entity(name = "Entry")
	@Table(name = "entries")
	public static class Entry {

		@Id
		Long id;

		@Convert(converter = FailingConverter.class)
		String amount;

		@Formula("no_such_column")
		String broken;

		@ManyToOne(fetch = FetchType.LAZY)
		Customer customer;

		public Long getId() {
			return this.id;
		}

		public String getBroken() {
			return this.broken;
		}

		public String getAmount() {
			return this.amount;
		}

		public Customer getCustomer() {
			return this.customer;
		}

	}

}
