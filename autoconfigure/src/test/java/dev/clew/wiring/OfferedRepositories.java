package dev.clew.wiring;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.clew.wiring.OfferedEntities.Article;
import dev.clew.wiring.OfferedEntities.Comment;
import dev.clew.wiring.OfferedEntities.Country;
import dev.clew.wiring.OfferedEntities.Note;
import dev.clew.wiring.OfferedEntities.Post;
import dev.clew.wiring.OfferedEntities.Ticket;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.util.Streamable;
import org.springframework.scheduling.annotation.Async;

/**
 * Repositories of the tests about offered graphs.
 */
final class OfferedRepositories {

	private OfferedRepositories() {
	}

	interface Titled {

		String getTitle();

	}

	record TitleOnly(String title) {
	}

	interface CustomPosts {

		List<Post> customPosts();

	}

	static class CustomPostsImpl implements CustomPosts {

		private final EntityManager entityManager;

		CustomPostsImpl(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@Override
		public List<Post> customPosts() {
			return this.entityManager.createQuery("from Post", Post.class).getResultList();
		}

	}

	interface PostRepository extends JpaRepository<Post, Long>, JpaSpecificationExecutor<Post>, CustomPosts {

		List<Post> findByPublishedTrueOrderByTitle();

		Post findByTitle(String title);

		List<Post> findTop2ByPublishedTrue();

		Slice<Post> findSliceByPublishedTrue(Pageable pageable);

		Window<Post> findFirst2ByPublishedTrueOrderById(ScrollPosition position);

		Streamable<Post> findStreamableByPublishedTrue();

		List<Post> findByPublished(boolean published, Limit limit);

		Stream<Post> streamByPublishedTrue();

		Page<Post> findByPublishedTrue(Pageable pageable);

		List<Post> findByAuthorUsername(String username);

		List<Article> findArticlesByPublishedTrue();

		@Query("select p from Post p where p.published = true")
		List<Post> queryPublished();

		@Query("select p from Post p where p.published = true")
		Page<Post> pagePublished(Pageable pageable);

		@Query("select p from Country c left join Post p on p.author.id = c.id or p.title = 'p3'")
		List<Post> querySelectedByJoin();

		@Query("select p from Post p order by p.author.id, p.title")
		List<Post> queryOrderedByKey();

		@Query("select p from Post p order by p.author, p.title")
		List<Post> queryOrderedByAuthor();

		@Query("select p from Post p where p.author.id = 1 or p.published = true order by p.title")
		List<Post> queryKeyOrTitle();

		@Query("select p from Post p where p.author.id is null order by p.title")
		List<Post> queryKeyMissing();

		@Query("select p from Post p where p.author is null order by p.title")
		List<Post> queryAuthorMissing();

		@Query("select p from Post p order by p.author.username, p.title")
		List<Post> queryOrderedByPath();

		@Query("select p from Post p left join p.author a order by a.username, p.title")
		List<Post> queryOrderedByJoinedPath();

		@Query("select p from Post p where p.author.id is null or p.published = true order by p.author.id, p.title")
		List<Post> queryWhereOrOrdered();

		@Query("select c.post from Comment c")
		List<Post> querySelectedByPath();

		@Query("select p from Post p join Country c on p.author is null or p.author.id > 0 order by p.title")
		List<Post> queryOnAuthor();

		@Query("select p from Post p left join Country c on p.author.id = c.id or c.code = 'GB' order by p.title")
		List<Post> queryOnKey();

		@Query("select p from Post p order by case when p.author.id = 1 then 0 else 1 end, p.title")
		List<Post> queryOrderedByCase();

		@Query("select p from Post p where exists (select 1 from Post q where q.author.id = p.author.id) or p.id > 0 order by p.title")
		List<Post> querySubquery();

		@Query("select p from Post p join p.author a where a.username <> 'x' order by p.title")
		List<Post> queryInnerJoined();

		@Query("select p from Post p left join p.author a on a.username = 'ada' order by p.title")
		List<Post> queryLeftJoined();

		default List<Post> published() {
			return findByPublishedTrueOrderByTitle();
		}

		@EntityGraph(attributePaths = "place.country")
		List<Post> findWithCountryByPublishedTrue();

		List<Post> findDistinctByPublishedTrue();

		@Query("select distinct p from Post p")
		List<Post> queryDistinct();

		@NativeQuery("select * from post")
		List<Post> queryNative();

		@Query(value = "select * from post", nativeQuery = true)
		List<Post> queryNativeFlag();

		@Query(name = "Post.native")
		List<Post> namedNative();

		@Query("select p from Post p group by p")
		List<Post> queryGrouped();

		@Query("select p from Post p where p.id = 1 union select p from Post p where p.id = 2")
		List<Post> queryUnion();

		@Query("select p from Post p left join fetch p.comments")
		List<Post> queryFetching();

		List<Titled> findTitlesByPublishedTrue();

		<T> List<T> findByPublishedTrue(Class<T> type);

		@Query("select new dev.clew.wiring.OfferedRepositories$TitleOnly(p.title) from Post p")
		List<TitleOnly> queryRecords();

		long countByPublishedTrue();

		boolean existsByTitle(String title);

		@Lock(LockModeType.PESSIMISTIC_WRITE)
		List<Post> findLockedByPublishedTrue();

		@Async
		CompletableFuture<List<Post>> findAsyncByPublishedTrue();

		List<Post> deleteByPublishedFalse();

	}

	interface RedeclaringPostRepository extends JpaRepository<Post, Long> {

		@Override
		@EntityGraph(attributePaths = "place.country")
		List<Post> findAll();

		@Override
		List<Post> findAll(Sort sort);

	}

	interface NoteRepository extends JpaRepository<Note, Long> {

		List<Note> findByRestrictedNotNull();

	}

	interface TicketRepository extends JpaRepository<Ticket, Long> {

	}

}
