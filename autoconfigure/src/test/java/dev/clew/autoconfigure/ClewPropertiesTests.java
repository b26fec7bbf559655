package dev.clew.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import dev.clew.cases.model.Billing;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.StartupFailure;
import dev.clew.load.LoadSettings;
import dev.clew.model.ArgumentRole;
import dev.clew.model.ArgumentSettings;
import dev.clew.wiring.ExplainInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How properties arrive, in all the forms that Boot knows, and what is said of wrong
 * ones.
 */
class ClewPropertiesTests {

	@Test
	void defaultsAreThoseOfTheReference() {
		runner().run((context) -> {
			ClewProperties properties = context.getBean(ClewProperties.class);
			assertThat(properties.enabled()).isTrue();
			assertThat(properties.binding()).isEqualTo(ClewProperties.Binding.ALL);
			assertThat(properties.maxDepth()).isEqualTo(3);
			assertThat(properties.projection()).isEqualTo(ClewProperties.Projection.AUTO);
			assertThat(properties.completion()).isEqualTo(ClewProperties.Completion.AUTO);
			assertThat(properties.documentCache().enabled()).isTrue();
			assertThat(properties.planCache().enabled()).isTrue();
			assertThat(properties.batchSize()).isNull();
			assertThat(properties.timeout()).isNull();
			assertThat(properties.maxRows()).isNull();
			assertThat(properties.maxStatements()).isNull();
			assertThat(properties.parallel()).isFalse();
			assertThat(properties.parallelLoads()).isNull();
			assertThat(properties.consistentRead()).isFalse();
			assertThat(properties.nestedPages()).isEqualTo(LoadSettings.NestedPages.AUTO);
			assertThat(properties.transaction()).isEqualTo(LoadSettings.Transaction.ALWAYS);
			assertThat(properties.controllers().entityGraph()).isTrue();
			assertThat(properties.explain()).isEqualTo(ExplainInterceptor.Shown.OFF);
			assertThat(properties.console().enabled()).isFalse();
			assertThat(properties.types()).isEmpty();
			assertThat(properties.toBindingSettings().arguments()).isEqualTo(ArgumentSettings.STANDARD);
		});
	}

	@Test
	void argumentsInYaml() {
		yaml("""
				clew:
				  max-page-size: 50
				  page-overflow: clamp
				  default-page-size: 20
				  max-filter-depth: 3
				  max-filter-predicates: 7
				  max-filter-values: 12
				  cursor-secret: whisper
				  arguments:
				    filter: where
				    order-by: sort
				""").run((context) -> assertThat(context.getBean(ClewProperties.class).toBindingSettings().arguments())
			.isEqualTo(new ArgumentSettings(Map.of(ArgumentRole.FILTER, "where", ArgumentRole.ORDER_BY, "sort"), 50,
					true, 20, 3, 7, 12, "whisper")));
	}

	@ParameterizedTest
	@CsvSource({ "auto,AUTO", "window,WINDOW", "lateral,LATERAL" })
	void nestedPagesInYaml(String text, LoadSettings.NestedPages chosen) {
		yaml("clew:\n  nested-pages: " + text)
			.run((context) -> assertThat(context.getBean(ClewProperties.class).toLoadSettings(true).nestedPages())
				.isEqualTo(chosen));
	}

	@ParameterizedTest
	@CsvSource({ "off,OFF", "'off',OFF", "false,OFF", "OFF,OFF", "auto,AUTO" })
	void projectionInYaml(String text, ClewProperties.Projection projection) {
		yaml("clew:\n  projection: " + text)
			.run((context) -> assertThat(context.getBean(ClewProperties.class).projection()).isEqualTo(projection));
	}

	@Test
	void typesInYaml() {
		yaml("""
				clew:
				  types:
				    Post:
				      entity: com.example.Article
				      aliases:
				        my_post_id: postId
				        "[my_slug]": slug
				      strategies:
				        author: select
				      max-depth: 4
				    Tag:
				      bind: false
				""").run((context) -> {
			Map<String, ClewProperties.Type> types = context.getBean(ClewProperties.class).types();
			ClewProperties.Type post = types.get("Post");
			assertThat(post.entity()).isEqualTo("com.example.Article");
			assertThat(post.aliases()).containsOnly(Map.entry("my_post_id", "postId"), Map.entry("my_slug", "slug"));
			assertThat(post.strategies()).containsOnly(Map.entry("author", "select"));
			assertThat(post.maxDepth()).isEqualTo(4);
			assertThat(post.bind()).isTrue();
			assertThat(types.get("Tag").bind()).isFalse();
		});
	}

	@Test
	void typesInEnvironmentVariables() {
		environment(Map.of("CLEW_TYPES_POST_ALIASES_MYPOSTID", "postId", "CLEW_BATCHSIZE", "50", "CLEW_MAX_DEPTH", "5"))
			.run((context) -> {
				ClewProperties properties = context.getBean(ClewProperties.class);
				assertThat(properties.types().get("post").aliases()).containsOnly(Map.entry("mypostid", "postId"));
				assertThat(properties.batchSize()).isEqualTo(50);
			});
	}

	@Test
	void environmentVariableReachesTheFieldThatItMeans() {
		ClewApp app = billing("type Invoice { id: ID! my_invoice_no: String }")
			.environment("CLEW_TYPES_INVOICE_ALIASES_MYINVOICENO", "number")
			.shared();
		assertThat(app.query("{invoices{my_invoice_no}}")).hasStatements(1);
	}

	@Test
	void otherEnvironmentVariablesOfThatPrefixDoNotMatter() {
		environment(Map.of("CLEW_HOME", "/opt/clew", "CLEW_OPTS_DEBUG", "x", "CLEWS", "y")).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(ClewProperties.class).types()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "clew.max-dept", "clew.types.Invoice.alias.number", "clew.types.Invoice.strategie",
			"clew.controllers.entitygraphs" })
	void unknownPropertyIsNamed(String property) {
		StartupFailure failure = billing("type Invoice { id: ID! }").property(property, "2").fails();
		assertThat(failure.description()).contains(property.substring(property.lastIndexOf('.') + 1));
		assertThat(failure.action()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			clew.batch-size                | 0         | clew.batch-size | Set it to 1 or more
			clew.batch-size                | -5        | clew.batch-size | Set it to 1 or more
			clew.batch-size                | many      | clew.batch-size | Update your application's configuration
			clew.max-depth                 | 0         | clew.max-depth  | Set it to 1 or more
			clew.types.Invoice.max-depth   | -1        | clew.types.Invoice.max-depth | Set it to 1 or more
			clew.timeout                   | -1s       | clew.timeout    | Set it to 1s or more
			clew.timeout                   | 0         | clew.timeout    | Set it to 1s or more
			clew.timeout                   | soon      | clew.timeout    | Update your application's configuration
			clew.parallel-loads            | 0         | clew.parallel-loads | Set it to 1 or more
			clew.parallel                  | perhaps   | clew.parallel   | configuration
			clew.consistent-read           | perhaps   | clew.consistent-read | configuration
			clew.max-complexity            | 0         | clew.max-complexity | Set it to 1 or more
			clew.max-rows                  | 0         | clew.max-rows   | Set it to 1 or more
			clew.max-statements            | -1        | clew.max-statements | Set it to 1 or more
			clew.max-page-size             | 0         | clew.max-page-size     | Set it to 1 or more
			clew.default-page-size         | 0         | clew.default-page-size | Set it to 1 or more
			clew.default-page-size         | 1001      | clew.default-page-size | raise clew.max-page-size
			clew.max-filter-depth          | 0         | clew.max-filter-depth  | Set it to 1 or more
			clew.max-filter-predicates     | -1        | clew.max-filter-predicates | Set it to 1 or more
			clew.max-filter-values         | 0         | clew.max-filter-values | Set it to 1 or more
			clew.cursor-secret             | ' '       | clew.cursor-secret     | Set it to a secret of your own
			clew.page-overflow             | ignore    | clew.page-overflow     | CLAMP
			clew.nested-pages              | join      | clew.nested-pages      | LATERAL
			clew.transaction               | never     | clew.transaction       | ALWAYS
			clew.arguments.limit           | the limit | clew.arguments.limit   | remove it for 'limit'
			clew.arguments.order-by        | __order   | clew.arguments.order-by | remove it for 'orderBy'
			clew.arguments.first           | limit     | clew.arguments.first   | another name
			clew.projection                | sometimes | clew.projection | AUTO
			clew.binding                   | some      | clew.binding    | LISTED
			clew.explain                   | sometimes | clew.explain    | ON_DEMAND
			clew.warnings.unplanned        | perhaps   | clew.warnings.unplanned | configuration
			clew.warnings.repeated-statements | 0      | clew.warnings.repeated-statements | Set it to 1 or more
			clew.console.enabled           | perhaps   | clew.console.enabled | configuration
			clew.controllers.entity-graph  | perhaps   | clew.controllers.entity-graph | configuration
			""")
	void badValueIsExplained(String property, String value, String named, String advice) {
		StartupFailure failure = billing("type Invoice { id: ID! }").property(property, value).fails();
		assertThat(failure.description()).contains(named);
		assertThat(failure.text()).contains(advice);
		assertThat(failure.action()).isNotBlank();
	}

	@Test
	void badValuesAreExplainedAtOnce() {
		StartupFailure failure = billing("type Invoice { id: ID! }").property("clew.batch-size", 0)
			.property("clew.timeout", "-1s")
			.property("clew.max-rows", 0)
			.property("clew.max-page-size", 0)
			.property("clew.types.Invoic.max-depth", 2)
			.fails();
		assertThat(failure.description()).contains("clew.batch-size", "clew.timeout", "clew.max-rows",
				"clew.max-page-size", "Invoic");
		assertThat(failure.action()).contains("clew.batch-size", "clew.timeout", "clew.max-rows", "clew.max-page-size");
	}

	private static AppSpec billing(String types) {
		return ClewApp.of(Billing.class).schema("type Query { invoices: [Invoice!] }").schema(types);
	}

	private static ApplicationContextRunner yaml(String text) {
		return runner().withInitializer((context) -> {
			try {
				new YamlPropertySourceLoader().load("yaml", new ByteArrayResource(text.getBytes()))
					.forEach((source) -> context.getEnvironment().getPropertySources().addFirst(source));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static ApplicationContextRunner environment(Map<String, Object> variables) {
		PropertySource<?> source = new SystemEnvironmentPropertySource("systemEnvironment", variables);
		return runner().withInitializer(
				(context) -> context.getEnvironment().getPropertySources().replace("systemEnvironment", source));
	}

	private static ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withUserConfiguration(Properties.class);
	}

	@EnableConfigurationProperties(ClewProperties.class)
	static class Properties {

	}

}
