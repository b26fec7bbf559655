package dev.clew.benchmarks.peers.blaze;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.blazebit.persistence.Criteria;
import com.blazebit.persistence.CriteriaBuilder;
import com.blazebit.persistence.CriteriaBuilderFactory;
import com.blazebit.persistence.integration.graphql.GraphQLEntityViewSupport;
import com.blazebit.persistence.view.EntityViewManager;
import com.blazebit.persistence.view.EntityViews;
import com.blazebit.persistence.view.metamodel.ManagedViewType;
import com.blazebit.persistence.view.metamodel.MethodAttribute;
import com.blazebit.persistence.view.spi.EntityViewConfiguration;
import dev.clew.benchmarks.model.Post;
import dev.clew.benchmarks.model.User;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.core.io.ClassPathResource;

/**
 * Root fields that load views with what is selected of them, below the schema of the
 * other contestants.
 */
final class ViewRoots {

	private final EntityManagerFactory entityManagerFactory;

	private final Fetching fetching;

	private final CriteriaBuilderFactory criteria;

	private final EntityViewManager views;

	private final GraphQLEntityViewSupport support;

	ViewRoots(EntityManagerFactory entityManagerFactory, Fetching fetching) {
		this.entityManagerFactory = entityManagerFactory;
		this.fetching = fetching;
		this.criteria = Criteria.getDefault().createCriteriaBuilderFactory(entityManagerFactory);
		EntityViewConfiguration configuration = EntityViews.createDefaultConfiguration();
		fetching.views().forEach(configuration::addEntityView);
		this.views = configuration.createEntityViewManager(this.criteria);
		this.support = support();
	}

	// The names of attributes are those of fields; authors are users with less
	private GraphQLEntityViewSupport support() {
		Map<String, ManagedViewType<?>> types = new HashMap<>();
		types.put("User", view(this.fetching.user()));
		types.put("Post", view(this.fetching.post()));
		types.put("Comment", view(SelectViews.CommentView.class));
		types.put("Tag", view(SelectViews.TagView.class));
		Map<String, Map<String, String>> fields = new HashMap<>();
		types.forEach((name, type) -> fields.put(name,
				type.getAttributes()
					.stream()
					.collect(Collectors.toMap(MethodAttribute::getName, MethodAttribute::getName))));
		return new GraphQLEntityViewSupport(types, fields, Set.of());
	}

	private ManagedViewType<?> view(Class<?> type) {
		return this.views.getMetamodel().managedView(type);
	}

	GraphQLSchema schema() {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query", (query) -> query
				.dataFetcher("posts", (environment) -> posts(environment, limit(environment)))
				.dataFetcher("users",
						(environment) -> load(environment, User.class, this.fetching.user(), limit(environment)))
				.dataFetcher("publishedPosts",
						(environment) -> posts(environment, (posts) -> posts.where("published").eq(true)))
				.dataFetcher("post",
						(environment) -> posts(environment,
								(posts) -> posts.where("id").eq(Long.valueOf(environment.getArgument("id"))))
							.get(0)))
			.build();
		try (Reader schema = new InputStreamReader(new ClassPathResource("graphql/blog.graphqls").getInputStream(),
				StandardCharsets.UTF_8)) {
			return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema), wiring);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Consumer<CriteriaBuilder<?>> limit(DataFetchingEnvironment environment) {
		int limit = environment.getArgument("limit");
		return (rows) -> rows.orderByAsc("id").setMaxResults(limit);
	}

	private List<?> posts(DataFetchingEnvironment environment, Consumer<CriteriaBuilder<?>> restriction) {
		return load(environment, Post.class, this.fetching.post(), restriction);
	}

	private <V> List<V> load(DataFetchingEnvironment environment, Class<?> entity, Class<V> view,
			Consumer<CriteriaBuilder<?>> restriction) {
		try (EntityManager entityManager = this.entityManagerFactory.createEntityManager()) {
			CriteriaBuilder<?> rows = this.criteria.create(entityManager, entity);
			restriction.accept(rows);
			return this.views.applySetting(this.support.createSetting(view, environment), rows).getResultList();
		}
	}

}
