// What GraphiQL opens with: one tab each, named after the operation
const queries = [
  `# Press the button, then look at the terminal:
# two SQL statements, the posts with their
# authors and then all tags by key. No column
# is read but these three and the keys.

query PostsWithTags {
  posts {
    title
    author {
      username
    }
    tags {
      name
    }
  }
}
`,
  `# A controller returns these posts from a plain
# repository method that knows nothing of the
# selection. Two statements all the same.

query PublishedPosts {
  publishedPosts {
    title
    author {
      username
    }
    tags {
      name
    }
  }
}
`,
  `# Four levels, four statements,
# however many rows.

query UsersInDepth {
  users {
    username
    posts {
      title
      tags {
        name
      }
      comments {
        text
        author {
          username
        }
      }
    }
  }
}
`,
  `# The three latest posts of each user, and how
# many there are: three statements, for ten
# users or a thousand. The database cuts.

query RecentPosts {
  users(limit: 100, orderBy: [{username: ASC}]) {
    username
    recent: posts(
      orderBy: [{createdAt: DESC}]
      limit: 3
    ) {
      title
    }
    totals: postsConnection(first: 0) {
      totalCount
    }
  }
}
`,
  `# displayName is a getter with logic and
# readingMinutes a controller method: they see
# whole objects. authorName is an alias.

query Computed {
  post(id: 12) {
    title
    authorName
    readingMinutes
    author {
      displayName
    }
  }
}
`,
  `# application.yml sets max-depth to 4. This asks
# for five levels and is refused before any SQL.

query TooDeep {
  users {
    posts {
      comments {
        author {
          posts {
            title
          }
        }
      }
    }
  }
}
`
]
