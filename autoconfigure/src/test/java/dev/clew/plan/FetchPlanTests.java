package dev.clew.plan;

import java.util.List;
import java.util.Map;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link FetchPlan}, {@link Node} and {@link Edge} as values.
 */
class FetchPlanTests {

	private final EntityBindings bindings = Blogs.SPEC.bind();

	@Test
	void plansOfOneSelectionAreEqual() {
		FetchPlan plan = Blogs.plan("{posts{title author{username} tags(name: \"a\"){name}}}");
		FetchPlan again = Blogs
			.plan("{ posts { title ...a } } fragment a on Post { author { username } tags(name: \"a\") { name } }");
		assertThat(again).isEqualTo(plan).hasSameHashCodeAs(plan).hasToString(plan.toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{posts{title}}                   | {posts{slug}}
			{posts{title}}                   | {posts{title slug}}
			{posts{title}}                   | {posts{title author{id}}}
			{posts{author{id}}}              | {posts{author{id username}}}
			{posts{author{username}}}        | {posts{writer: author{username}}}
			{posts{tags{id}}}                | {posts{tags(name: "x"){id}}}
			{posts{tags(name: "x"){id}}}     | {posts{tags(name: null){id}}}
			{users{id}}                      | {usersBy{id}}
			{usersBy{id}}                    | {usersBy(age: 1){id}}
			{usersBy(id: [1]){id}}           | {usersBy(id: []){id}}
			{usersBy(id: [1]){id}}           | {usersBy(id: [1, null]){id}}
			{user{id}}                       | {user(id: 1){id}}
			""")
	void plansOfOtherSelectionsAreNotEqual(String document, String other) {
		assertThat(Blogs.plan(document)).isNotEqualTo(Blogs.plan(other));
	}

	@Test
	void planHoldsNoValues() {
		String document = "query($ids: [ID], $name: String, $tag: String!){usersBy(id: $ids, username: $name){posts(slug: $tag){id}}}";
		Planned<FetchPlan> planned = Blogs.PLANS.planned(document,
				Map.of("ids", List.of(1), "name", "ada", "tag", "x"));
		Planned<FetchPlan> other = Blogs.PLANS.planned(document,
				Map.of("ids", List.of(7, 8, 9), "name", "bob", "tag", "secret"));
		assertThat(other.plan()).isEqualTo(planned.plan()).hasSameHashCodeAs(planned.plan());
		assertThat(planned.values()).containsExactly("x", List.of(1L), "ada");
		assertThat(other.values()).containsExactly("secret", List.of(7L, 8L, 9L), "bob");
		assertThat(other.plan().toString()).doesNotContain("secret", "bob", "7");
	}

	@Test
	void conditionsNameTheirValuesByPosition() {
		FetchPlan plan = Blogs.plan("{usersBy(age: 3, id: null, username: \"a\"){posts(slug: \"x\"){id}}}");
		assertThat(plan.range().conditions()).extracting("parameter").containsExactly(-1, 1, 2);
		assertThat(plan.node().edges().get(0).range().conditions()).extracting("parameter").containsExactly(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{posts{title}}                                                      | 1
			{posts{title author{username country{name}}}}                       | 1
			{posts{author{id}}}                                                 | 1
			{posts{tags{name}}}                                                 | 2
			{posts{tags{name} comments{text}}}                                  | 3
			{posts{tags{name} comments{author{username posts{title}}}}}         | 4
			{posts{a: tags{name} b: tags(name: "x"){name} c: tags{id}}}         | 3
			{users{address{city} posts{author{username} comments{author{id}}}}} | 3
			""")
	void statementsAreCountedByShape(String document, int statements) {
		assertThat(Plans.of(Blogs.SPEC.maxDepth(9)).plan(document).statements()).isEqualTo(statements);
	}

	@Test
	void nodeThatJoinsTwoCollectionsCannotBeCreated() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> node("Post", edge("Post", "tags", Loading.JOIN, node("Tag")),
					edge("Post", "comments", Loading.JOIN, node("Comment"))))
			.withMessage("Cannot join collections [tags, comments] in one statement: their rows would multiply");
	}

	@Test
	void nodeThatJoinsACollectionOfACollectionCannotBeCreated() {
		Node posts = node("Post", edge("Post", "tags", Loading.JOIN, node("Tag")));
		assertThatIllegalArgumentException().isThrownBy(() -> node("User", edge("User", "posts", Loading.JOIN, posts)))
			.withMessageContaining("[posts, tags]");
	}

	@Test
	void nodeThatJoinsTwoCollectionsBelowToOnesCannotBeCreated() {
		Node author = node("User", edge("User", "posts", Loading.JOIN, node("Post")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> node("Post", edge("Post", "author", Loading.JOIN, author),
					edge("Post", "tags", Loading.JOIN, node("Tag"))))
			.withMessageContaining("[posts, tags]");
	}

	@Test
	void statementsOfTheirOwnMayJoinOneCollectionEach() {
		Node posts = node("Post", edge("Post", "tags", Loading.JOIN, node("Tag")),
				edge("Post", "comments", Loading.SELECT, node("Comment")));
		Node users = node("User", edge("User", "comments", Loading.JOIN, node("Comment")),
				edge("User", "posts", Loading.SELECT, posts));
		assertThat(users.isMultiplied()).isTrue();
		assertThat(users.statements()).isEqualTo(2);
	}

	@Test
	void edgeWithoutAReasonCannotBeCreated() {
		Node tags = node("Tag");
		assertThatIllegalArgumentException().isThrownBy(() -> new Edge(entity("Post"), Holder.of(entity("Post")),
				attribute("Post", "tags"), List.of(), Loading.SELECT, " ", false, Range.ALL, tags));
	}

	private Node node(String type, Edge... edges) {
		return new Node(entity(type), List.of(type), Node.Form.ROWS, "", false, List.of(), List.of(), List.of(edges));
	}

	private Edge edge(String owner, String name, Loading loading, Node node) {
		return new Edge(entity(owner), Holder.of(entity(owner)), attribute(owner, name), List.of(), loading, "test",
				false, Range.ALL, node);
	}

	private EntityModel entity(String type) {
		return this.bindings.get(type).entity();
	}

	private AttributeModel attribute(String type, String name) {
		return entity(type).attributes().get(name);
	}

}
