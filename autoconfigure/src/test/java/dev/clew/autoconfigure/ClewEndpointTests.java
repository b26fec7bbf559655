package dev.clew.autoconfigure;

import dev.clew.wiring.ServedSchema.Root;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint of the actuator that shows what is served.
 */
class ClewEndpointTests {

	private final ApplicationContextRunner runner = Runners.bookshop()
		.withConfiguration(AutoConfigurations.of(EndpointAutoConfiguration.class, ClewEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=clew");

	@Test
	void showsEveryTypeAndField() {
		this.runner.run((context) -> {
			ClewEndpoint endpoint = context.getBean(ClewEndpoint.class);
			assertThat(endpoint.all().rootFields()).contains(new Root("books", "Book", "list"));
			assertThat(endpoint.all().types()).extracting((type) -> type.type()).contains("Author", "Book");
			assertThat(endpoint.type("Book").entity()).endsWith("$Book");
			assertThat(endpoint.type("Book").fields()).extracting((field) -> field.name() + " " + field.served())
				.contains("title column", "author join");
			assertThat(endpoint.type("Nothing")).isNull();
		});
	}

	@Test
	void isNotThereWhereItIsNotExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).doesNotHaveBean(ClewEndpoint.class));
	}

	@Test
	void isNotThereWithoutTheActuator() {
		Runners.bookshop()
			.withConfiguration(AutoConfigurations.of(ClewEndpointAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ClewEndpoint.class));
	}

	@Test
	void isNotThereWhereClewIsOff() {
		this.runner.withPropertyValues("clew.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ClewEndpoint.class));
	}

}
