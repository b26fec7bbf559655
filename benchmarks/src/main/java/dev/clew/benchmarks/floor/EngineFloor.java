package dev.clew.benchmarks.floor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.clew.benchmarks.GraphQlContestant;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.database.CountedDataSource;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * <em>g</em>, to which all others are compared: graphql-java without any framework, light
 * data fetchers and a cache of documents over {@link FloorData}. No library that answers
 * field by field can do better.
 */
public final class EngineFloor implements GraphQlContestant {

	private final CountedDataSource dataSource;

	private final FloorData data;

	private final GraphQL graphQl;

	private final JsonMapper json = new JsonMapper();

	public EngineFloor(BenchmarkDatabase database) {
		this.dataSource = database.newPool();
		this.data = new FloorData(this.dataSource, database.kind());
		Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();
		this.graphQl = GraphQL.newGraphQL(schema())
			.preparsedDocumentProvider((input, parse) -> CompletableFuture
				.completedFuture(documents.computeIfAbsent(input.getQuery(), (text) -> parse.apply(input))))
			.build();
	}

	private GraphQLSchema schema() {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type(TypeRuntimeWiring.newTypeWiring("Query")
				.dataFetcher("posts", many("limit"))
				.dataFetcher("users", many("limit"))
				.dataFetcher("comments", many("limit"))
				.dataFetcher("items", many("limit"))
				.dataFetcher("publishedPosts", many(null))
				.dataFetcher("post",
						(environment) -> load(environment, Long.valueOf(environment.getArgument("id"))).get(0)))
			.type(plain("User", "id", "username", "posts"))
			.type(plain("Post", "id", "title", "author", "tags", "comments"))
			.type(plain("Comment", "id", "text", "author", "post"))
			.type(plain("Item", WideRows.COLUMNS.toArray(String[]::new)))
			.type(plain("Tag", "id", "name"))
			.build();
		try (InputStream schema = new ClassPathResource("graphql/blog.graphqls").getInputStream()) {
			return new SchemaGenerator().makeExecutableSchema(
					new SchemaParser().parse(new InputStreamReader(schema, StandardCharsets.UTF_8)), wiring);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private DataFetcher<List<Map<String, Object>>> many(@Nullable String argument) {
		return (environment) -> load(environment, (argument != null) ? environment.getArgument(argument) : null);
	}

	private List<Map<String, Object>> load(DataFetchingEnvironment environment, @Nullable Object argument) {
		return this.data.load(environment.getOperationDefinition().getName(), argument);
	}

	private static TypeRuntimeWiring.Builder plain(String type, String... fields) {
		TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type);
		for (String field : fields) {
			wiring.dataFetcher(field, new MapFetcher(field));
		}
		return wiring;
	}

	@Override
	public String name() {
		return "g";
	}

	@Override
	public CountedDataSource dataSource() {
		return this.dataSource;
	}

	@Override
	public byte[] answer(Question question, int turn) {
		return this.json.writeValueAsBytes(execute(question, turn).toSpecification());
	}

	@Override
	public ExecutionResult execute(Question question, int turn) {
		return this.graphQl
			.execute(ExecutionInput.newExecutionInput(question.document()).variables(question.variables(turn)).build());
	}

	private record MapFetcher(String key) implements LightDataFetcher<Object> {

		@Override
		public @Nullable Object get(GraphQLFieldDefinition definition, Object source,
				Supplier<DataFetchingEnvironment> environment) {
			return FloorData.asRow(source).get(this.key);
		}

		@Override
		public @Nullable Object get(DataFetchingEnvironment environment) {
			return FloorData.asRow(environment.getSource()).get(this.key);
		}

	}

}
