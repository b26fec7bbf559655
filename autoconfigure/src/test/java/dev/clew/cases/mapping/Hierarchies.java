package dev.clew.cases.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

import dev.clew.cases.mapping.MappingModel.Root;

/**
 * Inheritance of all three kinds under GraphQL interfaces and unions.
 */
final class Hierarchies {

	private static final String TYPES = """
			interface Payment { id: ID! amount: Float }
			type Card implements Payment { id: ID! amount: Float }
			""";

	private static final MappingModel SINGLE = new MappingModel(SingleTable.class, TYPES,
			List.of(Root.all("payments", "Payment")), new SingleTable.Data());

	private Hierarchies() {
	}

	static List<MappingCase> cases() {
		return of("SINGLE_TABLE", SINGLE).toList();
	}

	private static Stream<MappingCase> of(String kind, MappingModel model) {
		String section = "Inheritance, " + kind;
		return Stream
			.of(new MappingCase(section, "interface over the hierarchy", model, "payments", "{id amount}", 1, 1));
	}

	/**
	 * All in one table.
	 */
	static final class SingleTable {

		record Data() implements Consumer<EntityManager> {

			@Override
			public void accept(EntityManager entityManager) {
				entityManager.persist(new Card());
			}

		}

		@Entity(name = "Payment")
		@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
		@DiscriminatorColumn(name = "kind")
		abstract static class Payment {

			@Id
			Long id = 1L;

			BigDecimal amount;

			public Long getId() {
				return this.id;
			}

			public BigDecimal getAmount() {
				return this.amount;
			}

		}

		@Entity(name = "Card")
		@DiscriminatorValue("C")
		static class Card extends Payment {

		}

	}

}
