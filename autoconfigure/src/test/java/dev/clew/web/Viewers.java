package dev.clew.web;

import java.util.Map;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import io.micrometer.context.ContextRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.server.WebFilter;

/**
 * Rows by who asks, as the header {@code viewer} says. Filters of posts find that in a
 * thread local, which a security framework would have set, those of users in the GraphQL
 * context.
 */
@Configuration(proxyBeanMethods = false)
class Viewers {

	private static final String VIEWER = "viewer";

	private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

	static {
		ContextRegistry.getInstance().registerThreadLocalAccessor(Viewers.class.getName(), CURRENT);
	}

	@Bean
	EntityFilter<Post> ownPosts() {
		return (context) -> Restriction.of("{alias}.author.id = :viewer").with(VIEWER, Long.valueOf(CURRENT.get()));
	}

	@Bean
	EntityFilter<User> usersUpTo() {
		return (context) -> Restriction.of("{alias}.id <= :viewer")
			.with(VIEWER, Long.valueOf(context.<String>get(VIEWER)));
	}

	@Bean
	Filter viewerOfServlet() {
		return (request, response, chain) -> {
			CURRENT.set(((HttpServletRequest) request).getHeader(VIEWER));
			try {
				chain.doFilter(request, response);
			}
			finally {
				CURRENT.remove();
			}
		};
	}

	@Bean
	WebFilter viewerOfExchange() {
		return (exchange, chain) -> {
			String viewer = exchange.getRequest().getHeaders().getFirst(VIEWER);
			return chain.filter(exchange).contextWrite((context) -> context.put(Viewers.class.getName(), viewer));
		};
	}

	@Bean
	WebGraphQlInterceptor viewerOfOperation() {
		return (request, chain) -> {
			String viewer = request.getHeaders().getFirst(VIEWER);
			request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(VIEWER, viewer)).build());
			return chain.next(request);
		};
	}

}
