package dev.clew.load;

import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Graphs of what clients select are kept, but not without end.
 */
class OfferedGraphsKeptTests {

	private final OfferedGraphs graphs = new OfferedGraphs(ClewApp.of(Blog.class, Geo.class)
		.schema(BlogSchema.TYPES)
		.schema(BlogSchema.QUERY)
		.shared()
		.bean(EntityManagerFactory.class)
		.unwrap(SessionFactoryImplementor.class));

	@Test
	void orderOfWhatIsSelectedMakesNoOther() {
		assertThat(graph("author", "author.country")).isNotNull()
			.isSameAs(graph("author.country", "author"))
			.isSameAs(graph("author", "author.country", "author"));
	}

	@Test
	void thereIsAnEnd() {
		for (int i = 0; i < 2000; i++) {
			assertThat(graph("author", "no" + i)).isNotNull();
		}
		assertThat((Map<?, ?>) ReflectionTestUtils.getField(this.graphs, "graphs")).hasSize(1000);
	}

	private Object graph(String... paths) {
		return this.graphs.graph(new GraphOffer(Blog.Post.class, List.of(paths)), Blog.Post.class);
	}

}
