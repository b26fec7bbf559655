package dev.clew.oracle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.clew.cases.Setup;
import graphql.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link OracleTests} found, each with the smallest query that showed it.
 */
class FindingsTests {

	private static final List<Setup> SETUPS = List.of(Setup.H2, Setup.H2_ENTITIES);

	private static final Map<Setup, Examiner> EXAMINERS = new EnumMap<>(Setup.class);

	@AfterAll
	static void close() {
		EXAMINERS.values().forEach(Examiner::close);
		EXAMINERS.clear();
	}

	@Test
	void relationOfASubtypeIsNotReadFromItsSiblings() {
		isAnsweredAsWalked("{manualPayments{parts{payment{... on Card{bank{cards{payerName}}}}}}}");
		isAnsweredAsWalked("{manualTrips{vehicle{... on Car{garage{city}}}}}");
	}

	@Test
	void entityBehindAProxyOfItsSupertypeIsItself() {
		isAnsweredAsWalked("{baskets{best{id} payments{... on Cash{payerName}}}}");
		isAnsweredAsWalked("{baskets{payments{payer{pupils{mentorName}}}}}");
		isAnsweredAsWalked("{baskets{best{parts{label}} payments{parts{label}}}}");
	}

	@Test
	void keyAtTheEndOfAPathIsReadFromTheProxy() {
		isAnsweredAsWalked("{article{magazine}}");
		isAnsweredAsWalked("{manualProfiles{author{texts{magazine}}}}");
	}

	@Test
	void embeddedKeyIsReadFromTheProxy() {
		isAnsweredAsWalked("{articles{section{id{issue}}}}");
		isAnsweredAsWalked("{manualRegions{cities{mayor{texts{section{id{magazine issue}}}}}}}");
	}

	@Test
	void fieldsOfAFragmentShareThePlanOfTheirOwnSource() {
		isAnsweredAsWalked("""
				{manualSections{...F} manualSection{lead{title} ...F}}
				fragment F on Section {lead{attachments{visible} related{__typename}} z: lead{body}}
				""");
	}

	@Test
	void danglingKeyIsAnErrorAlsoWhereOnlyTheTypeNameIsAsked() {
		isAnsweredAsWalked("{articles{related{editor{__typename}}}}");
		isAnsweredAsWalked("{articles{editor{id}}}");
	}

	@Test
	void targetOfAnEntityThatWasReadBeforeTakesNoStatementOfItsOwn() {
		isAnsweredAsWalked("{profiles{author{texts{author{profile{author{mentorName}}}}}}}");
		isAnsweredAsWalked("{squares{owner{pupils{mayorOf{region{home{name}}}}}}}");
		isAnsweredAsWalked("{sections{articles{section{lead{authorName}}}}}");
	}

	@Test
	void collectionOfATablePerClassKeepsTheElementsOfAllTypes() {
		isAnsweredAsWalked("{drawings{shapes{... on Square{side}}}}");
		isAnsweredAsWalked("{manualDrawings{shapes{... on Circle{radius}}}}");
	}

	@Test
	void subtypeMayShowSeveralRelations() {
		isAnsweredAsWalked("{vehicles{... on Car{driver{email} garage{city}}}}");
		isAnsweredAsWalked("{vehicles{... on Car{garage{city} driver{email}}}}");
		isAnsweredAsWalked("{trips{machine{... on Car{driver{email mentorName} garage{city}}}}}");
		isAnsweredAsWalked("{manualTrips{vehicle{... on Car{driver{articles{id}} garage{city}}}}}");
	}

	@Test
	void keyDoesNotTellWhetherAnEmbeddedValueIsThere() {
		isAnsweredAsWalked("{cities{mayor{address{__typename}}}}");
		isAnsweredAsWalked("{manualRegions{cities{mayor{address{__typename}}}}}");
	}

	@Test
	void pageKeepsTheRowsOfAllTypes() {
		isAnsweredAsWalked("{manualBaskets{payments(limit: 4){... on Card{bank{name}}}}}");
		isAnsweredAsWalked("{baskets{payments(limit: 4){... on Card{bank{name}}}}}");
		isAnsweredAsWalked("{drawings{shapes(limit: 3){... on Square{side}}}}");
	}

	@Test
	void whatBelongsToEntitiesOfAPageIsReadOnce() {
		isAnsweredAsWalked("{firstAuthor{pupilPage{items{display phones{digits}}}}}");
	}

	@Test
	void objectsOfAPageMayBeShownTwice() {
		isAnsweredAsWalked("""
				{regions{citiesConnection{edges{
					id: node{mayor{name: mentorName}} node{mayor{name: phones{digits} z: phones{mood}}}}}}}""");
		isAnsweredAsWalked("""
				{authorsConnection{edges{x: node{name: articles(limit: 1){title}} y: node{name: articles{place}}}
					z: edges{node{name}}}}""");
		isAnsweredAsWalked(
				"""
						{authorsConnection{edges{x: node{name: articles(limit: 1){title}} y: node{name: articles(limit: 2){title}}}
							z: edges{node{name: articles(limit: 3){place} other: articles(limit: 2){title}}}}}""");
	}

	@Test
	void objectsOfAPageThatAreShownTwiceAreReadOnceForAllTypes() {
		isAnsweredAsWalked("""
				{drawings{shapes{owner{pupilPage{
					z: items{z: cityName} y: items{z: phones{digits}} totalCount}}}}}""");
	}

	@Test
	void pagesOfOneRelationMayShowTheirObjectsInOtherWays() {
		isAnsweredAsWalked("""
				{authors{x: pupilPage{items{z: articles(limit: 1){title}}}
					y: pupilPage{a: items{z: articles(limit: 1){title}} b: items{z: articles(limit: 2){title}}}}}""");
	}

	@Test
	void cursorOfARelationIsThatOfAllSubtypes() {
		for (Setup setup : SETUPS) {
			try (Examiner examiner = new Examiner(World.app(setup, 4))) {
				List<NextPage> pages = examiner
					.examine(new Query(Parser.parse("{trucks{id tripsConnection(first: 1){pageInfo{endCursor}}}}"),
							Map.of()))
					.cursors();
				assertThat(pages).isNotEmpty();
				String cursor = pages.get(0).text();
				isAnsweredAsWalked(
						"{vehicles{... on Truck{tripsConnection(after: \"%s\"){edges{node{id}}}}}}".formatted(cursor),
						examiner);
				isAnsweredAsWalked("{trips{machine{... on Truck{tripsConnection(after: \"%s\"){edges{node{id}}}}}}}"
					.formatted(cursor), examiner);
			}
		}
	}

	@Test
	void filterHoldsForARelationOfAnEmbeddedValueThatIsLoadedAlready() {
		isAnsweredAsWalked("{manualAuthors{address{city(filter: {or: []}){founded}}}}");
		isAnsweredAsWalked("{manualAuthors{address{city(filter: {id: {gt: 4}}){founded}}}}");
	}

	@Test
	void ownersWithoutRowsAreNotCounted() {
		isAnsweredAsWalked("{authors{articlesConnection(first: 1){totalCount edges{node{id}}}}}");
		isAnsweredAsWalked("{articlesConnection(first: 1, filter: {or: []}){totalCount edges{node{id}}}}");
	}

	@Test
	void filterThatEveryObjectFulfilsHidesNoMissingTarget() {
		for (String filter : List.of("{pupils: {}}", "{pupils: {every: {address: {}}}}", "{pupils: {none: {or: []}}}",
				"{name: {notIn: []}}", "{or: [{}, {name: {eq: \"x\"}}]}", "{not: {or: []}}", "{pupils: {some: {}}}")) {
			isAnsweredAsWalked("{manualArticles{...on Article{editor(filter: %s){street}}}}".formatted(filter));
			isAnsweredAsWalked("{articles{editor(filter: %s){street}}}".formatted(filter));
		}
	}

	@Test
	void keyOfATargetThatIsHiddenOrGoneOrdersAsNull() {
		isAnsweredAsWalked("{widgets(orderBy: [{holder: {widget: {id: DESC}}}], limit: 20){id}}");
		isAnsweredAsWalked("{articles(orderBy: [{editor: {id: ASC_NULLS_FIRST}}], limit: 100){id}}");
	}

	@Test
	void elementsOfAJoinedCollectionHaveTargetsOfTheirOwn() {
		for (Setup setup : SETUPS) {
			try (Examiner examiner = new Examiner(
					World.app(setup, 4).property("clew.types.Author.strategies.articles", "join"))) {
				isAnsweredAsWalked("{authors{name articles{editor{name}}}}", examiner);
				isAnsweredAsWalked("{authors{name articles{author{name} section{lead{title}}}}}", examiner);
			}
		}
	}

	@Test
	void embeddedKeyOfAHiddenTargetIsHidden() {
		isAnsweredAsWalked(Secrets.OF_PEOPLE, Viewer.GUEST, "{articles{magazine}}",
				"{articles{section{title id{issue}}}}", "{articles(filter: {section: {id: {issue: {eq: 3}}}}){id}}",
				"{articles(filter: {not: {section: {}}}){id}}");
	}

	@Test
	void pathsOfWhatAControllerShowsAreFollowedThoughAFilterHidesIt() {
		isAnsweredAsWalked(Secrets.OF_PEOPLE, Viewer.EDITOR, "{manualCashes{payerName}}");
	}

	@Test
	void hiddenElementsLeaveNoGaps() {
		isAnsweredAsWalked(Secrets.OF_PAPERS, Viewer.EDITOR, "{manualArticles{attachments{visible}}}",
				"{articles{attachments{visible}}}");
	}

	@Test
	void filterOfASubtypeHidesNoOther() {
		isAnsweredAsWalked(Secrets.OF_PAPERS, Viewer.GUEST,
				"{payments{parts{payment{... on GiftCard{message holder}}}}}");
	}

	private static void isAnsweredAsWalked(Secrets secrets, Viewer viewer, String... documents) {
		for (Setup setup : SETUPS) {
			try (Examiner examiner = new Examiner(World.app(setup, 4, secrets))) {
				for (String document : documents) {
					isAnsweredAsWalked(new Query(Parser.parse(document), Map.of(), viewer), examiner);
				}
			}
		}
	}

	private static void isAnsweredAsWalked(String document) {
		for (Setup setup : SETUPS) {
			isAnsweredAsWalked(document, EXAMINERS.computeIfAbsent(setup, (key) -> new Examiner(World.app(key, 4))));
		}
	}

	private static void isAnsweredAsWalked(String document, Examiner examiner) {
		isAnsweredAsWalked(new Query(Parser.parse(document), Map.of()), examiner);
	}

	private static void isAnsweredAsWalked(Query query, Examiner examiner) {
		Examiner.Verdict verdict = examiner.examine(query);
		assertThat(verdict.kind()).as("%s: %s %s", query.text(), verdict.text(), verdict.answer())
			.isEqualTo(Examiner.Verdict.Kind.SAME);
	}

}
