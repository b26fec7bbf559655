package dev.clew.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The SQL that Hibernate sends.
 */
final class SqlLog implements StatementInspector {

	private final List<String> statements = new CopyOnWriteArrayList<>();

	@Override
	public String inspect(String sql) {
		this.statements.add(sql);
		return sql;
	}

	void clear() {
		this.statements.clear();
	}

	List<String> statements() {
		return List.copyOf(this.statements);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Configuration {

		@Bean
		SqlLog sqlLog() {
			return new SqlLog();
		}

		@Bean
		HibernatePropertiesCustomizer sqlLogCustomizer(SqlLog log) {
			return (properties) -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, log);
		}

	}

}
