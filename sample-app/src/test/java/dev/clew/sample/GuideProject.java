package dev.clew.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The project that a reader of the guide has at one of its steps.
 */
class GuideProject {

	private final Map<String, String> code;

	private final Map<String, String> resources;

	private final Map<String, String> tests;

	private ClassLoader classes = getClass().getClassLoader();

	GuideProject(List<Markdown.Snippet> files) {
		this.code = below("src/main/java/", files);
		this.resources = below("src/main/resources/", files);
		this.tests = below("src/test/java/", files);
		assertThat(1 + this.code.size() + this.resources.size() + this.tests.size()).as("files, with a pom.xml")
			.isEqualTo(files.size());
	}

	/**
	 * Compile the project into the folder, and do something with it.
	 */
	void with(Path folder, Consumer<GuideProject> action) {
		this.resources.forEach((path, text) -> write(folder.resolve(path), text));
		Map<String, String> sources = new TreeMap<>(this.code);
		sources.putAll(this.tests);
		JavaCode.compile(sources, folder);
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (GuideClassLoader loader = new GuideClassLoader(folder)) {
			this.classes = loader;
			thread.setContextClassLoader(loader);
			action.accept(this);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	/**
	 * Start the application on a free port.
	 */
	ConfigurableApplicationContext start() {
		String main = this.code.entrySet()
			.stream()
			.filter((file) -> file.getValue().contains("static void main"))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
		return new SpringApplicationBuilder(new DefaultResourceLoader(this.classes), type(main),
				SqlLog.Configuration.class)
			.properties("server.port=0", "spring.main.banner-mode=off")
			.run();
	}

	/**
	 * Return the test classes.
	 */
	List<Class<?>> tests() {
		return this.tests.keySet().stream().<Class<?>>map(this::type).toList();
	}

	private Class<?> type(String path) {
		try {
			return this.classes.loadClass(path.replace(".java", "").replace('/', '.'));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> below(String folder, List<Markdown.Snippet> files) {
		Map<String, String> below = new TreeMap<>();
		files.stream()
			.filter((file) -> file.file().startsWith(folder))
			.forEach((file) -> below.put(file.file().substring(folder.length()), file.text()));
		return below;
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
