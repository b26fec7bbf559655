package dev.clew.autoconfigure;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import dev.clew.wiring.ClewWiringConfigurer;
import dev.clew.wiring.ExplainInterceptor;
import dev.clew.wiring.ServedSchema;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * What the console consists of, whichever server sends it: a page with its scripts, and
 * what is served of the schema.
 */
final class ConsolePage {

	static final String INDEX = "index.html";

	static final String TYPES = "types";

	private static final Log logger = LogFactory.getLog(ConsolePage.class);

	// Nothing of it comes from elsewhere; the editor writes styles
	private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

	private static final Map<String, MediaType> FILES = Map.of("html", new MediaType("text", "html"), "js",
			new MediaType("text", "javascript"), "css", new MediaType("text", "css"), "svg",
			new MediaType("image", "svg+xml"), "txt", MediaType.TEXT_PLAIN);

	private static final Pattern NAME = Pattern.compile("[A-Za-z-]+\\.[a-z]+");

	private final String path;

	private final String graphQlPath;

	private final String explain;

	private final ClewWiringConfigurer configurer;

	ConsolePage(String path, String graphQlPath, ExplainInterceptor.Shown explain, ClewWiringConfigurer configurer) {
		this.path = path;
		this.explain = explain.name().toLowerCase(Locale.ROOT).replace('_', '-');
		this.graphQlPath = graphQlPath;
		this.configurer = configurer;
		logger
			.warn(("The console at '%s' shows everybody who reaches it how requests are answered, SQL included: leave "
					+ "clew.console.enabled off where that is not a developer")
				.formatted(path));
	}

	String path() {
		return this.path;
	}

	// Relative, so that it holds behind whatever stands before the application
	static URI below(String path) {
		return URI.create(path.substring(path.lastIndexOf('/') + 1) + "/");
	}

	/**
	 * Return a file of it, or {@code null} where it has none of that name.
	 */
	@Nullable Resource file(String name) {
		boolean known = NAME.matcher(name).matches() && FILES.containsKey(extension(name));
		Resource file = new ClassPathResource("dev/clew/console/" + name);
		return (known && file.exists()) ? file : null;
	}

	void describe(String name, HttpHeaders headers) {
		headers.setContentType(FILES.get(extension(name)));
		headers.set("Content-Security-Policy", POLICY);
		headers.set("X-Content-Type-Options", "nosniff");
		headers.setCacheControl("no-cache");
	}

	private static String extension(String name) {
		return String.valueOf(StringUtils.getFilenameExtension(name));
	}

	/**
	 * Return what is served of the schema.
	 * @param contextPath what is before every path of the application
	 */
	Map<String, Object> types(String contextPath) {
		ServedSchema served = this.configurer.served();
		Map<String, Object> types = new LinkedHashMap<>();
		types.put("endpoint", contextPath + this.graphQlPath);
		types.put("explain", this.explain);
		types.put("rootFields", (served != null) ? served.rootFields() : List.of());
		types.put("types", (served != null) ? served.types() : List.of());
		types.put("notes", (served != null) ? served.notes() : List.of());
		return types;
	}

}
