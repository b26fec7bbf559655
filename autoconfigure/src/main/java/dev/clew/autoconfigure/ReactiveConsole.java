package dev.clew.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/**
 * The console on a reactive server.
 */
final class ReactiveConsole {

	private final ConsolePage console;

	ReactiveConsole(ConsolePage console) {
		this.console = console;
	}

	RouterFunction<ServerResponse> routes() {
		String path = this.console.path();
		return RouterFunctions.route()
			.GET(path, (request) -> ServerResponse.status(HttpStatus.FOUND).location(ConsolePage.below(path)).build())
			.GET(path + "/", (request) -> file(ConsolePage.INDEX))
			.GET(path + "/" + ConsolePage.TYPES, this::types)
			.GET(path + "/{name}", (request) -> file(request.pathVariable("name")))
			.build();
	}

	/**
	 * Return the paths of the application's controllers and views.
	 */
	static Map<String, Object> patterns(ListableBeanFactory beanFactory) {
		Map<String, Object> patterns = new LinkedHashMap<>();
		beanFactory.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods()
				.forEach((info, method) -> info.getPatternsCondition()
					.getPatterns()
					.forEach((pattern) -> patterns.put(pattern.getPatternString(), method))));
		beanFactory.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMap()
				.forEach((pattern, handler) -> patterns.put(pattern.getPatternString(), handler)));
		return patterns;
	}

	private Mono<ServerResponse> file(String name) {
		Resource file = this.console.file(name);
		return (file != null)
				? ServerResponse.ok().headers((headers) -> this.console.describe(name, headers)).bodyValue(file)
				: ServerResponse.notFound().build();
	}

	private Mono<ServerResponse> types(ServerRequest request) {
		return ServerResponse.ok().bodyValue(this.console.types(request.requestPath().contextPath().value()));
	}

}
