package dev.clew.benchmarks.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.clew.benchmarks.GraphQlContestant;
import dev.clew.benchmarks.report.Figures;

/**
 * What memory large pages take, per row.
 */
final class PageMemory {

	private static final int TIMES = 12;

	private final List<GraphQlContestant> contestants;

	PageMemory(List<GraphQlContestant> contestants) {
		this.contestants = contestants;
	}

	/**
	 * Measure them and return the tables.
	 */
	String measure(List<Step> steps) {
		Map<String, List<Use>> uses = new LinkedHashMap<>();
		for (GraphQlContestant contestant : this.contestants) {
			List<Use> ofSteps = new ArrayList<>();
			steps.forEach((step) -> ofSteps.add(use(contestant, step)));
			uses.put(contestant.name(), ofSteps);
		}
		List<String> names = List.copyOf(uses.keySet());
		List<Integer> columns = IntStream.range(0, steps.size()).boxed().toList();
		return Figures.table("Bytes per row that live at most meanwhile", columns, (index) -> steps.get(index).name(),
				names, (name, index) -> Figures.number(uses.get(name).get(index).peak()))
				+ Figures.table("Bytes per row that the result holds", columns, (index) -> steps.get(index).name(),
						names, (name, index) -> Figures.number(uses.get(name).get(index).held()))
				+ Figures.table("Bytes per row that are allocated for the result", columns,
						(index) -> steps.get(index).name(), names,
						(name, index) -> Figures.number(uses.get(name).get(index).allocated()))
				+ Figures.table("Bytes per row of JSON", columns, (index) -> steps.get(index).name(), names,
						(name, index) -> Figures.number(uses.get(name).get(index).json()));
	}

	private static Use use(GraphQlContestant contestant, Step step) {
		double rows = step.units();
		int length = contestant.answer(step, 0).length;
		long peak = 0;
		for (int time = 0; time < TIMES; time++) {
			int turn = time;
			peak = Math.max(peak, Heap.peak(() -> contestant.execute(step, turn)));
		}
		return new Use(peak / rows, Heap.held(() -> contestant.execute(step, 0)) / rows,
				Heap.allocated(() -> contestant.execute(step, 0)) / rows, length / rows);
	}

	private record Use(double peak, double held, double allocated, double json) {

	}

}
