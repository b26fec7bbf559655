package dev.clew.complete;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Nobody can tell objects of an answer from the engine's maps.
 */
class AnswerObjectTests {

	private static final List<String> KEYS = List.of("id", "title", "body");

	private static final JsonMapper JSON = new JsonMapper();

	private final Map<String, @Nullable Object> object = object();

	private static Map<String, @Nullable Object> object() {
		return new AnswerObject(KEYS, new @Nullable Object[] { 1L, "one", null });
	}

	private static void areAlike(Map<String, @Nullable Object> object, Map<String, @Nullable Object> ordinary) {
		assertThat(object).isEqualTo(ordinary).hasSameHashCodeAs(ordinary).hasSameSizeAs(ordinary);
		assertThat(ordinary).isEqualTo(object);
		assertThat(object).hasToString(ordinary.toString());
		assertThat(new ArrayList<>(object.entrySet())).isEqualTo(new ArrayList<>(ordinary.entrySet()));
		assertThat(JSON.writeValueAsString(object)).isEqualTo(JSON.writeValueAsString(ordinary));
		for (String key : List.of("id", "title", "body", "none")) {
			assertThat(object.get(key)).isEqualTo(ordinary.get(key));
			assertThat(object.containsKey(key)).isEqualTo(ordinary.containsKey(key));
		}
	}

	@Test
	void objectsAreMapsInOrder() {
		areAlike(this.object, new LinkedHashMap<>(object()));
		assertThat(this.object).hasToString("{id=1, title=one, body=null}");
	}

	@Test
	void keysAreSharedAndValuesAreNot() {
		Map<String, @Nullable Object> other = object();
		this.object.put("title", "two");
		this.object.remove("id");
		assertThat(this.object).hasToString("{title=two, body=null}");
		assertThat(other).hasToString("{id=1, title=one, body=null}");
		assertThat(KEYS).containsExactly("id", "title", "body");
	}

	@Test
	void nullsMayBeRemovedInPlace() {
		assertThat(this.object.values().removeIf(Objects::isNull)).isTrue();
		assertThat(this.object).hasToString("{id=1, title=one}");
	}

	@Test
	void viewsSeeWhatChanges() {
		var entries = this.object.entrySet();
		this.object.put("more", 2);
		assertThat(entries).hasSize(4).last().hasToString("more=2");
		entries.iterator().next().setValue(7);
		assertThat(this.object).containsEntry("id", 7);
	}

	@Test
	void nothingIsRemovedBeforeItIsSeen() {
		var entries = this.object.entrySet().iterator();
		assertThatIllegalStateException().isThrownBy(entries::remove);
		assertThat(this.object).hasSize(3);
	}

	@Test
	void changesAreNoticedByWhoIsGoingThroughThem() {
		var entries = this.object.entrySet().iterator();
		entries.next();
		this.object.remove("id");
		assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(entries::next);
		assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(entries::remove);
		assertThat(this.object).hasToString("{title=one, body=null}");
	}

	@Test
	void objectsSurviveSerialization() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(this.object);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(in.readObject()).isEqualTo(this.object).isInstanceOf(LinkedHashMap.class);
		}
	}

	@Test
	void anyChangesLeaveBothAlike() {
		Random random = new Random(7);
		List<String> keys = List.of("id", "title", "body", "more");
		for (int i = 0; i < 1000; i++) {
			Map<String, @Nullable Object> object = object();
			Map<String, @Nullable Object> ordinary = new LinkedHashMap<>(object);
			for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
				String key = keys.get(random.nextInt(keys.size()));
				int dice = random.nextInt(40);
				change(object, key, dice);
				change(ordinary, key, dice);
				areAlike(object, ordinary);
			}
		}
	}

	private static void change(Map<String, @Nullable Object> map, String key, int dice) {
		switch (dice % 8) {
			case 0 -> map.remove(key);
			case 1 -> map.putIfAbsent(key, dice);
			case 2 -> map.computeIfPresent(key, (name, value) -> (dice > 20) ? null : value + "'");
			case 3 -> map.replaceAll((name, value) -> name + Objects.hashCode(value));
			case 4 -> map.entrySet().removeIf((entry) -> entry.getKey().equals(key));
			case 5 -> map.entrySet().forEach((entry) -> entry.setValue(dice));
			case 6 -> map.keySet().retainAll(List.of(key, "title"));
			default -> map.put(key, (dice > 20) ? null : "text");
		}
	}

}
