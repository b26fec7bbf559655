package dev.clew.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.clew.cases.Setup;
import dev.clew.fixture.Visibility;
import dev.clew.fixture.Visibility.Way;
import dev.clew.oracle.Drawings.Circle;
import dev.clew.oracle.Money.GiftCard;
import dev.clew.oracle.Papers.Attachment;
import dev.clew.oracle.People.Profile;
import dev.clew.oracle.Stock.Gadget;
import dev.clew.oracle.Stock.Lid;
import dev.clew.oracle.Traffic.Car;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The oracle sees what it is there to see: wrong answers are noticed, the queries have
 * everything that a schema admits, faults shrink, seeds repeat.
 */
class HonestyTests {

	// Those are taken from answers
	private static final Set<String> CURSORS = Set.of("after", "before");

	// Where no root field does
	private static final Map<Class<?>, String> SHOWING = Map.of(GiftCard.class, "{payments{id}}", Profile.class,
			"{authors{profile{id}}}", Attachment.class, "{articles{attachments{id}}}", Circle.class, "{shapes{id}}",
			Car.class, "{trips{vehicle{id}}}", Lid.class, "{boxes{lid{id}}}", Gadget.class, "{holders{gadgets{id}}}");

	private static Examiner examiner;

	@BeforeAll
	static void start() {
		examiner = new Examiner(World.app(Setup.H2, 1));
	}

	@AfterAll
	static void close() {
		examiner.close();
	}

	@Test
	void everySpoiledAnswerIsNoticedAndNoOther() {
		Dice dice = new Dice(1);
		int spoiled = 0;
		for (long seed = 0; seed < 300; seed++) {
			Query query = examiner.generator().generate(seed);
			Walker.Walk walk = examiner.walker().walk(query);
			Spoiler spoiler = new Spoiler(dice, walk.ranks());
			Shuffler shuffler = new Shuffler(seed, walk.ranks());
			Tree right = new Tree(shuffler.shuffle(walk.answer().data(), List.of()));
			Tree wrong = new Tree(shuffler.shuffle(spoiler.spoil(walk.answer().data(), new ArrayList<>()), List.of()));
			assertThat(difference(walk.answer(), right, walk.ranks())).as(query.text()).isNull();
			if (spoiler.what() != null) {
				spoiled++;
				assertThat(difference(walk.answer(), wrong, walk.ranks())).as("%s in %s", spoiler.what(), query.text())
					.isNotNull();
			}
		}
		assertThat(spoiled).isGreaterThan(200);
	}

	@Test
	void listsWithoutAnOrderMayBeInAny() {
		Tree one = new Tree(Map.of("a", List.of(Map.of("b", 1), Map.of("b", List.of(1, 2)))));
		Tree other = new Tree(Map.of("a", List.of(Map.of("b", List.of(2, 1)), Map.of("b", 1))));
		assertThat(difference(one, other, Map.of())).isNull();
		assertThat(difference(one, other, Map.of(List.of("a"), List.of(0, 1)))).contains("[a, 0, b]");
		assertThat(difference(one, other, Map.of(List.of("a", 1, "b"), List.of(0, 1)))).contains("[a, 1, b, 0]");
	}

	@Test
	void rowsOfOneRankMayBeInAnyOrder() {
		Tree one = new Tree(Map.of("a", List.of(1, 2, 3)));
		Map<List<Object>, List<Integer>> ranks = Map.of(List.of("a"), List.of(0, 0, 2));
		assertThat(difference(one, new Tree(Map.of("a", List.of(2, 1, 3))), ranks)).isNull();
		assertThat(difference(one, new Tree(Map.of("a", List.of(1, 3, 2))), ranks)).contains("[a, 1]");
	}

	@Test
	void onlyItsOwnCursorsGiveAPageAnOrder() {
		assertThat(ranks("{authorsConnection{edges{cursor}}}")).isNotEmpty();
		assertThat(ranks("{authorsConnection{pageInfo{endCursor} edges{node{id}}}}")).isNotEmpty();
		assertThat(ranks("{authorsConnection{edges{node{articlesConnection{edges{cursor}}}}}}")).isEmpty();
	}

	@Test
	void everyFilterThatIsForgottenIsNoticed() {
		for (Secrets secrets : List.of(Secrets.OF_PEOPLE, Secrets.OF_PAPERS)) {
			try (Examiner keeping = new Examiner(World.app(Setup.H2, 1, secrets))) {
				for (Secret<?> secret : secrets.all()) {
					String document = SHOWING.getOrDefault(secret.entity(), "{%s{__typename}}").formatted(root(secret));
					Query query = new Query(Parser.parse(document), Map.of(), secret.viewer());
					assertThat(keeping.examine(query).kind()).as("%s", secret).isEqualTo(Examiner.Verdict.Kind.SAME);
					assertThat(keeping.examine(query, secret).kind()).as("%s", secret)
						.isEqualTo(Examiner.Verdict.Kind.DIFFERENT);
				}
			}
		}
	}

	private static String root(Secret<?> secret) {
		return WorldSchema.roots()
			.stream()
			.filter((root) -> root.list() && root.entity().equals(secret.entity().getSimpleName()))
			.map(WorldSchema.Root::field)
			.findFirst()
			.orElse("");
	}

	@Test
	void queriesNoticeAFilterThatIsForgottenOnAnyWay() {
		try (Examiner keeping = new Examiner(World.app(Setup.H2, 1, Secrets.OF_PEOPLE))) {
			Map<Way, Integer> noticed = new EnumMap<>(Way.class);
			for (long seed = 0; seed < 100; seed++) {
				Query query = keeping.generator().generate(seed);
				Walker.Walk right = keeping.walker().walk(query);
				for (Way way : Way.values()) {
					Tree wrong = keeping.walker().walk(query, new Forgetful(query.viewer(), way)).answer();
					noticed.merge(way, (difference(right.answer(), wrong, right.ranks()) != null) ? 1 : 0,
							Integer::sum);
				}
			}
			assertThat(noticed).allSatisfy((way, count) -> assertThat(count).as("%s", way).isPositive());
		}
	}

	private static List<Integer> ranks(String document) {
		return examiner.walker()
			.walk(new Query(Parser.parse(document), Map.of()))
			.ranks()
			.get(List.of("authorsConnection", "edges"));
	}

	private static @Nullable String difference(Tree expected, Tree actual, Map<List<Object>, List<Integer>> ranks) {
		return new TreeComparison(ranks).difference(expected, actual);
	}

	@Test
	void boundIsThatOfTheDesign() {
		Map<String, Integer> bounds = new LinkedHashMap<>();
		bounds.put("{authors{name mentor{name mentor{name}}}}", 1);
		bounds.put("{authors{name nicknames articles{title tags{name}}}}", 4);
		bounds.put("{authors{a: articles(place: 1){id} b: articles(place: 2){id}}}", 3);
		bounds.put("{authors{articles{id} articles{title}}}", 2);
		bounds.put("{articles{author(active: true){name}}}", 2);
		bounds.put("{payments{parts{id}}}", 2);
		bounds.put("{payments{... on Card{parts{id}} ... on Cash{parts{label}}}}", 3);
		bounds.put("{payments{... on Card{parts{id}} ... on Cash{parts(label: \"x\"){id}}}}", 3);
		bounds.put("{boxes{name items{name}}}", 2);
		bounds.put("{boxes{summary}}", 2);
		bounds.put("{manualTags{name}}", 0);
		bounds.put("{manualTrips{vehicle{plate trips{distance}}}}", 2);
		bounds.put("{trips{id} tags{id @skip(if: true) articles @include(if: false){id}}}", 2);
		bounds.forEach((document,
				bound) -> assertThat(examiner.bound().statements(new Query(Parser.parse(document), Map.of())))
					.as(document)
					.isEqualTo(bound.longValue()));
	}

	@Test
	void queriesHaveAllThatTheSchemaAdmits() {
		Generator generator = examiner.newGenerator();
		for (long seed = 0; seed < 8000; seed++) {
			generator.generate(seed);
		}
		assertThat(generator.features()).isEqualTo(EnumSet.allOf(Feature.class));
		Set<String> missing = fieldsAndArguments(examiner.walker().schema());
		missing.removeAll(generator.fields());
		assertThat(missing).isEmpty();
	}

	private static Set<String> fieldsAndArguments(GraphQLSchema schema) {
		Set<String> all = new TreeSet<>();
		for (var type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLFieldsContainer container && !type.getName().startsWith("__")) {
				container.getFieldDefinitions().forEach((field) -> {
					String name = type.getName() + "." + field.getName();
					all.add(name);
					field.getArguments()
						.stream()
						.filter((argument) -> !CURSORS.contains(argument.getName()))
						.forEach((argument) -> all.add(name + "(" + argument.getName() + ")"));
				});
			}
			if (type instanceof GraphQLInputObjectType input && input.getFieldDefinition("isNull") != null) {
				input.getFieldDefinitions().forEach((field) -> all.add(type.getName() + "." + field.getName()));
			}
		}
		return all;
	}

	@Test
	void faultShrinksToWhatShowsIt() {
		Query query = new Query(Parser.parse("""
				query ($v: ID!, $w: Boolean!) { authors(id: [$v]) { name ...A } tags @skip(if: $w) { name } }
				fragment A on Author { email ...B }
				fragment B on Author { id articles { title tags { name id } } }
				"""), Map.of("v", "1", "w", true));
		Query smallest = new Shrinker(
				(candidate) -> candidate.text().contains("title") && examiner.generator().isValid(candidate.document()))
			.shrink(query);
		assertThat(smallest.text().replaceAll("\\s+", " ").strip()).isEqualTo(
				"{ authors { ...A } } fragment A on Author { ...B } fragment B on Author { articles { title } }");
		assertThat(smallest.variables()).isEmpty();
	}

	@Test
	void seedRepeatsItsQuery() {
		Query once = examiner.newGenerator().generate(42);
		Query again = examiner.generator().generate(42);
		assertThat(again.text()).isEqualTo(once.text());
		assertThat(again.variables()).isEqualTo(once.variables());
	}

	/**
	 * Shows on one way what people must not see.
	 */
	private record Forgetful(Viewer viewer, Way forgotten) implements Visibility {

		@Override
		public boolean mayHide(Class<?> entity) {
			return Secrets.OF_PEOPLE.from(this.viewer).mayHide(entity);
		}

		@Override
		public boolean hides(Object row, Way way) {
			return way != this.forgotten && Secrets.OF_PEOPLE.from(this.viewer).hides(row, way);
		}

	}

}
