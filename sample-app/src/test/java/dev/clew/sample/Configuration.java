package dev.clew.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

import dev.clew.autoconfigure.ClewProperties;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Configuration that a page shows.
 */
final class Configuration {

	private Configuration() {
	}

	/**
	 * Return the properties of a snippet, of which those of Clew must exist and have
	 * values that they can have.
	 */
	static Map<Object, Object> of(String yaml) {
		YamlPropertiesFactoryBean factory = new YamlPropertiesFactoryBean();
		factory.setResources(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
		Properties properties = factory.getObject();
		assertThat(properties).isNotNull()
			.allSatisfy((name, value) -> assertThat(name.toString())
				.matches("(clew|spring|server|logging|management)\\..*"));
		new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("clew",
				Bindable.of(ClewProperties.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
		return properties;
	}

}
