package dev.clew.load;

import java.util.Map;

import org.hibernate.boot.SessionFactoryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.boot.spi.SessionFactoryBuilderFactory;
import org.hibernate.boot.spi.SessionFactoryBuilderImplementor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * Contributes a {@link StatementTap} to each session factory, around the inspector that
 * the application has set.
 */
public final class TappedStatements implements SessionFactoryBuilderFactory {

	// The builder that is there already is the one to be used
	@Override
	@SuppressWarnings("NullAway")
	public SessionFactoryBuilder getSessionFactoryBuilder(MetadataImplementor metadata,
			SessionFactoryBuilderImplementor defaultBuilder) {
		StandardServiceRegistry services = metadata.getMetadataBuildingOptions().getServiceRegistry();
		Map<String, Object> settings = services.requireService(ConfigurationService.class).getSettings();
		StatementInspector application = inspector(services, settings.get(JdbcSettings.STATEMENT_INSPECTOR));
		defaultBuilder.applyStatementInspector(new StatementTap(application));
		return null;
	}

	private static @Nullable StatementInspector inspector(StandardServiceRegistry services, @Nullable Object setting) {
		return (setting != null)
				? services.requireService(StrategySelector.class).resolveStrategy(StatementInspector.class, setting)
				: null;
	}

}
