package dev.clew.cases.restriction;

import java.util.List;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row filter hides its rows, and no others, whatever kind of key or position tells
 * them, and of whatever type they are (case 66).
 */
@EverySetup(only = { Setup.H2, Setup.H2_ENTITIES, Setup.POSTGRES_ENTITIES, Setup.MARIADB })
class HiddenTargetsTests {

	private static final String SCHEMA = """
			type Query {
				folders(filter: FolderFilter, orderBy: [FolderOrder!]): [Folder!]! manualFolders: [Folder!]!
			}
			type Folder {
				id: ID! shelf: Shelf room: String shelfName: String sheets: [Sheet!]! cover: Document documents: [Document!]!
			}
			type Shelf { id: Place! name: String }
			type Place { room: String! number: Int! }
			type Sheet { id: ID! }
			interface Document { id: ID! }
			type Letter implements Document { id: ID! text: String }
			type Invoice implements Document { id: ID! total: Int }
			type Photo implements Document { id: ID! }
			""";

	private final Setup setup;

	HiddenTargetsTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void embeddedKeyOfAHiddenTargetIsHidden() {
		assertThat(ask(Shelves.class, "{folders(orderBy: [{id: ASC}]){room shelf{id{number}}}}")).hasStatements(1)
			.hasJson("""
					{'folders': [{'room': null, 'shelf': null}, {'room': 'A', 'shelf': {'id': {'number': 1}}},
						{'room': null, 'shelf': null}, {'room': 'A', 'shelf': {'id': {'number': 1}}}]}""");
		assertThat(
				ask(Shelves.class, "{folders(filter: {shelf: {id: {room: {eq: \"A\"}}}}, orderBy: [{id: ASC}]){id}}"))
			.hasJson("{'folders': [{'id': '2'}, {'id': '4'}]}");
		assertThat(ask(Shelves.class, "{folders(filter: {not: {shelf: {}}}, orderBy: [{id: ASC}]){id}}"))
			.hasJson("{'folders': [{'id': '1'}, {'id': '3'}]}");
		assertThat(ask(Shelves.class,
				"{folders(orderBy: [{shelf: {id: {number: DESC_NULLS_LAST}}}, {id: ASC}]){id shelf{name}}}"))
			.hasJson("""
					{'folders': [{'id': '2', 'shelf': {'name': 'Shelf 1'}}, {'id': '4', 'shelf': {'name': 'Shelf 1'}},
						{'id': '1', 'shelf': null}, {'id': '3', 'shelf': null}]}""");
	}

	@Test
	void hiddenElementLeavesNoGapInAListOfPositions() {
		String sheets = """
				{'%1$s': [{'sheets': [{'id': '11'}, {'id': '13'}]}, {'sheets': [{'id': '21'}, {'id': '23'}]},
					{'sheets': [{'id': '31'}, {'id': '33'}]}, {'sheets': [{'id': '41'}, {'id': '43'}]}]}""";
		assertThat(ask(Sheets.class, "{folders(orderBy: [{id: ASC}]){sheets{id}}}")).hasStatements(2)
			.hasJson(sheets.formatted("folders"));
		assertThat(ask(Sheets.class, "{manualFolders{sheets{id}}}")).hasJson(sheets.formatted("manualFolders"));
	}

	@Test
	void filterHidesNoTypeOfWhichNothingElseIsAsked() {
		String types = "{__typename ... on Letter{text} ... on Invoice{total}}";
		assertThat(ask(Documents.class, "{folders(orderBy: [{id: ASC}]){cover%s}}".formatted(types))).hasStatements(1)
			.hasJson(
					"""
							{'folders': [{'cover': {'__typename': 'Letter', 'text': 'Dear'}},
								{'cover': {'__typename': 'Invoice', 'total': 7}}, {'cover': {'__typename': 'Photo'}}, {'cover': null}]}""");
		assertThat(ask(Documents.class, "{folders(filter: {id: {eq: 1}}){documents%s}}".formatted(types)))
			.hasStatements(2)
			.hasJson(
					"""
							{'folders': [{'documents': [{'__typename': 'Letter', 'text': 'Dear'}, {'__typename': 'Invoice', 'total': 7},
								{'__typename': 'Photo'}]}]}""");
	}

	@Test
	void filterHidesNoTypeOfAJoinedCollection() {
		for (Class<?> filters : List.of(Documents.class, Shelves.class)) {
			Answer answer = app(filters).property("clew.types.Folder.strategies.documents", "join").shared().query("""
					{folders(filter: {id: {eq: 1}}){
						documents{__typename ... on Letter{text} ... on Invoice{total}}}}""");
			assertThat(answer).hasAtMostStatements(2)
				.hasJson(
						"""
								{'folders': [{'documents': [{'__typename': 'Letter', 'text': 'Dear'}, {'__typename': 'Invoice', 'total': 7},
									{'__typename': 'Photo'}%s]}]}"""
							.formatted((filters == Documents.class) ? "" : ", {'__typename': 'Letter', 'text': null}"));
		}
	}

	@Test
	void whatAControllerReturnsIsShownWithWhatItsPathsLeadTo() {
		assertThat(ask(Folders.class, "{folders(orderBy: [{id: ASC}]){id} manualFolders{id shelfName}}")).hasJson("""
				{'folders': [{'id': '1'}, {'id': '2'}],
					'manualFolders': [{'id': '1', 'shelfName': null}, {'id': '2', 'shelfName': 'Shelf 1'},
						{'id': '3', 'shelfName': null}, {'id': '4', 'shelfName': 'Shelf 1'}]}""");
	}

	private Answer ask(Class<?> filters, String query) {
		return app(filters).shared().query(query);
	}

	private AppSpec app(Class<?> filters) {
		return this.setup.app(Archive.class)
			.schema(SCHEMA)
			.with(filters, Manual.class)
			.property("clew.types.Folder.aliases.room", "shelf.id.room")
			.property("clew.types.Folder.aliases.shelfName", "shelf.name")
			.data(new Archive.Data());
	}

	@Configuration(proxyBeanMethods = false)
	static class Shelves {

		@Bean
		EntityFilter<Archive.Shelf> firstShelf() {
			return (context) -> Restriction.of("{alias}.id.number = 1");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Sheets {

		@Bean
		EntityFilter<Archive.Sheet> oddSheets() {
			return (context) -> Restriction.of("mod({alias}.id, 10) <> :hidden").with("hidden", 2);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Documents {

		@Bean
		EntityFilter<Archive.Document> firstDocuments() {
			return (context) -> Restriction.of("{alias}.id < 4");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Folders extends Shelves {

		@Bean
		EntityFilter<Archive.Folder> firstFolders() {
			return (context) -> Restriction.of("{alias}.id < 3");
		}

	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Archive.Folder> manualFolders() {
			return this.entityManager.createQuery("from Folder order by id", Archive.Folder.class).getResultList();
		}

	}

}
