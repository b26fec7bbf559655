package dev.clew.cases.graphqlrepository;

import dev.clew.cases.model.Blog.User;

import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.graphql.data.GraphQlRepository;
import org.springframework.graphql.data.query.QueryByExampleDataFetcher;

/**
 * A repository that Spring for GraphQL itself answers root fields with, in an order that
 * nobody else would choose.
 */
@GraphQlRepository
public interface GraphQlUsers
		extends JpaRepository<User, Long>, QueryByExampleDataFetcher.QueryByExampleBuilderCustomizer<User> {

	@Override
	default QueryByExampleDataFetcher.Builder<User, ?> customize(QueryByExampleDataFetcher.Builder<User, ?> builder) {
		return builder.sortBy(Sort.by("username").descending());
	}

}
