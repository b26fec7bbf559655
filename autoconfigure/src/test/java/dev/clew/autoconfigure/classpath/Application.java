package dev.clew.autoconfigure.classpath;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * Starts where parts of the class path are missing, so it names none of them outside of
 * the nested class.
 */
@SpringBootApplication
public class Application implements BiFunction<String[], String, String> {

	/**
	 * Start, ask, stop.
	 * @return the answer, or the names of Clew's beans where nothing is asked
	 */
	@Override
	public String apply(String[] properties, String document) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.registerShutdownHook(false)
			.properties(properties)
			.run()) {
			return document.isEmpty() ? String.join(",", context.getBeanDefinitionNames())
					: Asks.ask(context, document);
		}
	}

	private static final class Asks {

		static String ask(ConfigurableApplicationContext context, String document) {
			return context.getBean(ExecutionGraphQlService.class)
				.execute(new DefaultExecutionGraphQlRequest(document, null, Map.of(), Map.of(), "1", Locale.ENGLISH))
				.block()
				.getExecutionResult()
				.toSpecification()
				.toString();
		}

	}

}
