package dev.clew;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The structure of Clew as rules over the packages below a root, so that they can be held
 * against Clew itself and against classes that are made to break them.
 */
final class ArchitectureRules {

	private static final String[] PACKAGES = { "model", "plan", "load", "wiring", "complete", "autoconfigure", "test" };

	private final String root;

	ArchitectureRules(String root) {
		this.root = root;
	}

	ArchRule onlyKnownPackages() {
		return classes().should().resideInAnyPackage(within(PACKAGES)).allowEmptyShould(false);
	}

	/**
	 * A package knows those to its left, never one to its right.
	 */
	ArchRule knowsNothingRightOf(String name) {
		int position = Arrays.asList(PACKAGES).indexOf(name);
		String[] right = Arrays.copyOfRange(PACKAGES, position + 1, PACKAGES.length);
		return noClasses().that()
			.resideInAPackage(within(name)[0])
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(within(right))
			.allowEmptyShould(false);
	}

	ArchRule noCycles() {
		return slices().matching(this.root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(false);
	}

	/**
	 * Only some packages and classes know a technology.
	 * @param technology packages as ArchUnit writes them, or class names
	 * @param allowed packages or {@code package.Class} below the root
	 */
	ArchRule fence(Set<String> technology, String... allowed) {
		return noClasses()
			.that(DescribedPredicate.describe("are not in " + Arrays.toString(allowed),
					(JavaClass type) -> Stream.of(allowed).noneMatch((name) -> isIn(type, name))))
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("belong to " + technology,
					(JavaClass type) -> technology.stream().anyMatch((name) -> belongsTo(type, name))))
			.allowEmptyShould(false);
	}

	ArchRule publicTypesAreDecided(Map<String, Set<String>> decided) {
		return classes().that()
			.arePublic()
			.and()
			.areTopLevelClasses()
			.should(condition("be among the public types that were decided on", (type) -> {
				String name = type.getPackageName().substring(this.root.length() + 1);
				return decided.getOrDefault(name, Set.of()).contains(type.getSimpleName());
			}))
			.allowEmptyShould(false);
	}

	ArchRule packagesAreNullMarked() {
		return classes()
			.should(condition("be in a package with @NullMarked",
					(type) -> type.getPackage().isAnnotatedWith(NullMarked.class)))
			.allowEmptyShould(false);
	}

	ArchRule noInjectedFields() {
		return noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.allowEmptyShould(false);
	}

	private String[] within(String... names) {
		return Stream.of(names).map((name) -> this.root + "." + name).toArray(String[]::new);
	}

	private boolean isIn(JavaClass type, String allowed) {
		String name = this.root + "." + allowed;
		JavaClass outer = type;
		while (outer.getEnclosingClass().isPresent()) {
			outer = outer.getEnclosingClass().get();
		}
		return type.getPackageName().equals(name) || outer.getName().equals(name);
	}

	private static boolean belongsTo(JavaClass type, String technology) {
		return technology.endsWith("..") ? (type.getPackageName() + ".").startsWith(technology.replace("..", "."))
				: type.getName().equals(technology);
	}

	private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
		return new ArchCondition<>(description) {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				events.add(new SimpleConditionEvent(type, holds.test(type),
						"%s should %s".formatted(type.getName(), description)));
			}
		};
	}

}
