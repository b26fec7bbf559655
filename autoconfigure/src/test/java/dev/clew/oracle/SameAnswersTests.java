package dev.clew.oracle;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.EngineWork;
import graphql.GraphQLError;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random queries are answered alike whether Clew completes what it can or the engine
 * completes everything: key for key, in the same order, errors included.
 * {@code -Dclew.oracle.queries} asks any number.
 */
@EverySetup(only = { Setup.H2, Setup.H2_ENTITIES })
class SameAnswersTests {

	private static final Log logger = LogFactory.getLog(SameAnswersTests.class);

	// A set of entities is ordered by where these are in memory
	private static final Pattern SET = Pattern.compile("\\b(?:articles|items|pupils|tags)\\b");

	private final Setup setup;

	SameAnswersTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void nobodyTellsWhoCompletes() {
		int queries = Integer.getInteger("clew.oracle.queries", 150);
		long first = 50_000_000L + this.setup.ordinal() * 1_000_000L;
		long byEngine = 0;
		long besideEngine = 0;
		int failed = 0;
		int ordered = 0;
		try (Examiner examiner = new Examiner(World.app(this.setup, 5).with(EngineWork.class));
				ClewApp engine = World.app(this.setup, 5)
					.with(EngineWork.class)
					.property("clew.completion", "engine")
					.startOn(examiner.app())) {
			ClewApp direct = examiner.app();
			direct.bean(EngineWork.class).nodes();
			for (long seed = first; seed < first + queries; seed++) {
				Query query = examiner.generator().generate(seed);
				Answer expected = engine.query(query.text(), query.variables());
				Answer answer = direct.query(query.text(), query.variables());
				Order order = SET.matcher(query.text()).find() ? Order.ANY : Order.SAME;
				assertThat(difference(order.text(answer.data()), order.text(expected.data())))
					.as("seed %d: %s", seed, query.text())
					.isEmpty();
				assertThat(order.texts(answer.errors())).as("seed %d: %s", seed, query.text())
					.isEqualTo(order.texts(expected.errors()));
				byEngine += engine.bean(EngineWork.class).nodes();
				besideEngine += direct.bean(EngineWork.class).nodes();
				failed += expected.errors().isEmpty() ? 0 : 1;
				ordered += (order == Order.SAME) ? 1 : 0;
			}
		}
		logger.warn(
				"%s: %d queries from seed %d, %d compared place by place, %d with errors; the engine completed %d fields and elements, or %d"
					.formatted(this.setup, queries, first, ordered, failed, byEngine, besideEngine));
		assertThat(List.of(failed, ordered)).allSatisfy((count) -> assertThat(count).isPositive());
		assertThat(besideEngine).isPositive().isLessThan(byEngine);
	}

	private static String difference(String direct, String engine) {
		int same = 0;
		while (same < Math.min(direct.length(), engine.length()) && direct.charAt(same) == engine.charAt(same)) {
			same++;
		}
		return direct.equals(engine) ? ""
				: "%s%nbut the engine: %s".formatted(around(direct, same), around(engine, same));
	}

	private static String around(String text, int index) {
		return text.substring(Math.max(0, index - 200), Math.min(text.length(), index + 200));
	}

	/**
	 * How elements of lists are compared.
	 */
	private enum Order {

		SAME, ANY;

		String text(Object value) {
			if (value instanceof Map<?, ?> map) {
				return map.entrySet()
					.stream()
					.map((entry) -> entry.getKey() + ": " + text(entry.getValue()))
					.collect(Collectors.joining(", ", "{", "}"));
			}
			return (value instanceof List<?> list)
					? order(list.stream().map(this::text)).collect(Collectors.joining(", ", "[", "]"))
					: "%s %s".formatted((value != null) ? value.getClass().getSimpleName() : "", value);
		}

		List<String> texts(List<GraphQLError> errors) {
			Stream<String> texts = errors.stream().map((error) -> String.valueOf(error.toSpecification()));
			return (this == ANY) ? order(texts.map(Order::anywhere)).toList() : texts.toList();
		}

		private Stream<String> order(Stream<String> elements) {
			return (this == ANY) ? elements.sorted() : elements;
		}

		// Paths tell places
		private static String anywhere(String error) {
			return error.replaceAll("(?<=[\\[ /])\\d+(?=[],/\\]])", "*");
		}

	}

}
