package dev.clew.benchmarks.spring;

import dev.clew.benchmarks.model.Post;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;

import org.springframework.data.domain.Sort;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Says which posts are published and leaves all else to Clew.
 */
@Controller
class LookaheadRoots {

	@QueryMapping
	Selected<Post> publishedPosts(Lookahead<Post> posts) {
		return posts.where(Restriction.of("{alias}.published = true")).orderBy(Sort.by("id")).list();
	}

}
