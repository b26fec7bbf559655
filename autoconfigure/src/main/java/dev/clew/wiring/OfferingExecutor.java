package dev.clew.wiring;

import java.util.concurrent.Executor;

import dev.clew.load.StatementTap;

import org.springframework.scheduling.SchedulingTaskExecutor;

/**
 * Takes what is offered to repositories along to the threads that controller methods are
 * called on.
 */
final class OfferingExecutor implements SchedulingTaskExecutor {

	private final Executor target;

	OfferingExecutor(Executor target) {
		this.target = target;
	}

	@Override
	public void execute(Runnable task) {
		this.target.execute(StatementTap.carrying(OfferedGraph.offering(task)));
	}

	// Spring for GraphQL goes by this
	@Override
	public boolean prefersShortLivedTasks() {
		return this.target instanceof SchedulingTaskExecutor pool && pool.prefersShortLivedTasks();
	}

}
