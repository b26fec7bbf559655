package dev.clew.benchmarks.spring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.clew.benchmarks.model.Comment;
import dev.clew.benchmarks.model.Post;
import dev.clew.benchmarks.model.PostRepository;
import dev.clew.benchmarks.model.Tag;
import dev.clew.benchmarks.model.User;
import dev.clew.benchmarks.model.UserRepository;
import jakarta.persistence.EntityManager;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/**
 * Serves each relation for all parents at once, as Spring's documentation recommends.
 */
@Controller
class BatchedRelations {

	private final EntityManager entityManager;

	private final PostRepository posts;

	private final UserRepository users;

	BatchedRelations(EntityManager entityManager, PostRepository posts, UserRepository users) {
		this.entityManager = entityManager;
		this.posts = posts;
		this.users = users;
	}

	@BatchMapping
	Map<User, List<Post>> posts(List<User> users) {
		return this.posts.findByAuthorIn(users).stream().collect(Collectors.groupingBy(Post::getAuthor));
	}

	@BatchMapping(typeName = "Post", field = "author")
	Map<Post, User> authorOfPost(List<Post> posts) {
		return authors(posts, Post::getAuthor);
	}

	@BatchMapping(typeName = "Comment", field = "author")
	Map<Comment, User> authorOfComment(List<Comment> comments) {
		return authors(comments, Comment::getAuthor);
	}

	private <T> Map<T, User> authors(Collection<T> sources, Function<T, User> author) {
		List<Long> ids = sources.stream().map((source) -> author.apply(source).getId()).distinct().toList();
		Map<Long, User> users = this.users.findAllById(ids)
			.stream()
			.collect(Collectors.toMap(User::getId, Function.identity()));
		Map<T, User> authors = new HashMap<>();
		sources.forEach((source) -> authors.put(source, users.get(author.apply(source).getId())));
		return authors;
	}

	@BatchMapping
	Map<Post, List<Tag>> tags(List<Post> posts) {
		List<Object[]> rows = this.entityManager
			.createQuery("select p.id, t from Post p join p.tags t where p in :posts", Object[].class)
			.setParameter("posts", posts)
			.getResultList();
		Map<Object, List<Tag>> tags = rows.stream()
			.collect(Collectors.groupingBy((row) -> row[0],
					Collectors.mapping((row) -> (Tag) row[1], Collectors.toList())));
		return posts.stream()
			.collect(Collectors.toMap(Function.identity(), (post) -> tags.getOrDefault(post.getId(), List.of())));
	}

	@BatchMapping
	Map<Post, List<Comment>> comments(List<Post> posts) {
		return this.entityManager.createQuery("select c from Comment c where c.post in :posts", Comment.class)
			.setParameter("posts", posts)
			.getResultList()
			.stream()
			.collect(Collectors.groupingBy(Comment::getPost));
	}

}
