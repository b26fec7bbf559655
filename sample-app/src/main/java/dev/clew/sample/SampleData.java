package dev.clew.sample;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills the database at startup, with the same rows each time.
 *
 * <p>
 * Through plain JDBC, so that the SQL in the log is the SQL of the queries.
 */
@Component
class SampleData implements InitializingBean {

	static final int POSTS = 120;

	static final int COMMENTS = 300;

	private static final List<String> NAMES = List.of("Ada Lovelace", "Alan Turing", "Barbara Liskov", "Dennis Ritchie",
			"Donald Knuth", "Edgar Codd", "Edsger Dijkstra", "Frances Allen", "Grace Hopper", "Jean Bartik",
			"John Backus", "Ken Thompson", "Kristen Nygaard", "Margaret Hamilton", "Niklaus Wirth", "Radia Perlman",
			"Sophie Wilson", "Tony Hoare");

	private static final List<String> TOPICS = List.of("Indexes", "Transactions", "Caches", "Queues", "Types", "Builds",
			"Logs", "Time zones", "Pages", "Tests", "Schemas", "Releases");

	private static final List<String> TITLES = List.of("A field guide to %s", "What nobody told me about %s",
			"In praise of boring %s", "Five mistakes with %s", "How we stopped worrying about %s",
			"The quiet life of %s", "A letter to my younger self about %s", "Unlearning %s", "Notes on %s",
			"Small rules for %s");

	private static final List<String> REMARKS = List.of("This saved my week.", "I would have done it the other way.",
			"Could you say more about the second part?", "We had the same problem, twice.",
			"Thank you, clear as always.", "What happens with ten times the rows?");

	private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 9, 0);

	private final JdbcTemplate jdbc;

	SampleData(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void afterPropertiesSet() {
		insert("users (username, full_name, email, bio)", rows(NAMES.size(), SampleData::user));
		insert("tags (name, description)", rows(TOPICS.size(), SampleData::tag));
		insert("posts (title, slug, summary, body, language, cover_image, published, created_at, updated_at,"
				+ " view_count, like_count, author_id)", rows(POSTS, SampleData::post));
		insert("post_tags (post_id, tag_id)", rows(POSTS * 3, SampleData::postTag));
		insert("comments (text, created_at, post_id, author_id)", rows(COMMENTS, SampleData::comment));
	}

	private static Object[] user(int i) {
		String name = NAMES.get(i);
		String username = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
		return new Object[] { username, name, username + "@example.com", name + " has written here since 2026." };
	}

	private static Object[] tag(int i) {
		String topic = TOPICS.get(i).toLowerCase(Locale.ROOT);
		return new Object[] { topic, "Everything about " + topic };
	}

	private static Object[] post(int i) {
		String topic = TOPICS.get(i % TOPICS.size()).toLowerCase(Locale.ROOT);
		String title = TITLES.get(i / TOPICS.size()).formatted(topic);
		String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
		String body = IntStream.rangeClosed(0, 3 + i % 8)
			.mapToObj((n) -> "Paragraph %d has much to say about %s, and none of it is sent unless somebody asks."
				.formatted(n + 1, topic))
			.collect(Collectors.joining("\n\n"));
		LocalDateTime created = START.plusHours(i * 31L);
		boolean published = i % 4 != 3;
		Integer author = (i % 15 != 7) ? i * 5 % NAMES.size() + 1 : null;
		return new Object[] { title, slug, "All about " + topic + ".", body, "en", "/covers/" + slug + ".png",
				published, created, created.plusDays(i % 9), i * 37 % 1000, i * 11 % 90, author };
	}

	// Three tags for each post: the steps are coprime to the number of topics
	private static Object[] postTag(int i) {
		int post = i / 3;
		int tag = (post + i % 3 * 5) % TOPICS.size();
		return new Object[] { post + 1, tag + 1 };
	}

	private static Object[] comment(int i) {
		return new Object[] { REMARKS.get(i % REMARKS.size()), START.plusDays(160).plusMinutes(i * 47L),
				i * 7 % POSTS + 1, i * 11 % NAMES.size() + 1 };
	}

	private static List<Object[]> rows(int count, IntFunction<Object[]> row) {
		return IntStream.range(0, count).mapToObj(row).toList();
	}

	private void insert(String into, List<Object[]> rows) {
		String values = ", ?".repeat(rows.get(0).length).substring(2);
		this.jdbc.batchUpdate("insert into %s values (%s)".formatted(into, values), rows);
	}

}
