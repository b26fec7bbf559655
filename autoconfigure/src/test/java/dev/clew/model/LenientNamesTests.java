package dev.clew.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LenientNames}.
 */
class LenientNamesTests {

	private final List<Problem> problems = new ArrayList<>();

	@Test
	void exactNameWins() {
		assertThat(resolve(keys("my_id"), "my_id", "myId", "MY_ID")).containsOnlyKeys("my_id");
		assertThat(resolve(keys("myId"), "my_id", "myId", "MY_ID")).containsOnlyKeys("myId");
		assertThat(this.problems).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "mypostid, my_post_id", "MYPOSTID, my_post_id", "my-post-id, my_post_id", "my.post.id, myPostId",
			"my_post_id, myPostId", "post2, post_2", "geschäft, Geschäft" })
	void lettersAndDigitsMatchInAnyCase(String key, String name) {
		assertThat(resolve(keys(key), "other", name)).containsOnlyKeys(name);
		assertThat(this.problems).isEmpty();
	}

	@Test
	void digitsAreNotIgnored() {
		assertThat(resolve(keys("post1"), "post2")).isEmpty();
		assertThat(this.problems).hasSize(1);
	}

	@Test
	void lowerCaseDoesNotDependOnTheLocale() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr"));
			assertThat(resolve(keys("ID"), "i_d")).containsOnlyKeys("i_d");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void twoCandidatesAreAProblem() {
		assertThat(resolve(keys("myid"), "my_id", "myId")).isEmpty();
		assertThat(this.problems).containsExactly(new Problem("here.myid", "'myid' may mean any of [my_id, myId]",
				"They differ only in characters that property keys do not keep",
				"Write the key in brackets and quotes, as in \"[my_id]\""));
	}

	@Test
	void twoKeysOfOneNameAreAProblem() {
		assertThat(resolve(keys("myid", "my-id"), "my_id")).containsExactly(Map.entry("my_id", "value of myid"));
		assertThat(this.problems)
			.containsExactly(new Problem("here.my-id", "'my-id' and 'myid' both mean thing 'my_id'",
					"Only one of them can hold", "Remove one of the two keys"));
	}

	@Test
	void exactKeyHoldsBesideALenientOne() {
		assertThat(resolve(keys("myid", "my_id"), "my_id")).containsExactly(Map.entry("my_id", "value of my_id"));
		assertThat(resolve(keys("my_id", "myid"), "my_id")).containsExactly(Map.entry("my_id", "value of my_id"));
		assertThat(this.problems).isEmpty();
	}

	@Test
	void unknownNameIsAProblemWithASuggestion() {
		assertThat(resolve(keys("pst"), "post", "author")).isEmpty();
		assertThat(this.problems).containsExactly(
				new Problem("here.pst", "There is no thing 'pst'", "Known are author, post", "Did you mean 'post'?"));
	}

	@Test
	void nothingFarIsSuggested() {
		resolve(keys("zebra"), "post", "author");
		assertThat(this.problems).singleElement()
			.satisfies((problem) -> assertThat(problem.remedy()).isEqualTo("Correct the name or remove it"));
	}

	@Test
	void nearestNameIsSuggested() {
		resolve(keys("autho"), "authors", "author", "auto");
		assertThat(this.problems.get(0).remedy()).isEqualTo("Did you mean 'author'?");
	}

	@Test
	void manyNamesAreCut() {
		resolve(keys("zebra"), IntStream.range(10, 30).mapToObj((i) -> "name" + i).toArray(String[]::new));
		assertThat(this.problems.get(0).why()).startsWith("Known are name10, name11").endsWith("name21, ...");
	}

	@Test
	void noNamesAreSaidToBeNone() {
		resolve(keys("zebra"));
		assertThat(this.problems.get(0).why()).isEqualTo("Known are none");
	}

	@Test
	void namesOfSymbolsOnlyAreToldApart() {
		assertThat(resolve(keys("_"), "_", "__")).containsOnlyKeys("_");
		assertThat(this.problems).isEmpty();
	}

	private Map<String, String> resolve(Map<String, String> configured, String... names) {
		return LenientNames.resolve(configured, List.of(names), "here", "thing", this.problems);
	}

	private static Map<String, String> keys(String... keys) {
		Map<String, String> configured = new LinkedHashMap<>();
		for (String key : keys) {
			configured.put(key, "value of " + key);
		}
		return configured;
	}

}
