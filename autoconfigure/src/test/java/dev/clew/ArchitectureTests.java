package dev.clew;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.clew.broken.autoconfigure.KnowsEverything;
import dev.clew.broken.complete.KnowsTooMuch;
import dev.clew.broken.elsewhere.OutsideThePackages;
import dev.clew.broken.load.KnowsTheFrameworks;
import dev.clew.broken.load.KnowsWiring;
import dev.clew.broken.model.KnowsPlan;
import dev.clew.broken.model.KnowsTheDatabase;
import dev.clew.broken.plan.KnowsLoad;
import dev.clew.broken.plan.KnowsTheEngine;
import dev.clew.broken.plan.KnowsTheMetamodel;
import dev.clew.broken.wiring.KnowsTests;
import dev.clew.broken.wiring.KnowsAutoconfigure;
import dev.clew.broken.wiring.KnowsHibernate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Packages know each other in one direction, every technology is behind its fence, and
 * nothing is public by accident. Every rule is also seen to fail.
 */
class ArchitectureTests {

	private static final JavaClasses CLEW = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dev.clew");

	private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("dev.clew.broken");

	private static final int MOST_LINES = 300;

	// A new public type needs a decision: what user implements, replaces or calls it?
	private static final Map<String, Set<String>> PUBLIC_TYPES = Map.of(
			"model", Set.of("ArgumentBinding", "ArgumentConversion", "ArgumentRole", "ArgumentSettings",
					"AttributeModel", "BindingCustomization", "BindingException", "BindingSettings", "EntityBinder",
					"EntityBinding", "EntityBindingCustomizer", "EntityBindings", "EntityModel", "FetchRequires",
					"FieldArguments", "FieldBinding", "FilterField", "FilterType", "Frame", "MappedRelations",
					"MappingTraits", "OrderField", "OrderType", "Problem", "RelationBinding", "RelationTraits",
					"RequiredPaths", "Requirement", "RootField", "ServedFields", "Shape", "Strategy", "TypeSettings"),
			"plan",
			Set.of("Column", "Comparison", "Condition", "Cursors", "Depth", "Edge", "FetchPlan", "FieldNames", "Holder",
					"KnownField", "Loading", "Node", "Page", "Planned", "Planner", "Range", "RequestException",
					"SelectedField", "Selection", "SelectionFacts", "SelectionReader", "Shown", "Slot", "SortKey",
					"Terms"),
			"load",
			Set.of("EntityAccess", "EntityFilter", "EntityFilters", "EntityManagerProvider", "FailedStatement",
					"FieldFailure", "GraphOffer", "GraphScope", "HibernateTraits", "HqlFunctions", "KeyedResults",
					"LazyRead", "LoadContext", "LoadEvent", "LoadListener", "LoadSessionCustomizer", "LoadWatch",
					"LoadSettings", "LoadTimeoutException", "Loaded", "MissingTargetException", "NoEagerProfile",
					"OpenSessionFilters", "PlanLoader", "RequiredState", "Restriction", "Results", "Row", "RowPage",
					"RowSpecification", "RunStatement", "SelectedGraphs", "StatementTap", "TappedStatements",
					"UnreadableValueException"),
			"wiring",
			Set.of("ClewExceptionResolver", "ClewFederationSchemaFactory", "ClewWiringConfigurer", "ComplexityLimit",
					"ControllerVisitor", "DefaultLoadObservationConvention", "EntityGraphArgumentResolver",
					"ExplainAccess", "ExplainInterceptor", "GraphOfferingRepositories", "GraphQlRepositoryTypes",
					"IdleLoaders", "KnownSelection", "LoadObservationContext", "LoadObservationConvention",
					"LoadObservations", "LoadThreads", "Lookahead", "LookaheadArgumentResolver", "OfferedGraphAccessor",
					"OrderedEvents", "Framed", "OpenSessionFiltersAccessor", "PlanCache", "Representation",
					"RepresentationArgumentResolver", "RowField", "RowType", "Selected", "ServedSchema", "ServedType",
					"WatchSettings", "WithoutEntityGraph"),
			"complete", Set.of("DirectStrategies", "OwnDocuments"), "test",
			Set.of("AutoConfigureClew", "ClewStatements", "ClewStatementsAssert", "ClewStatementsExtension"),
			"autoconfigure",
			Set.of("ClewAutoConfiguration", "ClewConsoleAutoConfiguration", "ClewControllerAutoConfiguration",
					"ClewEndpoint", "ClewEndpointAutoConfiguration", "ClewDocumentCacheAutoConfiguration",
					"ClewExplainAutoConfiguration", "ClewObservationAutoConfiguration",
					"ClewFederationAutoConfiguration", "ClewPlanCacheAutoConfiguration", "ClewProperties",
					"ClewRepositoryAutoConfiguration"));

	enum Guard {

		ONLY_KNOWN_PACKAGES(ArchitectureRules::onlyKnownPackages, OutsideThePackages.class),

		MODEL_KNOWS_NO_OTHER_PACKAGE((rules) -> rules.knowsNothingRightOf("model"), KnowsPlan.class),

		PLAN_KNOWS_MODEL_ONLY((rules) -> rules.knowsNothingRightOf("plan"), KnowsLoad.class),

		LOAD_KNOWS_NOTHING_OF_REQUESTS((rules) -> rules.knowsNothingRightOf("load"), KnowsWiring.class),

		WIRING_KNOWS_NOTHING_OF_BOOT((rules) -> rules.knowsNothingRightOf("wiring"), KnowsAutoconfigure.class),

		COMPLETE_KNOWS_NOTHING_OF_BOOT((rules) -> rules.knowsNothingRightOf("complete"), KnowsTooMuch.class),

		NO_CYCLES(ArchitectureRules::noCycles, KnowsPlan.class),

		GRAPHQL_SCHEMA((rules) -> rules.fence(Set.of("graphql.schema.."), "model", "wiring", "complete"),
				KnowsTheEngine.class),

		GRAPHQL_DEFINITIONS((rules) -> rules.fence(Set.of("graphql.language.."), "model.SdlTypes", "model.FieldBinder",
				"model.RootFieldBinder", "model.FrameCheck", "model.ArgumentBinder", "model.ArgumentPlace",
				"model.RoleArguments", "model.PagingDefaults", "model.InputDefinitions", "model.FilterOperator",
				"model.OperatorBinder", "model.FilterBinder", "model.OrderBinder", "model.NodeFields",
				"plan.SelectionReader", "plan.SelectionFacts", "plan.FieldNames", "wiring.KnownFields",
				"wiring.RegisteredServices", "wiring.Selections", "wiring.FederatedType", "wiring.LookaheadParameters",
				"model.AskedFieldBinder"), KnowsTheEngine.class),

		// Those of wiring only hand fields on
		GRAPHQL_DOCUMENTS((rules) -> rules.fence(
				Set.of("graphql.language.Document", "graphql.language.OperationDefinition",
						"graphql.language.SelectionSet", "graphql.language.Selection", "graphql.language.Field",
						"graphql.language.FragmentDefinition", "graphql.language.FragmentSpread",
						"graphql.language.InlineFragment", "graphql.language.VariableReference"),
				"plan.SelectionReader", "plan.SelectionFacts", "plan.FieldNames", "wiring.Selections",
				"wiring.KnownFields"), KnowsTheEngine.class),

		GRAPHQL_EXECUTION((rules) -> rules.fence(Set.of("graphql.execution.."), "wiring", "plan.SelectionReader",
				"plan.FieldNames", "complete", "autoconfigure.DocumentCache",
				"autoconfigure.ClewDocumentCacheAutoConfiguration"), KnowsTheEngine.class),

		JPA_METAMODEL((rules) -> rules.fence(Set.of("jakarta.persistence.metamodel.."), "model.ManagedTypes",
				"model.EntityBinder", "autoconfigure"), KnowsTheMetamodel.class),

		HIBERNATE((rules) -> rules.fence(Set.of("org.hibernate.."), "load", "autoconfigure"), KnowsHibernate.class),

		ENTITY_MANAGER(
				(rules) -> rules.fence(
						Set.of("jakarta.persistence.EntityManager", "jakarta.persistence.EntityManagerFactory",
								"jakarta.persistence.Query", "jakarta.persistence.TypedQuery",
								"jakarta.persistence.criteria..", "org.springframework.orm.."),
						"load", "autoconfigure", "test", "wiring.Specifications"),
				KnowsTheDatabase.class),

		TRANSACTIONS((rules) -> rules.fence(Set.of("org.springframework.transaction.."), "load", "autoconfigure"),
				KnowsTheDatabase.class),

		SPRING_GRAPHQL((rules) -> rules.fence(Set.of("org.springframework.graphql.."), "wiring", "autoconfigure"),
				KnowsTheFrameworks.class),

		FEDERATION((rules) -> rules.fence(Set.of("com.apollographql.."), "wiring.ClewFederationSchemaFactory",
				"wiring.EntitiesFetcher", "wiring.EntityMappings", "autoconfigure.ClewFederationAutoConfiguration"),
				KnowsTheFrameworks.class),

		DATA_LOADER((rules) -> rules.fence(Set.of("org.dataloader.."), "wiring"), KnowsTheFrameworks.class),

		SPRING_DATA((rules) -> rules.fence(Set.of("org.springframework.data.."), "wiring", "autoconfigure"),
				KnowsTheFrameworks.class),

		REACTOR((rules) -> rules.fence(Set.of("reactor..", "io.micrometer.."), "wiring",
				"autoconfigure.ClewDocumentCacheAutoConfiguration", "autoconfigure.ClewPlanCacheAutoConfiguration",
				"autoconfigure.ClewExplainAutoConfiguration", "autoconfigure.ClewObservationAutoConfiguration",
				"autoconfigure.ReactiveConsole"), KnowsTheFrameworks.class),

		SPRING_BOOT((rules) -> rules.fence(Set.of("org.springframework.boot.."), "autoconfigure", "test"),
				KnowsTheFrameworks.class),

		TEST_LIBRARIES(
				(rules) -> rules.fence(Set.of("org.junit..", "org.assertj..", "org.springframework.test.."), "test"),
				KnowsTests.class),

		PUBLIC_TYPES_ARE_DECIDED((rules) -> rules.publicTypesAreDecided(PUBLIC_TYPES), KnowsEverything.class),

		PACKAGES_ARE_NULL_MARKED(ArchitectureRules::packagesAreNullMarked, KnowsEverything.class),

		NO_INJECTED_FIELDS(ArchitectureRules::noInjectedFields, KnowsEverything.class);

		private final Function<ArchitectureRules, ArchRule> rule;

		private final Class<?> violator;

		Guard(Function<ArchitectureRules, ArchRule> rule, Class<?> violator) {
			this.rule = rule;
			this.violator = violator;
		}

		ArchRule rule(String root) {
			return this.rule.apply(new ArchitectureRules(root));
		}

	}

	@ParameterizedTest
	@EnumSource
	void holds(Guard guard) {
		guard.rule("dev.clew").check(CLEW);
	}

	@ParameterizedTest
	@EnumSource
	void isSeenToFail(Guard guard) {
		assertThat(guard.rule("dev.clew.broken").evaluate(BROKEN).getFailureReport().getDetails())
			.anyMatch((detail) -> detail.contains(guard.violator.getName()));
	}

	@Test
	void publicTypesThatAreGoneAreNotListed() {
		assertThat(undeclared(PUBLIC_TYPES)).isEmpty();
		assertThat(undeclared(Map.of("model", Set.of("Gone", "Problem")))).containsExactly("model.Gone");
	}

	private static Set<String> undeclared(Map<String, Set<String>> listed) {
		Set<String> names = new TreeSet<>();
		listed.forEach((name, types) -> types.forEach((type) -> names.add(name + "." + type)));
		CLEW.stream()
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.map(JavaClass::getName)
			.map((name) -> name.substring("dev.clew.".length()))
			.forEach(names::remove);
		return names;
	}

	@Test
	void noSourceFileIsLong(@TempDir Path samples) throws IOException {
		assertThat(tooLong(Path.of("src/main/java"))).isEmpty();
		assertThat(tooLong(Path.of("src/test/java"))).isEmpty();
		Files.write(samples.resolve("Fits.java"), Collections.nCopies(MOST_LINES, "//"));
		Files.write(samples.resolve("Long.java"), Collections.nCopies(MOST_LINES + 1, "//"));
		assertThat(tooLong(samples)).containsExactly(samples.resolve("Long.java"));
	}

	private static List<Path> tooLong(Path sources) throws IOException {
		try (Stream<Path> files = Files.walk(sources)) {
			List<Path> javaFiles = files.filter((file) -> file.toString().endsWith(".java")).toList();
			assertThat(javaFiles).isNotEmpty();
			return javaFiles.stream().filter((file) -> lines(file) > MOST_LINES).toList();
		}
	}

	private static long lines(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void everyPackageHasItsSignpost() {
		assertThat(CLEW.stream().map(JavaClass::getPackageName).distinct()).allSatisfy(
				(name) -> assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")).content()
					.contains("@NullMarked")
					.startsWith("/**"));
	}

}
