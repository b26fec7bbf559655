package dev.clew.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs the tests of a class in every {@link Setup}, which its constructor takes, or in
 * those that {@code -Dsetups=H2,MARIADB} names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(EverySetup.Setups.class)
public @interface EverySetup {

	/**
	 * Whether the tests say something new with more rows.
	 */
	boolean scaled() default true;

	/**
	 * The setups that are enough, where others would say nothing new; none for all.
	 */
	Setup[] only() default {};

	/**
	 * The setups of a class.
	 */
	class Setups implements ArgumentsProvider {

		@Override
		public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
			EverySetup every = context.getRequiredTestClass().getAnnotation(EverySetup.class);
			List<Setup> only = List.of(every.only());
			String chosen = System.getProperty("setups", "");
			return Stream.of(Setup.values())
				.filter((setup) -> every.scaled() || setup.scale() == 1)
				.filter((setup) -> only.isEmpty() || only.contains(setup))
				.filter((setup) -> chosen.isEmpty() || List.of(chosen.split(",")).contains(setup.name()))
				.map(Arguments::of);
		}

	}

}
