package dev.clew.cases.repository;

import java.util.List;
import java.util.Optional;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.model.Geo;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Plain Spring Data repositories, as an application has them, and the configuration that
 * enables them.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(considerNestedRepositories = true)
public class BlogRepositories {

	public interface Users extends JpaRepository<User, Long> {

		List<User> findAllByOrderById();

		Optional<User> findByUsernameAndIdLessThan(String username, long id);

	}

	public interface Posts extends JpaRepository<Post, Long> {

		List<Post> findByPublishedTrueOrderById();

		List<Post> findByAuthorIsNullOrderById();

		@Query("select distinct p from Post p left join fetch p.author left join fetch p.tags order by p.id")
		List<Post> findAllWithAuthorAndTags();

		Page<Post> findPageBy(Pageable pageable);

		Slice<Post> findSliceByPublishedTrue(Pageable pageable);

		Window<Post> findFirst2ByOrderById(ScrollPosition position);

	}

	public interface Countries extends JpaRepository<Geo.Country, Long> {

	}

}
