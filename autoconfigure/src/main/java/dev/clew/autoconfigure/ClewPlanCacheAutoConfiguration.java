package dev.clew.autoconfigure;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.clew.wiring.PlanCache;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of a cache of plans.
 *
 * <p>
 * Applies where Caffeine is there. A {@link PlanCache} bean of the application takes its
 * place.
 */
@AutoConfiguration(after = ClewAutoConfiguration.class)
@ConditionalOnClass(Caffeine.class)
@ConditionalOnBean(ClewAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "clew.plan-cache.enabled", matchIfMissing = true)
public final class ClewPlanCacheAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(PlanCache.class)
	WeakPlanCache clewPlanCache(ClewProperties properties) {
		return new WeakPlanCache(properties.planCache().maxSize());
	}

	/**
	 * Shows how well the cache serves.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterBinder.class)
	static class Metrics {

		@Bean
		MeterBinder clewPlanCacheMetrics(ObjectProvider<WeakPlanCache> plans) {
			return (registry) -> plans.ifAvailable(
					(cache) -> new CaffeineCacheMetrics<>(cache.cache(), "clew.plans", Tags.empty()).bindTo(registry));
		}

	}

}
