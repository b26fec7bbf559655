package dev.clew.cases;

import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Batch mappings, data loaders and asynchronous controllers of the application above,
 * below and beside relations that Clew serves: nothing hangs, nothing is loaded twice
 * (cases 43, 45). Each of them shows what a relation shows, so the answer is known.
 */
@Timeout(90)
abstract class AsynchronousContract extends Contract {

	private static final String NESTED = """
			{posts{title w: author{username p: posts{title w: author{username p: posts{w: author{id}}}}}}}""";

	AsynchronousContract(Setup setup) {
		super(setup);
	}

	@ParameterizedTest
	@ValueSource(strings = { "writerMap", "writerMonoMap", "writerGathered", "writerCallableMap" })
	void relationsOfWhatABatchMappingShowsAreLoadedOnce(String writer) {
		assertSame("{posts{title w: author{username country{name} p: posts{title}} tags{name}}}", "author", writer,
				// posts, tags, users with their country, posts
				1 + 1 + 1 + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "writerMap", "writerMonoMap" })
	void severalLevelsOfBatchMappingsDoNotHang(String writer) {
		assertSame(NESTED, "author", writer,
				// posts, and for each level users and posts; of the last users only the
				// key is read
				1 + 2 + 2);
	}

	/**
	 * The engine sends the keys of a level when all of them are there. Those that are
	 * there already when it sends one of the levels above go with that, so there may be a
	 * statement for each level above and one more, however many rows.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "writerMono", "writerFuture", "writerCallable" })
	void relationsOfWhatControllersShowLaterAreBatched(String writer) {
		assertSame("{posts{title w: author{username country{name} p: posts{title}} tags{name}}}", "author", writer,
				// posts, tags, and with each of the levels above and by themselves users
				// and
				// posts
				1 + 1 + 3 + 3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "writerMono", "writerFuture", "writerCallable" })
	void severalLevelsOfControllersDoNotHang(String writer) {
		assertSame(NESTED, "author", writer, 1 + 3 + 3 + 4 + 4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "notesMap", "notesCallable", "notesFlux" })
	void batchMappingOfEntitiesIsServedFurther(String notes) {
		assertSame("{posts{title n: comments{text author{username country{name}} post{title}} tags{name}}}", "comments",
				notes,
				// posts, tags, the application's own, users with their country, posts
				1 + 1 + 1 + 1 + 1);
	}

	@Test
	void batchMappingsBelowBatchMappings() {
		assertSame("{posts{n: comments{text post{title n: comments{text author{username}}}}}}", "comments", "notesMap",
				// posts, own, posts, own, users
				1 + 1 + 1 + 1 + 1);
	}

	@Test
	void loaderOfTheApplicationAboveAndBelowOurs() {
		assertSame("{posts{title w: author{username country{name} p: posts{title w: author{username}}}}}", "author",
				"writerLoader",
				// posts, own, countries, posts; the inner writers are in the loader's
				// cache
				1 + 1 + 1 + 1);
	}

	@Test
	void allOfThemBesideEachOtherInOneLevel() {
		Answer answer = assertSame(
				"""
						{posts{title a: author{username} b: author{username p: posts{title}} c: author{country{name}}
							d: author{username} e: author{username} n: comments{text author{username}} tags{name}}}
						""".replace("a: author", "a: writerMono")
					.replace("b: author", "b: writerCallable")
					.replace("c: author", "c: writerMap")
					.replace("d: author", "d: writerLoader")
					.replace("n: comments", "n: notesMap"),
				"""
						{posts{title a: author{username} b: author{username p: posts{title}} c: author{country{name}}
							d: author{username} e: author{username} n: comments{text author{username}} tags{name}}}
						""", Integer.MAX_VALUE);
		// With every row's controllers ending when they like, but never one for each row
		assertThat(answer).hasAtMostStatements(16);
	}

	@Test
	void asynchronousControllersAboveRootFieldsOfOurs() {
		assertSame("{laterPosts{title w: writerFuture{username} tags{name}} posts{title author{username}}}",
				"{laterPosts: posts{title w: author{username} tags{name}} posts{title author{username}}}",
				// the application's own, tags, users; posts with their authors
				1 + 1 + 3 + 1);
	}

	private void assertSame(String plain, String relation, String shownBy, int statements) {
		assertSame(plain.replace("w: " + relation, "w: " + shownBy).replace("n: " + relation, "n: " + shownBy), plain,
				statements);
	}

	private Answer assertSame(String asked, String plain, int statements) {
		ClewApp app = app();
		String expected = app.query(plain).json();
		Answer answer = app.query(asked);
		assertThat(answer).hasJson(expected).hasAtMostStatements(statements);
		return answer;
	}

	private ClewApp app() {
		return blog().schema(Asynchronous.SCHEMA)
			.with(BlogRepositories.class, Asynchronous.class)
			.property("clew.max-depth", 9)
			// An open session keeps its connection, so asynchronous controllers take
			// others
			.property("spring.datasource.hikari.maximum-pool-size", setup().isOpenInView() ? 40 : 8)
			.shared();
	}

}
