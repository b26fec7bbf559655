package dev.clew.cases.mapping;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.mapping.MappingModel.Root;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.PartitionKey;

/**
 * Columns that the provider or the database fills, computes or keeps elsewhere.
 */
final class ProvidedColumns {

	private static final MappingModel MODEL = new MappingModel(ProvidedColumns.class, """
			type Badge { id: ID! code: String! amount: Int rate: Int! total: Int state: String twice: Int
				createdAt: String version: Int! upper: String copy: Int shown: String note: String
				memo: String serial: Int price: Float extra: String summary: String lazyText: String
				successor: Badge heading: String }
			type Stamp { id: ID! name: String region: String }
			""", List.of(Root.all("badges", "Badge"), Root.all("stamps", "Stamp")), new Data());

	private ProvidedColumns() {
	}

	static List<MappingCase> cases() {
		return Stream
			.of(line("total", "`@Formula`"), line("twice", "`@GeneratedColumn`"),
					line("state", "`@Generated` by a column default"), line("createdAt", "`@CreationTimestamp`"),
					line("version", "`@Version`"), line("upper", "`@ColumnTransformer`"), line("code", "`@NaturalId`"),
					line("copy", "Column mapped twice, the second read only"), line("note memo", "`@SecondaryTable`"),
					line("successor{note upper total}", "The same behind a to-one"),
					line("price serial", "`@MappedSuperclass` with type variables"),
					line("extra", "Attribute that a subclass of it adds"),
					line("lazyText", "`@Basic(LAZY)` without bytecode enhancement"),
					line("summary heading", "`@Transient` getter"),
					new MappingCase("Columns", "`@Immutable` entity", MODEL, "stamps", "{id name}", 1, 0),
					new MappingCase("Columns", "`@PartitionKey`", MODEL, "stamps", "{region}", 1, 0))
			.toList();
	}

	private static MappingCase line(String fields, String mapping) {
		return new MappingCase("Columns", mapping, MODEL, "badges", "{id " + fields + "}", 1, 0);
	}

	/**
	 * Two badges, the first of which refers to the second.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Badge empty = new Badge();
			empty.code = "B2";
			entityManager.persist(empty);
			Badge full = new Badge();
			full.code = "B1";
			full.amount = 3;
			full.rate = 4;
			full.upper = "Mixed";
			full.note = "in another table";
			full.memo = "there too";
			full.price = 1.5f;
			full.serial = 7;
			full.extra = "added";
			full.lazyText = "lazy";
			full.successor = empty;
			entityManager.persist(full);
			Stamp stamp = new Stamp();
			stamp.name = "first";
			stamp.region = "eu";
			entityManager.persist(stamp);
		}

	}

	@MappedSuperclass
	static class Identified<I> {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		I id;

	}

	@MappedSuperclass
	static class Priced<I, N extends Number> extends Identified<I> {

		N price;

		Integer serial;

		public I getId() {
			return this.id;
		}

		public N getPrice() {
			return this.price;
		}

		public Integer getSerial() {
			return this.serial;
		}

	}

	@MappedSuperclass
	static class Extra extends Priced<Long, Float> {

		String extra;

		public String getExtra() {
			return this.extra;
		}

	}

	@Entity(name = "Stamp")
	@Table(name = "stamps")
	@Immutable
	static class Stamp extends Priced<Integer, Double> {

		String name;

		@PartitionKey
		String region;

	}

	@Entity(name = "Badge")
	@Table(name = "badges")
	@SecondaryTable(name = "badge_notes")
	static class Badge extends Extra {

		@NaturalId
		String code;

		Integer amount;

		int rate;

		@Formula("amount * rate")
		Integer total;

		@Generated
		@ColumnDefault("'new'")
		@Column(insertable = false)
		String state;

		@GeneratedColumn("amount * 2")
		Integer twice;

		@CreationTimestamp
		Instant createdAt;

		@Version
		int version;

		@Column(name = "upper_text")
		@ColumnTransformer(read = "upper(upper_text)", write = "lower(?)")
		String upper;

		@Column(name = "amount", insertable = false, updatable = false)
		Integer copy;

		@Column(table = "badge_notes")
		String note;

		@Column(table = "badge_notes")
		String memo;

		@Basic(fetch = FetchType.LAZY)
		String lazyText;

		@ManyToOne(fetch = FetchType.LAZY)
		Badge successor;

		@Transient
		public String getSummary() {
			return this.code + " " + this.amount;
		}

		public String getHeading() {
			return "No. " + this.code;
		}

	}

}
