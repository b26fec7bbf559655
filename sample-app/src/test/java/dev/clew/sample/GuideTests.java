package dev.clew.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the guide can be followed: its files make an application, which answers each
 * query as the page says, made of the files that stand above the query.
 */
class GuideTests {

	private static final Markdown GUIDE = Markdown.read("docs/guide.md");

	static List<Step> steps() {
		List<Step> steps = new ArrayList<>();
		List<Markdown.Snippet> files = new ArrayList<>();
		Iterator<Example> examples = GUIDE.examples().iterator();
		for (Markdown.Snippet snippet : GUIDE.snippets()) {
			if (snippet.file() != null) {
				files.add(snippet);
			}
			else if (snippet.language().equals("graphql")) {
				if (steps.isEmpty() || steps.get(steps.size() - 1).files().size() < files.size()) {
					steps.add(new Step(List.copyOf(files), new ArrayList<>()));
				}
				steps.get(steps.size() - 1).queries().add(examples.next());
			}
		}
		return steps;
	}

	@ParameterizedTest
	@MethodSource("steps")
	void queriesOfTheStepAreAnswered(Step step, @TempDir Path classes) {
		new GuideProject(step.files()).with(classes, (project) -> {
			try (ConfigurableApplicationContext application = project.start()) {
				SqlLog sql = application.getBean(SqlLog.class);
				ExecutionGraphQlService graphQl = application.getBean(ExecutionGraphQlService.class);
				assertThat(step.queries()).isNotEmpty().allSatisfy((query) -> query.isAnswered(graphQl, sql));
				assertThat(status("http://localhost:%s/clew", application)).isEqualTo(200);
			}
		});
	}

	@Test
	void testsOfTheGuideSucceed(@TempDir Path classes) {
		List<Markdown.Snippet> files = GUIDE.snippets().stream().filter((snippet) -> snippet.file() != null).toList();
		SummaryGeneratingListener listener = new SummaryGeneratingListener();
		new GuideProject(files).with(classes,
				(project) -> LauncherFactory.create()
					.execute(LauncherDiscoveryRequestBuilder.request()
						.selectors(project.tests().stream().map(DiscoverySelectors::selectClass).toList())
						.build(), listener));
		assertThat(listener.getSummary().getFailures()).extracting(TestExecutionSummary.Failure::getException)
			.isEmpty();
		assertThat(listener.getSummary().getTestsSucceededCount()).isPositive();
	}

	private static int status(String url, ConfigurableApplicationContext application) {
		URI uri = URI.create(url.formatted(application.getEnvironment().getProperty("local.server.port")));
		return HttpClient.newBuilder()
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build()
			.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
			.join()
			.statusCode();
	}

	/**
	 * Queries that stand behind the same files.
	 *
	 * @param files all files above
	 * @param queries the queries
	 */
	record Step(List<Markdown.Snippet> files, List<Example> queries) {

		@Override
		public String toString() {
			return this.files.get(this.files.size() - 1).file();
		}

	}

}
