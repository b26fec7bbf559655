package dev.clew.wiring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import dev.clew.load.LoadEvent;
import dev.clew.load.LoadListener;
import dev.clew.load.LoadWatch;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * Adds to the answer how it came about, for those who ask and may know, and writes that
 * to the log at DEBUG.
 */
public final class ExplainInterceptor implements WebGraphQlInterceptor, LoadListener {

	/**
	 * The header that asks for it, as the extension {@code {"clew": {"explain": true}}}
	 * does.
	 */
	public static final String HEADER = "X-Clew-Explain";

	private static final String EXTENSION = "clew";

	private static final Log logger = LogFactory.getLog("dev.clew.explain");

	private final Shown shown;

	private final ExplainAccess access;

	public ExplainInterceptor(Shown shown, ExplainAccess access) {
		this.shown = shown;
		this.access = access;
	}

	/**
	 * Return whether the log is told of every request.
	 */
	public static boolean isLogged() {
		return logger.isDebugEnabled();
	}

	@Override
	public @Nullable LoadWatch begin(LoadEvent load) {
		return Explanation.begin(load);
	}

	/**
	 * Add what is worth knowing to the explanation of a request, if it is explained.
	 */
	public static void tell(GraphQLContext request, Supplier<String> note) {
		Explanation explanation = Explanation.of(request);
		if (explanation != null) {
			explanation.note(note.get());
		}
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		boolean logged = logger.isDebugEnabled();
		if (this.shown == Shown.ALWAYS) {
			return explain(request, chain, true, logged);
		}
		if (this.shown == Shown.ON_DEMAND && isAsked(request)) {
			return granted(request).flatMap(
					(granted) -> (granted || logged) ? explain(request, chain, granted, logged) : chain.next(request));
		}
		return logged ? explain(request, chain, false, true) : chain.next(request);
	}

	private static boolean isAsked(WebGraphQlRequest request) {
		return request.getExtensions().get(EXTENSION) instanceof Map<?, ?> ours
				&& Boolean.TRUE.equals(ours.get("explain"))
				|| "true".equalsIgnoreCase(request.getHeaders().getFirst(HEADER));
	}

	private Mono<Boolean> granted(WebGraphQlRequest request) {
		return Mono.defer(() -> this.access.check(request)).onErrorResume((failure) -> {
			logger.warn("Nobody sees explanations while ExplainAccess fails", failure);
			return Mono.just(false);
		}).defaultIfEmpty(false);
	}

	private static Mono<WebGraphQlResponse> explain(WebGraphQlRequest request, Chain chain, boolean shown,
			boolean logged) {
		Explanation explanation = new Explanation();
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(Explanation.class, explanation)).build());
		return chain.next(request).map((response) -> {
			Object data = response.getExecutionResult().getData();
			if (data instanceof Publisher<?> events) {
				return response.transform((builder) -> builder
					.data(Flux.from(events).map((event) -> event(event, explanation.take(), request, shown, logged))));
			}
			Explanation.Summary summary = explanation.take();
			log(request, summary, logged);
			return shown ? response.transform((builder) -> builder.extensions(with(response.getExtensions(), summary)))
					: response;
		});
	}

	private static Object event(Object event, Explanation.Summary summary, WebGraphQlRequest request, boolean shown,
			boolean logged) {
		log(request, summary, logged);
		return (shown && event instanceof ExecutionResult result)
				? result.transform((builder) -> builder.addExtension(EXTENSION, summary.toMap())) : event;
	}

	private static void log(WebGraphQlRequest request, Explanation.Summary summary, boolean logged) {
		if (logged && !summary.isEmpty()) {
			String name = request.getOperationName();
			logger.debug("%s: %s".formatted((name != null) ? name : "Request", summary));
		}
	}

	private static Map<Object, Object> with(Map<Object, Object> extensions, Explanation.Summary summary) {
		Map<Object, Object> all = new LinkedHashMap<>(extensions);
		all.put(EXTENSION, summary.toMap());
		return all;
	}

	/**
	 * To whom explanations are shown.
	 */
	public enum Shown {

		/**
		 * To nobody.
		 */
		OFF,

		/**
		 * To those who ask, if {@link ExplainAccess} lets them.
		 */
		ON_DEMAND,

		/**
		 * To everybody, always.
		 */
		ALWAYS

	}

}
