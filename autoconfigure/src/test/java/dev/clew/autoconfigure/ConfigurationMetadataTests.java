package dev.clew.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dev.clew.model.Strategy;
import org.junit.jupiter.api.Test;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What editors show of the properties.
 */
class ConfigurationMetadataTests {

	private static final Set<String> WITHOUT_DEFAULT = Set.of("clew.batch-size", "clew.timeout", "clew.max-complexity",
			"clew.max-rows", "clew.max-statements", "clew.parallel-loads", "clew.types", "clew.default-page-size",
			"clew.cursor-secret", "clew.warnings.repeated-statements");

	private final String metadata = read("spring-configuration-metadata.json");

	private final String type = read("spring/configuration-metadata/" + ClewProperties.Type.class.getName() + ".json");

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
	void everyEnumerationHasAHintForEachOfItsConstants() {
		List<Map<String, Object>> enumerations = properties().stream()
			.filter((property) -> type(property).isEnum())
			.toList();
		assertThat(enumerations).hasSizeGreaterThan(6)
			.allSatisfy((property) -> assertThat(values(this.metadata, (String) property.get("name")))
				.containsExactlyInAnyOrderElementsOf(names(type(property))));
	}

	@Test
	void nothingHasAHintThatDoesNotExist() {
		assertThat(JsonPath.<List<String>>read(this.metadata, "$.hints[*].name"))
			.map((name) -> name.replaceFirst("\\.(keys|values)$", ""))
			.isSubsetOf(properties().stream().map((property) -> (String) property.get("name")).toList());
	}

	@Test
	void settingsOfATypeAreDescribedBesideTheMapThatHasThem() {
		assertThat(JsonPath.<List<String>>read(this.type, "$.properties[*].name"))
			.containsExactlyInAnyOrder(Stream.of(ClewProperties.Type.class.getRecordComponents())
				.map((component) -> component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
				.toArray(String[]::new));
		assertThat(JsonPath.<List<String>>read(this.type, "$.properties[*].description")).hasSize(5)
			.allSatisfy((description) -> assertThat(description).endsWith("."));
		assertThat(values(this.type, "strategies.values")).containsExactlyInAnyOrderElementsOf(names(Strategy.class));
		assertThat(JsonPath.<List<String>>read(this.type, "$.hints[?(@.name == 'entity')].providers[*].name"))
			.containsExactly("class-reference");
	}

	@Test
	void anyTypeMayHaveSettings() {
		assertThat(
				JsonPath.<List<String>>read(this.metadata, "$.hints[?(@.name == 'clew.types.keys')].providers[*].name"))
			.containsExactly("any");
	}

	private static Class<?> type(Map<String, Object> property) {
		return ClassUtils.resolveClassName(((String) property.get("type")).replaceAll("<.*", ""), null);
	}

	private static List<String> names(Class<?> enumeration) {
		return Stream.of(enumeration.getEnumConstants())
			.map((constant) -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

	private List<Map<String, Object>> properties() {
		return JsonPath.read(this.metadata, "$.properties[?(@.name =~ /clew\\..*/)]");
	}

	private static List<String> values(String metadata, String property) {
		return JsonPath.read(metadata, "$.hints[?(@.name == '%s')].values[*].value".formatted(property));
	}

	private static String read(String name) {
		try (InputStream in = ClewProperties.class.getResourceAsStream("/META-INF/" + name)) {
			assertThat(in).as(name).isNotNull();
			return new String(in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
