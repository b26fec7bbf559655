package dev.clew.autoconfigure;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.SchedulingTaskExecutor;

/**
 * Tells on which threads Spring for GraphQL calls blocking controllers.
 */
final class ControllerThreads {

	private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

	private ControllerThreads() {
	}

	/**
	 * Return whether controllers stay on the thread of their request, so that a session
	 * which is open for the whole request is theirs too.
	 */
	static boolean areRequestThreads(@Nullable Executor executor) {
		return executor == null || Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS
				|| executor instanceof SchedulingTaskExecutor pool && pool.prefersShortLivedTasks();
	}

}
