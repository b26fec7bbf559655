create table users (id bigint primary key, username varchar(50) not null, full_name varchar(100) not null, email varchar(100) not null, bio varchar(500));
create table posts (id bigint primary key, title varchar(200) not null, slug varchar(200) not null, summary varchar(500), body varchar(4000) not null, language varchar(10) not null, cover_image varchar(200), published boolean not null, created_at timestamp not null, view_count integer not null, like_count integer not null, author_id bigint not null references users);
create table tags (id bigint primary key, name varchar(50) not null, description varchar(200));
create table post_tag (post_id bigint not null references posts, tag_id bigint not null references tags, primary key (post_id, tag_id));
create table comments (id bigint primary key, text varchar(500) not null, created_at timestamp not null, post_id bigint not null references posts, author_id bigint not null references users);
create index posts_author on posts (author_id);
create index comments_post on comments (post_id);
