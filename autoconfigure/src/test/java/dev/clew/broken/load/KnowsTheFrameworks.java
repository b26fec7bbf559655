package dev.clew.broken.load;

import com.apollographql.federation.graphqljava.SchemaTransformer;
import org.dataloader.DataLoader;
import reactor.core.publisher.Mono;

import org.springframework.boot.SpringApplication;
import org.springframework.data.repository.Repository;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Answers requests, where only loading is done.
 */
public record KnowsTheFrameworks(DataLoader<?, ?> loader, Mono<?> mono, SpringApplication application,
		Repository<?, ?> repository, GraphQlSource source, SchemaTransformer federation) {

}
