package dev.clew.sample;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what the README and the pages beside it show is true: code compiles, names
 * exist. Their queries are run by {@link ExamplesTests}.
 */
class ReadmeTests {

	// What a reader's IDE would import
	private static final String IMPORTS = """
			import java.util.*;
			import java.util.function.Function;
			import jakarta.persistence.*;
			import com.zaxxer.hikari.HikariDataSource;
			import dev.clew.load.*;
			import dev.clew.model.*;
			import dev.clew.wiring.*;
			import org.springframework.beans.factory.annotation.*;
			import org.springframework.boot.context.properties.ConfigurationProperties;
			import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
			import org.springframework.context.annotation.*;
			import org.springframework.data.domain.Sort;
			import org.springframework.data.jpa.repository.JpaRepository;
			import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
			import org.springframework.graphql.data.method.annotation.*;
			import dev.clew.test.*;
			import org.junit.jupiter.api.Test;
			import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
			import org.springframework.graphql.test.tester.GraphQlTester;
			import static org.assertj.core.api.Assertions.assertThat;
			import org.springframework.stereotype.Controller;
			import reactor.core.publisher.Mono;
			""";

	private final Markdown readme = Markdown.read("README.md");

	@Test
	void namesTheTwoCommands() {
		assertThat(this.readme.snippets("sh")).containsExactly("mvn spring-boot:run\n", "mvn verify\n");
	}

	@Test
	void schemaIsOne() {
		assertThat(this.readme.snippets("graphqls"))
			.allSatisfy((sdl) -> assertThat(schema(sdl).getQueryType().getFieldDefinitions()).isNotEmpty());
	}

	@Test
	void configurationIsYaml() {
		List<String> snippets = Stream
			.of(this.readme, Markdown.read("docs/arguments.md"), Markdown.read("docs/seeing.md"))
			.flatMap((page) -> page.snippets("yaml").stream())
			.toList();
		assertThat(snippets).allSatisfy((yaml) -> assertThat(properties(yaml)).isNotEmpty()
			.allSatisfy((name, value) -> assertThat(name.toString()).matches("(clew|spring|logging|management)\\..*")));
	}

	@ParameterizedTest
	@CsvSource({ "README.md, Post.class", "docs/scaling.md, BlogDatabases.class", "docs/seeing.md, Explaining.class" })
	void codeCompiles(String page, String compiled, @TempDir Path classes) {
		String code = IMPORTS
				+ String.join("\n", Markdown.read(page).snippets("java")).replace("public class", "class");
		DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
		JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Page.java"), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return code;
			}
		};
		List<String> options = List.of("-proc:none", "-parameters", "-cp", System.getProperty("java.class.path"), "-d",
				classes.toString());
		ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, List.of(file)).call();
		assertThat(problems.getDiagnostics()).filteredOn((problem) -> problem.getKind() == Diagnostic.Kind.ERROR)
			.isEmpty();
		assertThat(classes.resolve(compiled)).exists();
	}

	@Test
	void dependencyIsTheStarterInThisVersion() throws Exception {
		Element dependency = xml(this.readme.snippets("xml").get(0));
		Element project = xml(Files.readString(Path.of("..", "pom.xml")));
		Element starter = xml(Files.readString(Path.of("..", "starter", "pom.xml")));
		assertThat(child(dependency, "groupId")).isEqualTo(child(project, "groupId"));
		assertThat(child(dependency, "artifactId")).isEqualTo(child(starter, "artifactId"));
		assertThat(child(dependency, "version")).isEqualTo(child(project, "version"));
	}

	@Test
	void tableAndSampleConfigurationShowTheSameProperties() throws IOException {
		String yaml = new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);
		String everythingSwitchedOn = yaml.replaceAll("(?m)^( *)#(?=[a-z])", "$1");
		assertThat(properties(everythingSwitchedOn).keySet()).map(Object::toString)
			.filteredOn((name) -> name.startsWith("clew."))
			.map((name) -> name.replaceFirst("\\.types\\.\\w+", ".types.<type>")
				.replaceFirst("\\.(aliases|strategies)\\.\\w+", ".$1.<field>"))
			.containsAll(this.readme.properties())
			.isSubsetOf(this.readme.properties());
	}

	private static GraphQLSchema schema(String sdl) {
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
	}

	private static Map<Object, Object> properties(String yaml) {
		Resource resource = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
		YamlPropertiesFactoryBean factory = new YamlPropertiesFactoryBean();
		factory.setResources(resource);
		Properties properties = factory.getObject();
		assertThat(properties).isNotNull();
		return properties;
	}

	private static Element xml(String text) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(text)))
			.getDocumentElement();
	}

	private static String child(Element parent, String name) {
		for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
			if (parent.getChildNodes().item(i).getNodeName().equals(name)) {
				return parent.getChildNodes().item(i).getTextContent();
			}
		}
		throw new AssertionError("No <%s> in <%s>".formatted(name, parent.getNodeName()));
	}

}
