package dev.clew.cases.mapping;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.wiring.ClewWiringConfigurer;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The start says once which relations would have added statements, and what is done.
 */
@ExtendWith(OutputCaptureExtension.class)
class MappingReportTests {

	private static final AppSpec APP = Setup.H2.app(Depots.class)
		.schema(Depots.SCHEMA + "type Query { depots: [Depot!] }")
		.property("logging.level.dev.clew", "info");

	@Test
	void relationsThatLoadThemselvesAreListedOnce(CapturedOutput output) {
		try (ClewApp app = APP.start()) {
			app.query("{depots{label}}");
			app.query("{depots{label}}");
			assertThat(output.toString()).containsOnlyOnce("Mappings that would have added statements:")
				.containsOnlyOnce(
						"Depot.byCode (refers to no primary key): joined wherever a Depot is loaded as an object")
				.containsOnlyOnce("Depot.keeper (@NotFound(IGNORE)): joined wherever a Depot is loaded as an object")
				.containsOnlyOnce(
						"Depot.permit (one-to-one without a foreign key): joined wherever a Depot is loaded as an object")
				.containsOnlyOnce("Depot.place.town (EAGER): joined where user code sees the Depot, left out elsewhere")
				.containsOnlyOnce("Depot.place.gates (EAGER): read by one statement for all where user code sees the "
						+ "Depot, left out elsewhere")
				.containsOnlyOnce("Drill.maker (EAGER): joined where user code sees the Drill, left out elsewhere")
				.containsOnlyOnce("Saw.maker (@NotFound(IGNORE)): joined wherever a Saw is loaded as an object")
				.doesNotContain("Depot.tools (");
		}
	}

	@Test
	void strategyThatIsNeverFollowedIsToldOf(CapturedOutput output) {
		try (ClewApp app = Setup.H2.app(Blog.class, Geo.class)
			.schema("""
					type Query { users: [User!]! }
					type User { username: String! posts: [Post!]! pages(first: Int): PostConnection! }
					type Post { title: String! }
					""")
			.property("clew.types.User.aliases.pages", "posts")
			.property("clew.types.User.strategies.pages", "join")
			.property("clew.types.User.strategies.posts", "join")
			.start()) {
			assertThat(output.toString()).containsOnlyOnce("is not followed")
				.contains(
						"clew.types.User.strategies.pages: join is not followed: a page is read by key. It is loaded by "
								+ "key: set it to 'select'");
			assertThat(app.bean(ClewWiringConfigurer.class).served().types().get(0).fields())
				.extracting((field) -> field.name(), (field) -> field.why())
				.contains(tuple("pages", "join is not followed: a page is read by key"), tuple("posts", null));
		}
	}

	@Test
	void unionOfSeveralEntitiesIsLeftToControllers(CapturedOutput output) {
		try (ClewApp app = Setup.H2.app(Depots.class, ElementArrays.class).schema(Depots.SCHEMA + """
				type Label { words: [String] }
				union Found = Depot | Label
				type Query { depots: [Depot!] found: [Found!] }
				""").property("logging.level.dev.clew", "info").start()) {
			assertThat(output.toString()).containsOnlyOnce("Types that are left to controllers:")
				.containsOnlyOnce("Found: its types belong to several entities, or some are not bound");
		}
	}

	@Test
	void anArrayIsListed(CapturedOutput output) {
		try (ClewApp app = Setup.H2.app(ElementArrays.class)
			.schema("type Label { words: [String] } type Query { labels: [Label!] }")
			.property("logging.level.dev.clew", "info")
			.start()) {
			app.query("{labels{words}}");
			assertThat(output.toString()).containsOnlyOnce(
					"Label.words (an array): read by one statement for all wherever a Label is loaded as an object");
		}
	}

	@Test
	void aChainOfOneToOnesIsListed(CapturedOutput output) {
		try (ClewApp app = Setup.H2.app(MappingReportTests.class)
			.schema("type Wagon { id: ID! } type Query { wagons: [Wagon!] }")
			.property("logging.level.dev.clew", "info")
			.start()) {
			app.query("{wagons{id}}");
			assertThat(output.toString()).containsOnlyOnce(
					"Wagon.behind (one-to-one without a foreign key, to itself): joined wherever a Wagon is "
							+ "loaded as an object; beyond that read row by row");
		}
	}

	@Entity(name = "Wagon")
	static class Wagon {

		@Id
		Long id;

		@OneToOne(fetch = FetchType.LAZY)
		Wagon ahead;

		@OneToOne(mappedBy = "ahead", fetch = FetchType.LAZY)
		Wagon behind;

	}

}
