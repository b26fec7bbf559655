package dev.clew.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many users at once ask the same document, whose plan and statements they share: each
 * sees the rows that only they may see, whatever threads the loads run on (case 43).
 */
@EveryStack
class RowsOfViewersTests {

	private static final int VIEWERS = 64;

	private static final int ROUNDS = 2;

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
				.data(new Data()))
			.shared();
		this.client = new Client(this.app);
	}

	@Test
	void nobodySeesTheRowsOfAnother() {
		Map<Integer, String> first = allAtOnce();
		assertThat(first.values()).hasSize(VIEWERS).doesNotHaveDuplicates();
		first.forEach(RowsOfViewersTests::seesNothingOfOthers);
		for (int round = 1; round < ROUNDS; round++) {
			assertThat(allAtOnce()).isEqualTo(first);
		}
		Leaks.none(this.app);
	}

	// The first time nothing is planned, parsed or translated yet
	private Map<Integer, String> allAtOnce() {
		Map<Integer, CompletableFuture<String>> answers = IntStream.rangeClosed(1, VIEWERS)
			.boxed()
			.collect(Collectors.toMap((viewer) -> viewer,
					(viewer) -> this.client.ask(DOCUMENT, "viewer", String.valueOf(viewer))));
		Map<Integer, String> texts = new TreeMap<>();
		answers.forEach((viewer, answer) -> {
			assertThat(answer).succeedsWithin(60, TimeUnit.SECONDS);
			texts.put(viewer, answer.join());
		});
		return texts;
	}

	private static void seesNothingOfOthers(int viewer, String answer) {
		assertThat(Client.errors(answer)).isEmpty();
		Map<String, Object> data = Client.data(answer);
		List<String> own = titlesOf(viewer);
		assertThat(own).isNotEmpty();
		assertThat((List<?>) data.get("posts")).extracting("title").containsExactlyInAnyOrderElementsOf(own);
		assertThat((List<?>) data.get("users")).hasSize(viewer);
		// What the controllers return is theirs to decide, which is all that shows others
		data.remove("callablePosts");
		assertThat(data.toString()).contains("title=" + own.get(0));
		IntStream.rangeClosed(1, VIEWERS)
			.filter((other) -> other != viewer)
			.forEach((other) -> titlesOf(other)
				.forEach((title) -> assertThat(data.toString()).doesNotContain("title=" + title)));
	}

	private static List<String> titlesOf(int viewer) {
		return (viewer > Data.WITH_POSTS) ? List.of("One of %02d".formatted(viewer), "Two of %02d".formatted(viewer))
				: AUTHORS.keySet().stream().filter((title) -> AUTHORS.get(title) == viewer).toList();
	}

	/**
	 * The blog, and posts for all of its users and many more.
	 */
	record Data() implements Consumer<EntityManager> {

		private static final int WITH_POSTS = 3;

		private static final int USERS = 5;

		private static final int PUBLISHED = 8;

		@Override
		public void accept(EntityManager entityManager) {
			new BlogData(1).accept(entityManager);
			entityManager.flush();
			for (int viewer = WITH_POSTS + 1; viewer <= VIEWERS; viewer++) {
				if (viewer > USERS) {
					insert(entityManager, "users (id, username)", "%1$d, 'u%1$d'", viewer);
				}
				// What controllers return, they return to everybody: a few are enough
				boolean published = viewer % PUBLISHED == 0;
				insert(entityManager, "posts (id, title, published, views, author_id)",
						"100 + %1$d, 'One of %1$02d', " + published + ", 1, %1$d", viewer);
				insert(entityManager, "posts (id, title, published, views, author_id)",
						"200 + %1$d, 'Two of %1$02d', false, 2, %1$d", viewer);
				insert(entityManager, "post_tags (tag_id, post_id)", "1, 100 + %d", viewer);
				insert(entityManager, "comments (id, text, likes, post_id, author_id)",
						"100 + %1$d, 'own', 1, 100 + %1$d, %1$d", viewer);
			}
		}

		private static void insert(EntityManager entityManager, String into, String row, int viewer) {
			entityManager.createNativeQuery("insert into %s values (%s)".formatted(into, row.formatted(viewer)))
				.executeUpdate();
		}

	}

}
