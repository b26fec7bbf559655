package dev.clew.web;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.clew.cases.model.Blog.Comment;
import dev.clew.load.EntityFilter;
import dev.clew.load.LoadContext;
import dev.clew.load.Restriction;

import org.springframework.stereotype.Component;

/**
 * Holds loads of comments up, within their transaction, as long as a test wants.
 */
@Component
class Gate implements EntityFilter<Comment> {

	private final AtomicInteger waiting = new AtomicInteger();

	private volatile CountDownLatch opening = new CountDownLatch(0);

	@Override
	public Restriction restrict(LoadContext context) {
		if (this.opening.getCount() == 0) {
			return Restriction.none();
		}
		this.waiting.incrementAndGet();
		try {
			this.opening.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.waiting.decrementAndGet();
		}
		return Restriction.none();
	}

	void close() {
		this.opening = new CountDownLatch(1);
	}

	void open() {
		this.opening.countDown();
	}

	int waiting() {
		return this.waiting.get();
	}

}
