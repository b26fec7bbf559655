const POSTS_SQL = `select p1_0.title,p1_0.created_at,p1_0.author_id,a1_0.username,a1_0.street,a1_0.city from posts p1_0 left join users a1_0 on a1_0.id=p1_0.author_id where p1_0.published=? and p1_0.title like ? escape '' order by p1_0.created_at desc,p1_0.id fetch first ? rows only`;
const TAGS_SQL = `select t1_0.post_id,t2_0.name from post_tags t1_0 join tags t2_0 on t2_0.id=t1_0.tag_id where t1_0.post_id in (?,?,?,?,?,?,?,?,?,?) order by t2_0.name`;
const COMMENTS_SQL = `select c1_0.post_id,c1_0.text,c1_0.author_id from (select c2_0.post_id post_id,c2_0.text text,c2_0.author_id author_id,row_number() over(partition by c2_0.post_id order by c2_0.created_at desc) n from comments c2_0 where c2_0.post_id in (?,?,?,?,?,?,?,?,?,?)) c1_0 where c1_0.n<=3 order by c1_0.post_id,c1_0.n`;
const USER_POSTS_SQL = `select p1_0.author_id,p1_0.id,p1_0.title from posts p1_0 where p1_0.author_id in (?,?,?,?,?,?,?,?) order by p1_0.created_at desc`;

const node = (field, type, loading, reason, columns, edges = [], more = {}) =>
	({ field, type, form: 'rows', loading, reason, columns, range: '', edges, ...more });
const statement = (field, sql, rows, milliseconds, further = []) =>
	({ field, sql, parameters: (sql.match(/\?/g) ?? []).length, rows, milliseconds, further });

const titles = ['The thread and the labyrinth', 'Fetching what was asked for', 'Rows before entities', 'A join is not a product', 'Notes on naming'];
const posts = Array.from({ length: 10 }, (unused, index) => ({
	title: titles[index % titles.length],
	createdAt: `2026-0${1 + index % 9}-1${index % 10}T09:30:00Z`,
	author: { username: index % 3 === 0 ? 'ariadne' : 'theseus', address: { city: index % 3 === 0 ? 'Knossos' : null } },
	tags: [{ name: 'graphql' }, { name: 'jpa' }],
	comments: [{ text: 'Where does the <b>thread</b> begin?', author: { id: '7' } }]
}));

export const planned = {
	data: { posts },
	extensions: { clew: {
		milliseconds: 6.42, statements: 3, rows: 57, naive: 61,
		loads: [{
			field: 'posts', kind: 'root', why: null, keys: null, milliseconds: 6.1, error: null,
			text: 'posts: Post as rows [title, createdAt]\n  author: join, to-one\n  tags: select, to-many\n  comments: select, to-many with a limit\n    author: key',
			plan: node('posts', 'Post', 'root', '', ['title', 'createdAt'], [
				node('author', 'User', 'join', 'to-one', ['username'], [node('address', 'Address', 'embedded', 'part of its owner', ['city'])]),
				node('tags', 'Tag', 'select', 'to-many', ['name'], [], { range: ' order by name' }),
				node('comments', 'Comment', 'select', 'to-many with a limit per parent', ['text'],
					[node('author', 'User', 'key', 'only its id is asked for', ['id'])], { range: ' order by createdAt desc limit ? per parent' })
			], { range: ' where published = ? order by createdAt desc limit ?' }),
			statements: [
				statement('posts', POSTS_SQL, 10, 1.21),
				statement('posts.tags', TAGS_SQL, 17, 0.48),
				statement('posts.comments', COMMENTS_SQL, 30, 3.94)
			]
		}]
	} }
};

export const withRelationLoad = {
	data: { publishedPosts: posts.slice(0, 3), users: [{ displayName: 'Ariadne of Crete', posts: [] }] },
	extensions: { tracing: { version: 1 }, clew: {
		milliseconds: 148.2, statements: 6, rows: 1204, naive: 1311,
		loads: [{
			field: 'users', kind: 'root', why: null, keys: null, milliseconds: 121.7, error: null, text: 'users: User as entities',
			plan: node('users', 'User', 'root', 'displayName is computed from the entity', ['username', 'email', 'firstName', 'lastName', 'street', 'city', 'createdAt'], [
				node('posts', 'Post', 'lazy', 'its argument is a variable of a controller', [])
			], { form: 'entities', range: ' limit ?' }),
			statements: [
				statement('users', 'select u1_0.id,u1_0.username,u1_0.email,u1_0.first_name,u1_0.last_name from users u1_0 fetch first ? rows only', 200, 12.4,
					['select s1_0.user_id,s1_0.theme from user_settings s1_0 where s1_0.user_id=?']),
				statement('users', 'select count(*) from users u1_0', 1, 0.8)
			]
		}, {
			field: 'User.posts', kind: 'relation', why: "'publishedPosts' is served by a controller", keys: 12, milliseconds: 22.3, error: null,
			text: 'User.posts: Post as rows [title]',
			plan: node('posts', 'Post', 'select', 'to-many', ['id', 'title'], [node('author', 'User', 'join', 'to-one', ['username'], [
				node('posts', 'Post', 'subselect', 'to-many', ['title'], [node('tags', 'Tag', 'select', 'to-many', ['name'])])
			])], { range: ' order by createdAt desc' }),
			statements: [statement('User.posts', USER_POSTS_SQL, 61, 18.02), statement('User.posts.author.posts', USER_POSTS_SQL, 880, 84.5),
				statement('User.posts.author.posts.tags', TAGS_SQL, 62, 2.2)]
		}, {
			field: 'Post.author', kind: 'objects', why: 'a controller returned the posts', keys: 3, milliseconds: 1.1, error: null,
			plan: node('author', 'User', 'initialize', 'a controller reads it', ['username'], [], { form: 'entities' }),
			statements: [statement('Post.author', 'select u1_0.id,u1_0.username from users u1_0 where u1_0.id = any (?)', 3, 1.1)]
		}],
		controllers: ['publishedPosts'],
		notes: ["'publishedPosts' runs outside of the consistent read"]
	} }
};

export const withErrors = {
	errors: [
		{ message: "Clew cannot load 'tags': the statement was cancelled after 2 s (clew.query-timeout). Ask for less, or raise the limit.",
			path: ['posts', 0, 'tags'], locations: [{ line: 4, column: 5 }], extensions: { classification: 'INTERNAL_ERROR' } },
		{ message: "Unauthorized: 'score' needs the role EDITOR <script>alert(1)</script>", path: ['posts', 0, 'score'], extensions: { classification: 'UNAUTHORIZED' } }
	],
	data: { posts: null },
	extensions: { clew: {
		milliseconds: 2010.6, statements: 1, rows: 10, naive: 21,
		loads: [{
			field: 'posts', kind: 'root', why: null, keys: null, milliseconds: 2004.3, error: 'QueryTimeoutException: canceling statement due to user request',
			text: 'posts: Post as rows', plan: node('posts', 'Post', 'root', '', ['title'], [node('tags', 'Tag', 'select', 'to-many', ['name'])]),
			statements: [statement('posts', POSTS_SQL, 10, 1.1)]
		}]
	} }
};

export const huge = {
	data: { posts: Array.from({ length: 9000 }, (unused, index) => ({ ...posts[index % 10], id: String(index) })) },
	extensions: { clew: { ...planned.extensions.clew, rows: 27000 } }
};

export const empty = { data: { posts: [] }, extensions: { clew: { milliseconds: 0.9, statements: 1, rows: 0, naive: 1, loads: [
	{ ...planned.extensions.clew.loads[0], statements: [statement('posts', POSTS_SQL, 0, 0.9)] }] } } };

export const sparse = { data: { posts }, extensions: { clew: { loads: [
	{ field: 'posts' }, { field: 'tags', kind: 'other', plan: { field: 'tags', edges: null }, statements: [{ field: null, sql: null }] }, {}] } } };

export const unexplained = { data: { posts } };
