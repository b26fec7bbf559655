package dev.clew.sample;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code of the documentation, which must compile.
 */
final class JavaCode {

	private JavaCode() {
	}

	/**
	 * Compile the files, given by their paths, with the class path of this build.
	 */
	static void compile(Map<String, String> files, Path classes) {
		DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
		List<JavaFileObject> sources = files.entrySet()
			.stream()
			.map((file) -> source(file.getKey(), file.getValue()))
			.toList();
		List<String> options = List.of("-proc:none", "-parameters", "-cp", System.getProperty("java.class.path"), "-d",
				classes.toString());
		ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, sources).call();
		assertThat(problems.getDiagnostics()).filteredOn((problem) -> problem.getKind() == Diagnostic.Kind.ERROR)
			.isEmpty();
	}

	private static JavaFileObject source(String path, String code) {
		return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return code;
			}
		};
	}

}
