package dev.clew.wiring;

import java.util.List;
import java.util.function.Supplier;

import dev.clew.load.GraphOffer;
import dev.clew.wiring.OfferedEntities.Country;
import dev.clew.wiring.OfferedEntities.Post;
import dev.clew.wiring.OfferedEntities.User;
import dev.clew.wiring.OfferedRepositories.PostRepository;
import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.support.TransactionTemplate;

import static dev.clew.wiring.OfferedApp.AUTHOR;
import static dev.clew.wiring.OfferedApp.SQL;
import static dev.clew.wiring.OfferedApp.offering;
import static dev.clew.wiring.OfferedApp.titles;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GraphOfferingRepositories}: what an offer changes, and what never.
 */
@SpringBootTest(classes = OfferedApp.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.datasource.generate-unique-name=true", "spring.jpa.hibernate.ddl-auto=create-drop" })
class GraphOfferingRepositoriesTests {

	@Autowired
	private PostRepository posts;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private EntityManager entityManager;

	@BeforeEach
	void data() {
		OfferedApp.store(this.transaction, this.entityManager);
	}

	@Test
	void derivedQueryJoinsWhatIsOffered() {
		List<Post> found = offering(AUTHOR, this.posts::findByPublishedTrueOrderByTitle);
		assertThat(SQL).singleElement().asString().contains("left join users");
		assertThat(found).extracting((post) -> post.title).containsExactly("p1", "p3", "p4", "p5", "p6");
		assertThat(found).extracting((post) -> (post.author != null) ? post.author.username : null)
			.containsExactly("bob", null, "ada", "bob", null);
		assertThat(SQL).hasSize(1);
	}

	@Test
	void withoutAnOfferRelationsStayLazy() {
		List<Post> found = this.posts.findByPublishedTrueOrderByTitle();
		assertThat(Hibernate.isInitialized(found.get(0).author)).isFalse();
		assertThat(SQL).singleElement().asString().doesNotContain("join");
	}

	@Test
	void offerEndsWithTheCode() {
		offering(AUTHOR, () -> offering(new GraphOffer(User.class, List.of("country")),
				this.posts::findByPublishedTrueOrderByTitle));
		assertThat(OfferedGraph.current()).isNull();
		this.posts.findByPublishedTrueOrderByTitle();
		assertThat(SQL).hasSize(2).noneMatch((sql) -> sql.contains("join"));
	}

	@Test
	void offerOutsideOfRepositoriesChangesNothing() {
		assertThat(offering(AUTHOR, () -> this.entityManager.createQuery("from Post", Post.class).getResultList()))
			.hasSize(6);
		assertThat(SQL).singleElement().asString().doesNotContain("users");
	}

	@Test
	void pageKeepsRowsOrderAndCount() {
		Pageable pageable = PageRequest.of(1, 2, Sort.by(Sort.Direction.DESC, "title"));
		for (Supplier<Page<Post>> query : List.<Supplier<Page<Post>>>of(() -> this.posts.findByPublishedTrue(pageable),
				() -> this.posts.findAll(pageable), () -> this.posts.pagePublished(pageable),
				() -> this.transaction.execute((status) -> this.posts.pagePublished(pageable)))) {
			Page<Post> plain = query.get();
			SQL.clear();
			Page<Post> offered = offering(AUTHOR, query::get);
			assertThat(SQL).hasSize(2);
			assertThat(SQL.get(0)).contains("left join users");
			assertThat(SQL.get(1)).contains("count(").doesNotContain("users");
			assertThat(titles(offered)).isEqualTo(titles(plain));
			assertThat(offered.getTotalElements()).isEqualTo(plain.getTotalElements());
		}
	}

	@Test
	void conditionAndOrderOverTheSameRelationStillWork() {
		assertThat(titles(offering(AUTHOR, () -> this.posts.findByAuthorUsername("ada")))).containsExactly("p2", "p4");
		SQL.clear();
		List<Post> sorted = offering(AUTHOR, () -> this.posts.findAll(Sort.by("author.username", "title")));
		assertThat(titles(sorted))
			.containsExactlyElementsOf(titles(this.posts.findAll(Sort.by("author.username", "title"))));
		assertThat(sorted).hasSize(6);
		assertThat(SQL.get(0)).contains("users");
	}

	@Test
	void implicitPathsOfTheQueryKeepTheirRows() {
		for (Supplier<List<Post>> query : List.<Supplier<List<Post>>>of(() -> this.posts.queryOrderedByKey(),
				() -> this.posts.queryOrderedByAuthor(), () -> this.posts.queryKeyOrTitle(),
				() -> this.posts.queryKeyMissing(), () -> this.posts.queryAuthorMissing(),
				() -> this.posts.queryOrderedByPath(), () -> this.posts.queryOrderedByJoinedPath(),
				() -> this.posts.queryWhereOrOrdered(), () -> this.posts.queryOnKey(),
				() -> this.posts.queryOrderedByCase(), () -> this.posts.querySubquery(),
				() -> this.posts.queryInnerJoined(), () -> this.posts.queryLeftJoined())) {
			SQL.clear();
			List<String> plain = titles(query.get());
			assertThat(titles(offering(AUTHOR, query::get))).isEqualTo(plain).isNotEmpty();
			assertThat(SQL).hasSize(2);
			assertThat(SQL.get(1)).contains("join users");
		}
	}

	@Test
	void managedEntitiesKeepTheirState() {
		this.transaction.executeWithoutResult((status) -> {
			List<Post> managed = this.posts.findByPublishedTrueOrderByTitle();
			managed.get(0).title = "p1 changed";
			managed.get(2).author = null;
			SQL.clear();
			List<Post> found = offering(AUTHOR, this.posts::findByPublishedTrueOrderByTitle);
			assertThat(found.get(0)).isSameAs(managed.get(0));
			assertThat(found.get(0).title).isEqualTo("p1 changed");
			assertThat(found.get(2).author).isNull();
			assertThat(Hibernate.isInitialized(found.get(0).author)).isTrue();
			SQL.clear();
			offering(AUTHOR, () -> this.posts.findById(managed.get(3).id));
			assertThat(SQL).isEmpty();
			status.setRollbackOnly();
		});
	}

	@Test
	void laterLazyLoadsAndQueriesDoNotTakeTheOffer() {
		this.transaction.executeWithoutResult((status) -> {
			List<Post> found = offering(AUTHOR, this.posts::findByPublishedTrueOrderByTitle);
			SQL.clear();
			assertThat(Hibernate.isInitialized(found.get(2).author.country)).isFalse();
			assertThat(((Country) Hibernate.unproxy(found.get(2).author.country)).code).isEqualTo("GB");
			assertThat(found.get(0).comments).isEmpty();
			this.posts.findByPublishedTrueOrderByTitle();
			assertThat(SQL).hasSize(3).noneMatch((sql) -> sql.contains("left join users"));
		});
	}

}
