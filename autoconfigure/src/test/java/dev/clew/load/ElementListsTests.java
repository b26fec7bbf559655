package dev.clew.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ElementLists}.
 */
class ElementListsTests {

	private static final int END = -1;

	private final ElementLists lists = new ElementLists(false);

	private final ElementLists sets = new ElementLists(true);

	@Test
	void elementsStandInTheOrderInWhichTheyAreReadAsOftenAsTheyAre() {
		this.lists.add("one", "b", END);
		this.lists.add("two", "b", END);
		this.lists.add("one", "a", END);
		this.lists.add("one", "b", END);
		assertThat(this.lists.byOwner()).containsEntry("one", List.of("b", "a", "b"))
			.containsEntry("two", List.of("b"))
			.hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8, 9, 10, 30 })
	void elementsOfASetStandInItOnceHoweverLongItIs(int size) {
		List<Object> elements = new ArrayList<>();
		IntStream.range(0, size).forEach(elements::add);
		for (int round = 0; round < 3; round++) {
			for (Object element : elements) {
				this.sets.add("one", element, END);
				this.sets.add("two", element, END);
				this.sets.add("two", element, END);
			}
		}
		assertThat(this.sets.byOwner()).containsEntry("one", elements).containsEntry("two", elements);
	}

	@Test
	void placesStayEmptyWhereTheyAreNotTold() {
		this.lists.add("one", "c", 2);
		this.lists.add("one", "a", 0);
		List<Object> places = new ArrayList<>();
		places.add("a");
		places.add(null);
		places.add("c");
		assertThat(this.lists.byOwner()).containsEntry("one", places);
	}

	@Test
	void firstFailureStandsForTheWholeList() {
		FieldFailure first = new MissingTargetException("first");
		this.sets.add("one", "a", END);
		this.sets.add("one", first, END);
		this.sets.add("one", new MissingTargetException("second"), END);
		this.sets.add("one", "b", END);
		this.sets.add("two", "b", END);
		assertThat(this.sets.byOwner()).containsEntry("one", first).containsEntry("two", List.of("b"));
	}

}
