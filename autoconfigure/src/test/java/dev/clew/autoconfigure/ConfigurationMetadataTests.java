package dev.clew.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import dev.clew.load.LoadSettings;
import dev.clew.wiring.ExplainInterceptor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What editors show of the properties.
 */
class ConfigurationMetadataTests {

	private static final Set<String> WITHOUT_DEFAULT = Set.of("clew.batch-size", "clew.timeout", "clew.max-complexity",
			"clew.max-rows", "clew.max-statements", "clew.parallel-loads", "clew.types", "clew.default-page-size",
			"clew.cursor-secret", "clew.warnings.repeated-statements");

	private final String metadata = read();

	@Test
	void everyPropertyIsThere() {
		assertThat(properties().stream().map((property) -> property.get("name"))).containsExactlyInAnyOrder(
				"clew.enabled", "clew.binding", "clew.max-depth", "clew.max-complexity", "clew.max-filter-values",
				"clew.projection", "clew.completion", "clew.document-cache.enabled", "clew.document-cache.max-size",
				"clew.plan-cache.enabled", "clew.plan-cache.max-size", "clew.batch-size", "clew.timeout",
				"clew.max-rows", "clew.max-statements", "clew.parallel", "clew.parallel-loads", "clew.consistent-read",
				"clew.controllers.entity-graph", "clew.explain", "clew.console.enabled", "clew.console.path",
				"clew.warnings.unplanned", "clew.warnings.repeated-statements", "clew.types", "clew.max-page-size",
				"clew.page-overflow", "clew.default-page-size", "clew.nested-pages", "clew.transaction",
				"clew.max-filter-depth", "clew.max-filter-predicates", "clew.cursor-secret", "clew.arguments.filter",
				"clew.arguments.order-by", "clew.arguments.limit", "clew.arguments.offset", "clew.arguments.first",
				"clew.arguments.after", "clew.arguments.last", "clew.arguments.before");
	}

	@Test
	void everyPropertyIsDescribed() {
		assertThat(properties()).allSatisfy((property) -> {
			assertThat((String) property.get("description")).endsWith(".")
				.matches("[A-Z].*")
				.doesNotStartWith("The ")
				.doesNotStartWith("A ")
				.doesNotStartWith("An ")
				.doesNotContainIgnoringCase("default");
			if ("java.lang.Boolean".equals(property.get("type"))) {
				assertThat((String) property.get("description")).startsWith("Whether ");
			}
		});
	}

	@Test
	void everyPropertyHasItsDefault() {
		assertThat(properties().stream()
			.filter((property) -> property.get("defaultValue") == null)
			.map((property) -> (String) property.get("name"))
			.collect(Collectors.toSet())).isEqualTo(WITHOUT_DEFAULT);
	}

	@Test
	void hintsOfEnumerationsNameTheirConstants() {
		assertThat(values("clew.binding")).hasSameSizeAs(ClewProperties.Binding.values())
			.allSatisfy((value) -> ClewProperties.Binding.valueOf(value.toUpperCase()));
		assertThat(values("clew.projection")).hasSameSizeAs(ClewProperties.Projection.values())
			.allSatisfy((value) -> ClewProperties.Projection.valueOf(value.toUpperCase()));
		assertThat(values("clew.page-overflow")).hasSameSizeAs(ClewProperties.PageOverflow.values())
			.allSatisfy((value) -> ClewProperties.PageOverflow.valueOf(value.toUpperCase()));
		assertThat(values("clew.transaction")).hasSameSizeAs(LoadSettings.Transaction.values());
		assertThat(values("clew.nested-pages")).hasSameSizeAs(LoadSettings.NestedPages.values())
			.allSatisfy((value) -> LoadSettings.NestedPages.valueOf(value.toUpperCase()));
		assertThat(values("clew.explain")).hasSameSizeAs(ExplainInterceptor.Shown.values())
			.allSatisfy((value) -> ExplainInterceptor.Shown.valueOf(value.replace('-', '_').toUpperCase()));
		assertThat(JsonPath.<List<String>>read(this.metadata, "$.hints[?(@.name == 'clew.types.keys')].name"))
			.hasSize(1);
	}

	private List<Map<String, Object>> properties() {
		return JsonPath.read(this.metadata, "$.properties[?(@.name =~ /clew\\..*/)]");
	}

	private List<String> values(String property) {
		return JsonPath.read(this.metadata, "$.hints[?(@.name == '%s')].values[*].value".formatted(property));
	}

	private static String read() {
		try (InputStream in = ClewProperties.class
			.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
			String text = new String(in.readAllBytes());
			assertThat(text).contains("clew.max-depth");
			return text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
