package dev.clew.load;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of entity manager factories: once for each, as long as it is open.
 */
class PersistenceUnitsTests {

	private final List<EntityManagerFactory> opened = new ArrayList<>();

	private final LoadContext context = new LoadContext((key) -> null, false);

	private EntityManagerFactory chosen;

	private final PersistenceUnits<String> units = new PersistenceUnits<>((entity, operation) -> this.chosen,
			(factory) -> {
				this.opened.add(factory);
				return "unit " + this.opened.size();
			});

	@Test
	void eachFactoryIsOpenedOnce() {
		try (EntityManagerFactory one = factory(); EntityManagerFactory other = factory()) {
			assertThat(unitOf(one)).isEqualTo("unit 1");
			assertThat(unitOf(other)).isEqualTo("unit 2");
			assertThat(unitOf(one)).isEqualTo("unit 1");
			assertThat(this.opened).containsExactly(one, other);
		}
	}

	@Test
	void factoriesThatAreClosedAreForgotten() {
		EntityManagerFactory gone = factory();
		unitOf(gone);
		gone.close();
		try (EntityManagerFactory next = factory()) {
			unitOf(next);
			assertThat(this.units.known()).containsExactly(next);
		}
	}

	private String unitOf(EntityManagerFactory factory) {
		this.chosen = factory;
		return this.units.of(Thing.class, this.context);
	}

	private static EntityManagerFactory factory() {
		return new Configuration().addAnnotatedClass(Thing.class)
			.setProperty("hibernate.connection.url", "jdbc:h2:mem:" + UUID.randomUUID())
			.buildSessionFactory();
	}

	@Entity(name = "Thing")
	static class Thing {

		@Id
		Long id;

	}

}
