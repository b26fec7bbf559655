package dev.clew.cases;

import java.lang.ref.WeakReference;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of an application that has ended nothing stays: a JVM starts many, in tests and where
 * developer tools restart them.
 */
class ClosedApplicationTests {

	@Test
	void whatAnApplicationHasReadOfItsMappingEndsWithIt() throws Exception {
		WeakReference<SessionFactoryImplementor> ended = runAndEnd();
		for (int i = 0; i < 50 && ended.get() != null; i++) {
			System.gc();
			Thread.sleep(50);
		}
		assertThat(ended.get()).as("session factory of an application that has ended").isNull();
	}

	private static WeakReference<SessionFactoryImplementor> runAndEnd() {
		try (ClewApp app = ClewApp.of(Blog.class, Geo.class)
			.schema(BlogSchema.TYPES)
			.schema(BlogSchema.QUERY)
			.data(new BlogData(1))
			.start()) {
			assertThat(app.query("{users{username posts{title}}}")).hasStatements(2);
			return new WeakReference<>(app.bean(EntityManagerFactory.class).unwrap(SessionFactoryImplementor.class));
		}
	}

}
