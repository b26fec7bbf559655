// What GraphiQL opens with: one tab each, named after the operation
const queries = [
  `# Press the button, then look at the SQL in the terminal:
# 2 statements, posts with their authors and all tags by key,
# and no column but the ones asked for (and keys).

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
  `# A controller returns these posts from a plain repository method.
# It has no look-ahead of its own; the answer still takes 2 statements.

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
  `# Four levels, four statements, however many rows.

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
  `# displayName is a getter with logic and readingMinutes a controller method:
# both see whole objects. authorName is an alias: a column of a join.

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
  `# application.yml sets max-depth to 4: this asks for 5 levels
# and is refused before any SQL.

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
