package dev.clew.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * What a project of its own has on its class path: its classes and files, and the
 * libraries of the sample application, but not the files of that.
 */
class GuideClassLoader extends URLClassLoader {

	private static final List<String> SAMPLE = List.of(Path.of("target", "classes").toUri().toString(),
			Path.of("target", "test-classes").toUri().toString());

	GuideClassLoader(Path classes) {
		super(new URL[] { url(classes) }, GuideClassLoader.class.getClassLoader());
	}

	@Override
	public URL getResource(String name) {
		try {
			Enumeration<URL> resources = getResources(name);
			return resources.hasMoreElements() ? resources.nextElement() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		List<URL> resources = Collections.list(findResources(name));
		Collections.list(getParent().getResources(name))
			.stream()
			.filter((url) -> name.endsWith(".class") || SAMPLE.stream().noneMatch(url.toString()::startsWith))
			.forEach(resources::add);
		return Collections.enumeration(resources);
	}

	private static URL url(Path folder) {
		try {
			return folder.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
