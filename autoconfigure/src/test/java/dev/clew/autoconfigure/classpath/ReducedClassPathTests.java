package dev.clew.autoconfigure.classpath;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that have Clew on their class path, but not all that it works with, start
 * as if Clew were not there. Their jars are really missing.
 */
class ReducedClassPathTests {

	private static final String JPA = "hibernate-core|hibernate-models|jakarta\\.persistence-api|spring-orm|spring-data-jpa|spring-boot-(hibernate|jpa|data-jpa).*";

	private static final String SPRING_DATA = "spring-data-.*|spring-boot-data-.*";

	private static final String GRAPHQL = "graphql-java|java-dataloader|spring-graphql.*|spring-boot-graphql.*";

	@TempDir
	private Path schema;

	@Test
	void everythingIsThere() throws Exception {
		assertThat(run("none", "{items{id}}")).isEqualTo("{data={items=[]}}");
	}

	@Test
	void withoutJpa() throws Exception {
		assertThat(run(JPA, "{items{id}}")).isEqualTo("{data={items=null}}");
	}

	@Test
	void withoutSpringDataClewStillAnswers() throws Exception {
		assertThat(run(SPRING_DATA, "{items{id}}")).isEqualTo("{data={items=[]}}");
	}

	@Test
	void withoutGraphQl() throws Exception {
		assertThat(run(GRAPHQL, "").split(",")).contains("entityManagerFactory")
			.noneMatch((name) -> name.startsWith("clew"));
	}

	@Test
	void withoutJpaAndGraphQl() throws Exception {
		assertThat(run(JPA + "|" + GRAPHQL, "").split(",")).isNotEmpty().noneMatch((name) -> name.startsWith("clew"));
	}

	private String run(String missing, String document) throws Exception {
		Files.writeString(this.schema.resolve("items.graphqls"), "type Query { items: [Item] } type Item { id: ID }");
		String[] properties = { "spring.main.web-application-type=none", "spring.main.banner-mode=off",
				"logging.level.root=error", "spring.jpa.hibernate.ddl-auto=create-drop",
				"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
				"spring.graphql.schema.locations=file:" + this.schema + "/" };
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(classPathWithout(missing),
				ClassLoader.getPlatformClassLoader())) {
			Thread.currentThread().setContextClassLoader(loader);
			@SuppressWarnings("unchecked")
			BiFunction<String[], String, String> application = (BiFunction<String[], String, String>) loader
				.loadClass(Application.class.getName())
				.getConstructor()
				.newInstance();
			return application.apply(properties, document);
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	private static URL[] classPathWithout(String missing) throws IOException {
		Pattern jars = Pattern.compile("(%s)-\\d.*\\.jar".formatted(missing));
		List<Path> all = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.toList();
		Stream<Path> kept = all.stream().filter((path) -> !jars.matcher(path.getFileName().toString()).matches());
		assertThat(all).anyMatch((path) -> path.endsWith("classes"));
		return kept.map(ReducedClassPathTests::url).toArray(URL[]::new);
	}

	private static URL url(Path path) {
		try {
			return path.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
