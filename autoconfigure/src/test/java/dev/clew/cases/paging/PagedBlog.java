package dev.clew.cases.paging;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;

/**
 * The blog with fields that filter, order, page and count. Its rows with ids below 1000
 * are the same at every scale.
 */
final class PagedBlog {

	private static final String SCHEMA = """
			type Query {
				users(filter: UserFilter, orderBy: [UserOrder!], limit: Int, offset: Int): [User!]!
				posts(filter: PostFilter, orderBy: [PostOrder!], limit: Int, offset: Int): [Post!]!
				post(filter: PostFilter, id: ID): Post
				firstPost(filter: PostFilter, orderBy: [PostOrder!]): Post
				postsConnection(filter: PostFilter, orderBy: [PostOrder!], first: Int, after: String, last: Int,
					before: String): PostConnection
				postPage(filter: PostFilter, orderBy: [PostOrder!], limit: Int, offset: Int): PostPage!
				tags(filter: TagFilter, orderBy: [TagOrder!], limit: Int): [Tag!]!
			}
			type User {
				id: ID!
				username: String!
				firstName: String
				age: Int
				bio: String
				address: Address
				country: Country
				posts(filter: PostFilter, orderBy: [PostOrder!], limit: Int, offset: Int, published: Boolean): [Post!]!
				postsConnection(filter: PostFilter, orderBy: [PostOrder!], first: Int, after: String, last: Int,
					before: String): PostConnection!
				postPage(filter: PostFilter, orderBy: [PostOrder!], limit: Int, offset: Int): PostPage!
				comments(filter: CommentFilter, limit: Int): [Comment!]!
			}
			type Address { street: String city: String zip: String }
			type Country { id: ID! name: String! code: String }
			type Post {
				id: ID!
				title: String!
				slug: String
				published: Boolean!
				views: Int!
				author(filter: UserFilter): User
				tags(filter: TagFilter, orderBy: [TagOrder!], limit: Int, offset: Int): [Tag!]!
				tagsConnection(first: Int, after: String, orderBy: [TagOrder!]): TagConnection!
				comments: [Comment!]!
			}
			type Tag { id: ID! name: String! posts(limit: Int, orderBy: [PostOrder!]): [Post!]! }
			type Comment { id: ID! text: String! likes: Int! author: User }
			extend type PostConnection { totalCount: Int! }
			type PostPage { items: [Post!]! totalCount: Int! }
			""";

	private PagedBlog() {
	}

	/**
	 * Begin an application of the blog.
	 */
	static AppSpec app(Setup setup) {
		return setup.app(Blog.class, Geo.class)
			.schema(SCHEMA)
			.data(new BlogData(setup.scale()))
			.property("clew.max-depth", 9)
			.property("spring.jpa.properties.hibernate.query.fail_on_pagination_over_collection_fetch", true)
			.property("clew.types.User.aliases.postsConnection", "posts")
			.property("clew.types.User.aliases.postPage", "posts")
			.property("clew.types.Post.aliases.tagsConnection", "tags");
	}

}
