package dev.clew.autoconfigure;

import java.util.Map;

import dev.clew.model.BindingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the console would hide, as controllers and router functions print themselves.
 */
class ConsoleCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "(GET && /clew) -> handler", "/clew -> handler", "/clew => {", "/clew/** => {",
			"(GET && (/a || /clew/reports)) -> handler" })
	void routeOnThePathIsFound(String router) {
		assertThatThrownBy(() -> check(Map.of(), router)).isInstanceOf(BindingException.class)
			.hasMessageContaining("the router function 'routes'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "(GET && /api/clew) -> handler", "/api/clew => {", "/clews -> handler",
			"/{any} -> handler", "/api => {\n (GET && /clew) -> handler\n}", "(GET && /clew-old) -> handler" })
	void othersAreNot(String router) {
		assertThatNoException().isThrownBy(() -> check(Map.of(), router));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clew", "/clew/reports", "/clew/**" })
	void pathOfAControllerOrViewIsFound(String pattern) {
		assertThatThrownBy(() -> check(Map.of(pattern, "a view"), "/ -> handler"))
			.hasMessageContaining("'%s' is served by a view".formatted(pattern));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/**", "/{any}", "/clews" })
	void patternOfEverythingIsNot(String pattern) {
		assertThatNoException().isThrownBy(() -> check(Map.of(pattern, "resources"), "/ -> handler"));
	}

	private static void check(Map<String, Object> controllers, String router) {
		new ConsoleCheck("/clew", () -> controllers, () -> Map.of("routes", router)).afterSingletonsInstantiated();
	}

}
