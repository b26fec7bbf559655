package dev.clew.autoconfigure;

import java.util.concurrent.Executor;

import javax.sql.DataSource;

import dev.clew.wiring.LoadThreads;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.metadata.CompositeDataSourcePoolMetadataProvider;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadata;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;

/**
 * Decides how many loads may run beside those on the threads of their requests.
 */
final class ParallelLoads {

	private static final Log logger = LogFactory.getLog(ParallelLoads.class);

	private static final int OF_UNKNOWN_POOL = 2;

	private ParallelLoads() {
	}

	static LoadThreads threads(ClewProperties properties, @Nullable Executor executor,
			ObjectProvider<DataSource> dataSource, ObjectProvider<DataSourcePoolMetadataProvider> pools) {
		if (properties.parallel() && properties.consistentRead()) {
			logger.warn("clew.parallel has no effect: with clew.consistent-read the root fields of a query load in one "
					+ "transaction, one after the other. Remove one of the two");
		}
		else if (properties.parallel() && executor == null) {
			logger.warn("clew.parallel has no effect: there is no 'applicationTaskExecutor' to load on. "
					+ "Define that bean, or remove the property");
		}
		if (!properties.parallel() || properties.consistentRead()) {
			return new LoadThreads(executor, 0, properties.consistentRead());
		}
		Integer configured = properties.parallelLoads();
		return new LoadThreads(executor, (configured != null) ? configured : most(dataSource.getIfUnique(), pools),
				false);
	}

	// So that requests find connections beside them
	static int most(@Nullable DataSource dataSource, ObjectProvider<DataSourcePoolMetadataProvider> pools) {
		DataSourcePoolMetadata pool = (dataSource != null)
				? new CompositeDataSourcePoolMetadataProvider(pools.orderedStream().toList())
					.getDataSourcePoolMetadata(dataSource)
				: null;
		Integer size = (pool != null) ? pool.getMax() : null;
		return (size != null && size > 0) ? Math.max(1, size / 4) : OF_UNKNOWN_POOL;
	}

}
