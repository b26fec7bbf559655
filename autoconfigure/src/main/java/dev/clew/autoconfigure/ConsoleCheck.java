package dev.clew.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.clew.model.BindingException;
import dev.clew.model.Problem;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;

/**
 * Makes sure that the console hides nothing that the application serves.
 */
final class ConsoleCheck implements SmartInitializingSingleton {

	private static final String PROPERTY = "clew.console.path";

	private static final List<String> STATIC_FOLDERS = List.of("static", "public", "resources", "META-INF/resources");

	private final String path;

	private final Supplier<Map<String, Object>> controllers;

	private final Supplier<Map<String, ?>> routes;

	/**
	 * Create a check.
	 * @param path where the console is
	 * @param controllers methods by the paths that they serve
	 * @param routes router functions of the application by name, which print themselves
	 */
	ConsoleCheck(String path, Supplier<Map<String, Object>> controllers, Supplier<Map<String, ?>> routes) {
		this.path = path;
		this.controllers = controllers;
		this.routes = routes;
	}

	/**
	 * Return the path if it is one.
	 */
	static String path(String path) {
		if (!path.matches("(/[\\w.~-]+)+")) {
			throw problem("'%s' is no path for a page".formatted(path),
					"It must begin with a slash, end without one, and name no variables",
					"Set it to a path like /clew");
		}
		return path;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.controllers.get().forEach((pattern, method) -> {
			if (pattern.equals(this.path) || pattern.startsWith(this.path + "/")) {
				throw taken(pattern, method);
			}
		});
		// What is nested below another path is indented
		Pattern own = Pattern.compile("^(?=\\S).*?(?<![\\w.~/}-])(%s)(?![\\w.~-])".formatted(Pattern.quote(this.path)),
				Pattern.MULTILINE);
		STATIC_FOLDERS.stream()
			.filter((folder) -> new ClassPathResource(folder + this.path).exists())
			.forEach((folder) -> {
				throw taken(this.path, "files in " + folder + this.path);
			});
		this.routes.get().forEach((name, router) -> {
			if (!name.equals(ClewConsoleAutoConfiguration.ROUTES) && own.matcher(router.toString()).find()) {
				throw taken(this.path, "the router function '%s'".formatted(name));
			}
		});
	}

	private BindingException taken(String pattern, Object owner) {
		return problem("'%s' is served by %s".formatted(pattern, owner),
				"The console at '%s' would hide it".formatted(this.path),
				"Set %s to another path, or clew.console.enabled to false".formatted(PROPERTY));
	}

	private static BindingException problem(String what, String why, String action) {
		return new BindingException(List.of(new Problem(PROPERTY, what, why, action)));
	}

}
