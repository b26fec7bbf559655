package dev.clew.benchmarks.report;

import java.util.List;
import java.util.Locale;

import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.run.Outcome;

/**
 * Draws {@link Standings}: a panel for each question, a bar for each contestant, from the
 * base at 1 to the left where it is faster and to the right where it is slower, on a
 * logarithmic scale.
 */
public final class SvgChart {

	private static final int COLUMNS = 3;

	private static final int NAMES = 150;

	private static final int PLOT = 240;

	private static final int PANEL_WIDTH = NAMES + PLOT + 30;

	private static final int BAR = 18;

	private static final int HEADER = 50;

	private static final double LOWEST = 0.1;

	private static final double HIGHEST = 100;

	private final Standings standings;

	private final StringBuilder svg = new StringBuilder();

	public SvgChart(Standings standings) {
		this.standings = standings;
	}

	/**
	 * Return the drawing.
	 */
	public String draw() {
		List<Question> questions = this.standings.questions();
		int panelHeight = HEADER + BAR * this.standings.contestants().size() + 20;
		int height = 40 + panelHeight * ((questions.size() + COLUMNS - 1) / COLUMNS);
		add("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>",
				COLUMNS * PANEL_WIDTH, height);
		add("<rect width='100%%' height='100%%' fill='white'/>");
		add("<text x='10' y='24' font-size='15'>%s: time of an answer, ratio to g (less is better)</text>",
				this.standings.title());
		for (int index = 0; index < questions.size(); index++) {
			add("<g transform='translate(%d,%d)'>", PANEL_WIDTH * (index % COLUMNS),
					40 + panelHeight * (index / COLUMNS));
			panel(questions.get(index), panelHeight);
			add("</g>");
		}
		add("</svg>");
		return this.svg.toString();
	}

	private void panel(Question question, int height) {
		add("<text x='%d' y='20' font-size='13' font-weight='bold'>%s</text>", NAMES, question.name());
		for (double tick : new double[] { 0.1, 1, 10, 100 }) {
			add("<line x1='%1$d' x2='%1$d' y1='%2$d' y2='%3$d' stroke='%4$s'/>", x(tick), HEADER - 6, height - 18,
					(tick == 1) ? "#555" : "#ddd");
			add("<text x='%d' y='%d' text-anchor='middle' fill='#555'>%s</text>", x(tick), HEADER - 10,
					(tick < 1) ? "0.1" : Integer.toString((int) tick));
		}
		int y = HEADER;
		for (String contestant : this.standings.contestants()) {
			int top = y;
			add("<text x='%d' y='%d' text-anchor='end'>%s</text>", NAMES - 6, top + 12, contestant);
			this.standings.outcome(contestant, question)
				.ifPresentOrElse((outcome) -> bar(outcome, top), () -> missing(contestant, question, top));
			y += BAR;
		}
	}

	private void bar(Outcome outcome, int top) {
		double median = outcome.time().median();
		int from = Math.min(x(1), x(median));
		add("<rect x='%d' y='%d' width='%d' height='%d' fill='%s'/>", from, top + 2,
				Math.max(1, Math.abs(x(median) - x(1))), BAR - 5, color(outcome.contestant()));
		add("<line x1='%d' x2='%d' y1='%3$d' y2='%3$d' stroke='black'/>", x(outcome.time().low()),
				x(outcome.time().high()), top + BAR / 2);
		int right = Math.max(x(1), Math.max(x(median), x(outcome.time().high())));
		boolean fits = right < NAMES + PLOT - 20;
		add("<text x='%d' y='%d' %s>%.2f</text>", fits ? right + 4 : x(1) - 4, top + 12,
				fits ? "" : "text-anchor='end'", median);
	}

	private void missing(String contestant, Question question, int top) {
		add("<text x='%d' y='%d' fill='#999'>%s</text>", x(1) + 4, top + 12,
				this.standings.hasFailed(contestant, question) ? "failed" : "no answer");
	}

	private static String color(String contestant) {
		return contestant.startsWith("clew") ? "#2a7f62" : (contestant.length() == 1) ? "#888" : "#c9a66b";
	}

	private static int x(double ratio) {
		double bounded = Math.max(LOWEST, Math.min(HIGHEST, ratio));
		return NAMES + (int) Math.round(PLOT * Math.log(bounded / LOWEST) / Math.log(HIGHEST / LOWEST));
	}

	private void add(String format, Object... arguments) {
		this.svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
	}

}
