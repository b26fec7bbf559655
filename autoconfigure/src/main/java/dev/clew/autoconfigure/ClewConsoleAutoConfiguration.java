package dev.clew.autoconfigure;

import java.util.Map;

import dev.clew.wiring.ClewWiringConfigurer;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of a page for developers, which shows how queries are answered.
 *
 * <p>
 * Applies where {@code clew.console.enabled} asks for it.
 */
@AutoConfiguration(after = { ClewAutoConfiguration.class, ClewExplainAutoConfiguration.class })
@ConditionalOnClass(HttpHeaders.class)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("clew.console.enabled")
@ConditionalOnBean(ClewWiringConfigurer.class)
public final class ClewConsoleAutoConfiguration {

	static final String ROUTES = "clewConsoleRoutes";

	@Bean
	ConsolePage clewConsole(ClewProperties properties, GraphQlProperties graphQl, ClewWiringConfigurer configurer) {
		return new ConsolePage(ConsoleCheck.path(properties.console().path()), graphQl.getHttp().getPath(),
				properties.explained(), configurer);
	}

	/**
	 * On a servlet container.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnClass(DispatcherServlet.class)
	static class Servlet {

		@Bean(ROUTES)
		RouterFunction<ServerResponse> clewConsoleRoutes(ConsolePage console) {
			return new ServletConsole(console).routes();
		}

		@Bean
		ConsoleCheck clewConsoleCheck(ConsolePage console, ListableBeanFactory beanFactory) {
			return new ConsoleCheck(console.path(), () -> ServletConsole.patterns(beanFactory),
					() -> Map.copyOf(beanFactory.getBeansOfType(RouterFunction.class)));
		}

	}

	/**
	 * On a reactive server.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class Reactive {

		@Bean(ROUTES)
		org.springframework.web.reactive.function.server.RouterFunction<?> clewConsoleRoutes(ConsolePage console) {
			return new ReactiveConsole(console).routes();
		}

		@Bean
		ConsoleCheck clewConsoleCheck(ConsolePage console, ListableBeanFactory beanFactory) {
			return new ConsoleCheck(console.path(), () -> ReactiveConsole.patterns(beanFactory), () -> Map.copyOf(
					beanFactory.getBeansOfType(org.springframework.web.reactive.function.server.RouterFunction.class)));
		}

	}

}
