package dev.clew.sample;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parts of a {@code pom.xml} that a page shows: what it depends on exists, in the version
 * of this build.
 */
final class PomSnippets {

	private PomSnippets() {
	}

	static void check(Markdown.Snippet snippet) throws Exception {
		Element snippetRoot = xml(snippet.text());
		Element project = xml(Files.readString(Path.of("..", "pom.xml")));
		List<String> sample = elements(xml(Files.readString(Path.of("pom.xml"))), "dependency").stream()
			.map((dependency) -> child(dependency, "artifactId"))
			.toList();
		assertThat(elements(snippetRoot, "dependency")).isNotEmpty().allSatisfy((dependency) -> {
			boolean own = child(project, "groupId").equals(child(dependency, "groupId"));
			assertThat(sample).contains(child(dependency, "artifactId"));
			assertThat(child(dependency, "version")).isEqualTo(own ? child(project, "version") : null);
		});
		assertThat(elements(snippetRoot, "parent")).allSatisfy((parent) -> assertThat(child(parent, "version"))
			.isEqualTo(child(elements(project, "properties").get(0), "spring-boot.version")));
	}

	private static Element xml(String text) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(text)))
			.getDocumentElement();
	}

	private static List<Element> elements(Element root, String name) {
		List<Element> elements = new ArrayList<>();
		if (root.getNodeName().equals(name)) {
			elements.add(root);
		}
		NodeList below = root.getElementsByTagName(name);
		for (int i = 0; i < below.getLength(); i++) {
			elements.add((Element) below.item(i));
		}
		return elements;
	}

	private static String child(Element parent, String name) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeName().equals(name)) {
				return node.getTextContent();
			}
		}
		return null;
	}

}
