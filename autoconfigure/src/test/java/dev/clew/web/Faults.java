package dev.clew.web;

import java.util.Map;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.Tag;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpHeaders;

/**
 * Rows by who asks, and loads of tags that fail or take too long where a header says so.
 * Public, because H2 calls it.
 */
@Configuration(proxyBeanMethods = false)
public class Faults {

	static final String HEADER = "fault";

	private static final String VIEWER = "viewer";

	/**
	 * Called for each row, by way of the database.
	 */
	public static int slow(double seconds) throws InterruptedException {
		Thread.sleep((long) (1000 * seconds));
		return 1;
	}

	@Bean
	EntityFilter<Post> shownPosts() {
		return (context) -> {
			String viewer = context.get(VIEWER);
			return (viewer != null) ? Restriction.of("{alias}.author.id = :viewer").with(VIEWER, Long.valueOf(viewer))
					: Restriction.none();
		};
	}

	@Bean
	EntityFilter<Tag> faultyTags() {
		return (context) -> {
			String fault = context.get(HEADER);
			if ("throw".equals(fault)) {
				throw new IllegalStateException("select secret from tags");
			}
			return "slow".equals(fault) ? Restriction.of("{alias}.id > 0 and function('slow', 0.5) = 1")
					: Restriction.none();
		};
	}

	@Bean
	WebGraphQlInterceptor headersInContext() {
		return (request, chain) -> {
			HttpHeaders headers = request.getHeaders();
			request.configureExecutionInput((input, builder) -> builder.graphQLContext((context) -> {
				for (String name : new String[] { HEADER, VIEWER }) {
					if (headers.getFirst(name) != null) {
						context.of(name, headers.getFirst(name));
					}
				}
			}).build());
			return chain.next(request);
		};
	}

}
