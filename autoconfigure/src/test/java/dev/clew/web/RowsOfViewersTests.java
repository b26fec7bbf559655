package dev.clew.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many users at once ask the same document, whose plan and statements they share: each
 * sees the rows that only they may see, whatever threads the loads run on (case 43).
 */
@EveryStack
class RowsOfViewersTests {

	private static final int CLIENTS = 64;

	private static final String DOCUMENT = """
			{
				posts { title author { username posts { title } } comments { post { title } author { username } } }
				users { id posts { title tags { name posts { title } } } }
				futurePosts { author { username posts { title } } tags { posts { title } } }
				callablePosts { slowTitle author { posts { title } } comments { author { id } } }
			}
			""";

	// The blog's user of each post, as its data says
	private static final Map<String, Integer> AUTHORS = Map.of("Alpha", 1, "Beta", 1, "Gamma", 2, "Epsilon", 3, "Eta",
			2);

	private final ClewApp app;

	private final Client client;

	RowsOfViewersTests(Stack stack) {
		this.app = stack
			.on(ClewApp.of(Blog.class, Geo.class)
				.schema(BlogSchema.TYPES)
				.schema(BlogSchema.QUERY)
				.schema(Controllers.SCHEMA)
				.with(BlogRepositories.class, Controllers.class, Viewers.class)
				.property("clew.max-depth", 5)
				.data(new BlogData(1)))
			.shared();
		this.client = new Client(this.app);
	}

	@Test
	void nobodySeesTheRowsOfAnother() {
		Map<Integer, String> alone = new HashMap<>();
		for (int viewer = 1; viewer <= 3; viewer++) {
			alone.put(viewer, ask(viewer).join());
			seesNothingOfOthers(viewer, alone.get(viewer));
		}
		assertThat(alone.values()).doesNotHaveDuplicates();
		List<CompletableFuture<String>> answers = new ArrayList<>();
		for (int i = 0; i < 4 * CLIENTS; i++) {
			int viewer = 1 + i % 3;
			answers.add((i < CLIENTS) ? ask(viewer) : answers.get(i - CLIENTS).thenCompose((before) -> ask(viewer)));
		}
		for (int i = 0; i < answers.size(); i++) {
			assertThat(answers.get(i)).succeedsWithin(60, TimeUnit.SECONDS).isEqualTo(alone.get(1 + i % 3));
		}
		Leaks.none(this.app);
	}

	private static void seesNothingOfOthers(int viewer, String answer) {
		assertThat(Client.errors(answer)).isEmpty();
		Map<String, Object> data = Client.data(answer);
		List<String> own = AUTHORS.entrySet()
			.stream()
			.filter((post) -> post.getValue() == viewer)
			.map(Map.Entry::getKey)
			.toList();
		assertThat((List<?>) data.get("posts")).extracting("title").containsExactlyInAnyOrderElementsOf(own);
		assertThat((List<?>) data.get("users")).hasSize(viewer);
		// What the controllers return is theirs to decide, which is all that shows others
		data.remove("callablePosts");
		AUTHORS.keySet()
			.stream()
			.filter((title) -> !own.contains(title))
			.forEach((title) -> assertThat(data.toString()).doesNotContain("title=" + title));
	}

	private CompletableFuture<String> ask(int viewer) {
		return this.client.ask(DOCUMENT, "viewer", String.valueOf(viewer));
	}

}
