package dev.clew.cases.tenant;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.clew.load.EntityManagerProvider;
import dev.clew.load.LoadContext;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/**
 * One database for each tenant: the application's own for the first, and one that is
 * opened beside it for each further.
 */
class Tenants implements EntityManagerProvider, DisposableBean {

	static final String KEY = "tenant";

	private final Map<String, EntityManagerFactory> factories = new HashMap<>();

	Tenants(EntityManagerFactory own, EntityManagerFactoryBuilder builder, PersistenceManagedTypes types) {
		this.factories.put("north", own);
		this.factories.put("south", open(builder, types));
		this.factories.put("other", open(builder, PersistenceManagedTypes.of(Note.class.getName())));
		Shop.fill(find("south"), "south");
	}

	private static EntityManagerFactory open(EntityManagerFactoryBuilder builder, PersistenceManagedTypes types) {
		String url = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
		LocalContainerEntityManagerFactoryBean factory = builder.dataSource(new DriverManagerDataSource(url))
			.managedTypes(types)
			.properties(Map.of("hibernate.hbm2ddl.auto", "create-only", "hibernate.generate_statistics", true))
			.build();
		factory.afterPropertiesSet();
		return factory.getObject();
	}

	@Override
	public EntityManagerFactory provide(Class<?> entity, LoadContext context) {
		return find(context.get(KEY));
	}

	EntityManagerFactory find(String tenant) {
		return this.factories.get(tenant);
	}

	Statistics statistics(String tenant) {
		return find(tenant).unwrap(SessionFactory.class).getStatistics();
	}

	@Override
	public void destroy() {
		find("south").close();
		find("other").close();
	}

}
