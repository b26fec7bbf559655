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
	 * Beginning of the names of the setups that the tests say something in.
	 */
	String on() default "";

	/**
	 * The setups of a class.
	 */
	class Setups implements ArgumentsProvider {

		@Override
		public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
			EverySetup declared = context.getRequiredTestClass().getAnnotation(EverySetup.class);
			String chosen = System.getProperty("setups", "");
			return Stream.of(Setup.values())
				.filter((setup) -> declared.scaled() || setup.scale() == 1)
				.filter((setup) -> setup.name().startsWith(declared.on()))
				.filter((setup) -> chosen.isEmpty() || List.of(chosen.split(",")).contains(setup.name()))
				.map(Arguments::of);
		}

	}

}
