package dev.clew.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The console on a servlet container.
 */
final class ServletConsole {

	private final ConsolePage console;

	ServletConsole(ConsolePage console) {
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
				.forEach(
						(info, method) -> info.getPatternValues().forEach((pattern) -> patterns.put(pattern, method))));
		beanFactory.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.forEach(
					(mapping) -> mapping.getHandlerMap().forEach((pattern, handler) -> patterns.put(pattern, handler)));
		return patterns;
	}

	private ServerResponse file(String name) {
		Resource file = this.console.file(name);
		return (file != null)
				? ServerResponse.ok().headers((headers) -> this.console.describe(name, headers)).body(file)
				: ServerResponse.notFound().build();
	}

	private ServerResponse types(ServerRequest request) {
		return ServerResponse.ok().body(this.console.types(request.requestPath().contextPath().value()));
	}

}
