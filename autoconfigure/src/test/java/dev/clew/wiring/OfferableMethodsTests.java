package dev.clew.wiring;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.clew.load.GraphOffer;
import dev.clew.wiring.OfferedEntities.Note;
import dev.clew.wiring.OfferedEntities.Post;
import dev.clew.wiring.OfferedRepositories.PostRepository;
import dev.clew.wiring.OfferedRepositories.RedeclaringPostRepository;
import dev.clew.wiring.OfferedRepositories.Titled;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.CrudRepository;
import org.springframework.transaction.support.TransactionTemplate;

import static dev.clew.wiring.OfferedApp.AUTHOR;
import static dev.clew.wiring.OfferedApp.SQL;
import static dev.clew.wiring.OfferedApp.offering;
import static dev.clew.wiring.OfferedApp.titles;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OfferableMethods}: which repository methods take an offer.
 */
@SpringBootTest(classes = OfferedApp.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.datasource.generate-unique-name=true", "spring.jpa.hibernate.ddl-auto=create-drop" })
class OfferableMethodsTests {

	@Autowired
	private PostRepository posts;

	@Autowired
	private RedeclaringPostRepository redeclaring;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private EntityManager entityManager;

	@BeforeEach
	void data() {
		OfferedApp.store(this.transaction, this.entityManager);
	}

	@Test
	void crudFindersJoinWhatIsOffered() {
		long id = this.posts.findByPublishedTrueOrderByTitle().get(0).id;
		for (Supplier<?> finder : List.<Supplier<?>>of(this.posts::findAll, () -> this.posts.findById(id),
				() -> this.posts.findAllById(List.of(id)), () -> this.posts.findAll(Sort.by("title")),
				() -> this.posts.findAll((root, query, builder) -> builder.isTrue(root.get("published"))),
				() -> this.posts.findOne((root, query, builder) -> builder.equal(root.get("id"), id)),
				() -> this.posts.findAll(Example.of(new Post("p1"))), () -> this.posts.findAll(Pageable.unpaged()))) {
			SQL.clear();
			Object result = offering(AUTHOR, finder::get);
			assertThat(SQL).singleElement().asString().contains("left join users");
			Post post = (result instanceof Optional<?> optional) ? (Post) optional.orElseThrow()
					: (Post) ((Iterable<?>) result).iterator().next();
			assertThat(post.author.username).isEqualTo("bob");
		}
	}

	@Test
	void everyWrapperOfTheEntityTakesTheOffer() {
		for (Supplier<?> finder : List.<Supplier<?>>of(() -> this.posts.findByTitle("p1"),
				() -> this.posts.findSliceByPublishedTrue(PageRequest.of(0, 2)),
				() -> this.posts.findTop2ByPublishedTrue(),
				() -> this.posts.findFirst2ByPublishedTrueOrderById(ScrollPosition.offset()),
				() -> this.posts.findStreamableByPublishedTrue(), () -> this.posts.findByPublished(true, Limit.of(1)),
				() -> this.posts.queryPublished(), () -> this.transaction.execute((status) -> {
					try (Stream<Post> stream = this.posts.streamByPublishedTrue()) {
						return stream.toList();
					}
				}))) {
			SQL.clear();
			offering(AUTHOR, finder::get);
			assertThat(SQL).singleElement().asString().contains("left join users");
		}
	}

	@Test
	void methodsWithTheirOwnWayAreLeftAlone() {
		for (Supplier<?> method : List.<Supplier<?>>of(() -> this.posts.findWithCountryByPublishedTrue(),
				() -> this.posts.findDistinctByPublishedTrue(), () -> this.posts.queryDistinct(),
				() -> this.posts.queryNative(), () -> this.posts.queryNativeFlag(), () -> this.posts.namedNative(),
				() -> this.posts.queryGrouped(), () -> this.posts.queryUnion(), () -> this.posts.queryFetching(),
				() -> this.posts.queryOnAuthor(), () -> this.posts.querySelectedByJoin(),
				() -> this.posts.querySelectedByPath(), () -> this.posts.findTitlesByPublishedTrue(),
				() -> this.posts.findByPublishedTrue(Titled.class), () -> this.posts.findByPublishedTrue(Post.class),
				() -> this.posts.queryRecords(), () -> this.posts.countByPublishedTrue(),
				() -> this.posts.existsByTitle("p1"),
				() -> this.posts.findBy((root, query, builder) -> null, (fluent) -> fluent.all()),
				() -> this.transaction.execute((status) -> this.posts.findLockedByPublishedTrue()),
				() -> this.posts.customPosts(), () -> this.redeclaring.findAll(),
				() -> ((CrudRepository<Post, Long>) this.redeclaring).findAll(),
				() -> this.posts.findAsyncByPublishedTrue())) {
			SQL.clear();
			offering(AUTHOR, method::get);
			assertThat(SQL).singleElement().asString().doesNotContain("join users");
		}
	}

	@Test
	void redeclaredFinderWithoutOwnWayTakesTheOffer() {
		offering(AUTHOR, () -> this.redeclaring.findAll(Sort.by("id")));
		assertThat(SQL).singleElement().asString().contains("left join users");
	}

	@Test
	void defaultMethodOffersToTheQueriesItMakes() {
		offering(AUTHOR, this.posts::published);
		assertThat(SQL).singleElement().asString().contains("left join users");
	}

	@Test
	void offersOfOtherEntitiesAreNotTaken() {
		offering(new GraphOffer(Note.class, List.of("author")), this.posts::findByPublishedTrueOrderByTitle);
		assertThat(SQL).singleElement().asString().doesNotContain("join users");
	}

	@Test
	void offerOfASupertypeFitsTheSubtype() {
		assertThat(titles(offering(AUTHOR, this.posts::findArticlesByPublishedTrue))).containsExactly("p6");
		assertThat(SQL).singleElement().asString().contains("left join users");
	}

	@Test
	void deletingTakesNoOffer() {
		this.transaction.executeWithoutResult((status) -> {
			offering(AUTHOR, () -> this.posts.deleteByPublishedFalse());
			assertThat(SQL.get(0)).doesNotContain("users");
			status.setRollbackOnly();
		});
	}

}
