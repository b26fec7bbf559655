package dev.clew.cases.model;

/**
 * GraphQL schema texts of the {@link Blog}.
 */
public final class BlogSchema {

	/**
	 * Object types of the blog, without a {@code Query}.
	 */
	public static final String TYPES = """
			type User {
				id: ID!
				username: String!
				email: String
				firstName: String
				lastName: String
				bio: String
				age: Int
				fullName: String
				address: Address
				country: Country
				posts(published: Boolean, slug: String, id: [ID!]): [Post!]!
				comments: [Comment!]!
			}
			type Address { street: String city: String zip: String }
			type Post {
				id: ID!
				title: String!
				slug: String
				body: String
				published: Boolean!
				views: Int!
				author: User
				tags(name: String): [Tag!]!
				comments(likes: Int, text: String): [Comment!]!
			}
			type Tag { id: ID! name: String! description: String posts: [Post!]! }
			type Comment {
				id: ID!
				text: String!
				likes: Int!
				post: Post
				author(username: String): User
			}
			type Country { id: ID! name: String! code: String continent: Continent }
			type Continent { id: ID! name: String! code: String }
			""";

	/**
	 * Root fields that Clew answers.
	 */
	public static final String QUERY = """
			type Query {
				users: [User!]!
				maybeUsers: [User]
				usersBy(id: [ID], username: String, age: Int): [User!]!
				user(id: ID): User
				firstUser: User!
				posts: [Post!]!
				postsBy(id: [ID!], published: Boolean, slug: String): [Post!]!
				post(id: ID): Post
				tags: [Tag!]!
				comments: [Comment!]!
				commentsBy(id: [ID!]): [Comment!]!
				continents: [Continent!]!
			}
			""";

	private BlogSchema() {
	}

}
