package dev.clew.wiring;

import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * Says who may see how a request was answered: its plan and the text of its SQL, where
 * {@code clew.explain} is {@code on-demand}. Without a bean of this type nobody may.
 */
@FunctionalInterface
public interface ExplainAccess {

	/**
	 * Return whether whoever sent the request may. An empty answer, or one that fails,
	 * means no.
	 */
	Mono<Boolean> check(WebGraphQlRequest request);

}
