package dev.clew.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * Random choices that a seed repeats.
 */
final class Dice {

	private final SplittableRandom random;

	Dice(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/**
	 * Return whether something that happens this often, in percent, happens now.
	 */
	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/**
	 * Return a number from zero up to, but without, the bound.
	 */
	int below(int bound) {
		return this.random.nextInt(bound);
	}

	<T extends @Nullable Object> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	<T> @Nullable T pickOrNull(List<T> choices, int percentNull) {
		return (choices.isEmpty() || chance(percentNull)) ? null : pick(choices);
	}

	/**
	 * Return some of the choices, each at most once.
	 */
	<T> List<T> some(Collection<T> choices, int count) {
		List<T> rest = new ArrayList<>(choices);
		List<T> chosen = new ArrayList<>();
		while (chosen.size() < count && !rest.isEmpty()) {
			chosen.add(rest.remove(this.random.nextInt(rest.size())));
		}
		return chosen;
	}

	long next() {
		return this.random.nextLong();
	}

}
