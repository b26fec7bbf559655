package dev.clew.cases.lookahead;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;

/**
 * The blog, with fields that controllers serve by a look-ahead. Rows with ids below 1000
 * are the same at every scale.
 */
final class LookaheadBlog {

	/**
	 * The object types.
	 */
	static final String TYPES = """
			type User {
				id: ID!
				username: String!
				email: String
				bio: String
				fullName: String
				country: Country
				posts: [Post!]!
			}
			type Country { id: ID! name: String! }
			type Post {
				id: ID!
				title: String!
				slug: String
				body: String
				published: Boolean!
				views: Int!
				author: User
				authorName: String
				tags: [Tag!]!
				comments: [Comment!]!
			}
			type Tag { id: ID! name: String! posts: [Post!]! }
			type Comment { id: ID! text: String! likes: Int! author: User }
			type PostPage { items: [Post!]! totalCount: Int! }
			""";

	private LookaheadBlog() {
	}

	/**
	 * Begin an application of the blog with its data and object types.
	 */
	static AppSpec app(Setup setup) {
		return setup.app(Blog.class, Geo.class)
			.schema(TYPES)
			.data(new BlogData(setup.scale()))
			.property("clew.types.Post.aliases.authorName", "author.username");
	}

}
