package dev.clew.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.clew.load.LoadEvent;
import dev.clew.load.LoadWatch;
import dev.clew.load.PlanLoader;
import dev.clew.load.StatementTap;
import jakarta.persistence.EntityManagerFactory;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * The statements that the application has sent to its databases during a test, on
 * whichever thread, and the plans that Clew has followed.
 */
public final class ClewStatements implements AssertProvider<ClewStatementsAssert> {

	private final List<String> statements = new CopyOnWriteArrayList<>();

	private final List<String> plans = new CopyOnWriteArrayList<>();

	private final List<Runnable> listening = new ArrayList<>();

	ClewStatements() {
	}

	void listenTo(EntityManagerFactory factory) {
		StatementTap tap = StatementTap.of(factory);
		if (tap != null) {
			this.listening.add(tap.listen(this.statements::add));
		}
	}

	void listenTo(PlanLoader loader) {
		this.listening.add(loader.listen(this::begin));
	}

	private @Nullable LoadWatch begin(LoadEvent load) {
		this.plans.add(load.planned().plan().toString());
		return null;
	}

	boolean isListening() {
		return !this.listening.isEmpty();
	}

	void stop() {
		this.listening.forEach(Runnable::run);
	}

	/**
	 * Forget what has happened until now, such as what has put rows into the database.
	 */
	public void clear() {
		this.statements.clear();
		this.plans.clear();
	}

	/**
	 * Return the SQL of each statement, in order.
	 */
	public List<String> sql() {
		return List.copyOf(this.statements);
	}

	/**
	 * Return each plan as it prints itself, in order.
	 */
	public List<String> plans() {
		return List.copyOf(this.plans);
	}

	@Override
	public ClewStatementsAssert assertThat() {
		return new ClewStatementsAssert(this);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < this.statements.size(); i++) {
			text.append("%n  %d. %s".formatted(i + 1, this.statements.get(i)));
		}
		for (String plan : this.plans) {
			text.append("%n%n%s".formatted(plan));
		}
		return text.isEmpty() ? "nothing" : text.substring(System.lineSeparator().length());
	}

}
