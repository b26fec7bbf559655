package dev.clew.autoconfigure;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.clew.complete.OwnDocuments;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.unit.DataSize;

/**
 * Keeps documents that were parsed and found valid, by their text alone: neither
 * variables nor who asks make any difference to them.
 */
final class DocumentCache implements PreparsedDocumentProvider {

	// A parsed document takes 15 to 19 bytes for each character of its text, measured;
	// the text itself takes two at most
	private static final int BYTES_PER_CHARACTER = 20;

	private static final int BYTES_PER_ENTRY = 200;

	private static final Log logger = LogFactory.getLog(DocumentCache.class);

	private static final List<Object> OPTIONS = List.of(ParserOptions.class,
			ParseAndValidate.INTERNAL_VALIDATION_PREDICATE_HINT);

	private final Cache<String, PreparsedDocumentEntry> documents;

	private volatile boolean shared = true;

	DocumentCache(DataSize size) {
		this.documents = Caffeine.newBuilder()
			.maximumWeight(size.toBytes())
			.<String, PreparsedDocumentEntry>weigher((text, entry) -> weight(text))
			.recordStats()
			.build();
	}

	private static int weight(String text) {
		return (int) Math.min(Integer.MAX_VALUE, BYTES_PER_ENTRY + (long) text.length() * BYTES_PER_CHARACTER);
	}

	/**
	 * Look at what an engine makes of documents, and keep none where that depends on who
	 * asks.
	 */
	void check(GraphQL engine) {
		OwnDocuments.reason(engine).ifPresent((reason) -> {
			logger.info("Documents are not kept: " + reason);
			this.shared = false;
		});
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parser) {
		// With options of its own a request may be refused what others may ask
		if (!this.shared || OPTIONS.stream().anyMatch(input.getGraphQLContext()::hasKey)) {
			return CompletableFuture.completedFuture(parser.apply(input));
		}
		PreparsedDocumentEntry known = this.documents.getIfPresent(input.getQuery());
		return CompletableFuture.completedFuture((known != null) ? known : parse(input, parser));
	}

	// What is wrong is told in the language of who asks, and there is no end of it
	private PreparsedDocumentEntry parse(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parser) {
		PreparsedDocumentEntry parsed = parser.apply(input);
		if (!parsed.hasErrors()) {
			this.documents.put(input.getQuery(), parsed);
		}
		return parsed;
	}

	Cache<String, PreparsedDocumentEntry> cache() {
		return this.documents;
	}

}
