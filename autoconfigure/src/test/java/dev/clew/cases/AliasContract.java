package dev.clew.cases;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One relation more than once in a selection (cases 13, 61).
 */
abstract class AliasContract extends Contract {

	AliasContract(Setup setup) {
		super(setup);
	}

	@Test
	void rootFieldUnderTwoAliasesTakesOneStatementEach() {
		assertThat(ask("{a: posts{id} b: posts{id title}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void toOneUnderTwoAliasesIsJoinedOnce() {
		assertThat(ask("{posts{a: author{username} b: author{email}}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("users.username", "users.email");
	}

	@Test
	void toManyUnderTwoAliasesWithEqualArgumentsIsLoadedOnce() {
		assertThat(ask("{posts{a: tags{id} b: tags{id name}}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{users{a: posts(published: true){id} b: posts(published: true){title}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("posts.title");
	}

	@Test
	void repeatedFieldIsMerged() {
		assertThat(ask("{posts{tags{id} title tags{name} author{username} author{email}}}")).isAsWalked()
			.hasStatements(2)
			.selectsOnly("posts.title", "tags.name", "users.username", "users.email");
	}

	@Test
	void toManyWithDifferentArgumentsIsLoadedOncePerArguments() {
		assertThat(ask("{users{a: posts(published: true){title} b: posts(published: false){title} posts{id}}}"))
			.isAsWalked()
			.hasStatements(4);
	}

	@Test
	void aliasOfAColumnIsItsValue() {
		assertThat(ask("{posts{a: title b: title title c: views}}")).isAsWalked()
			.hasStatements(1)
			.selectsOnly("posts.title", "posts.views");
	}

	@Test
	void aliasThatIsNamedLikeAnotherFieldIsNotThatField() {
		assertThat(ask("{posts{title: slug slug: title tags: comments{text}}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{users{posts: comments{text} comments: posts{title}}}")).isAsWalked().hasStatements(3);
	}

	@Test
	void oneRelationAtTwoDepthsWithDifferentColumnsKeepsThemApart() {
		assertThat(ask("{comments{author{username} post{author{email}}}}")).isAsWalked().hasStatements(1);
		assertThat(askDeep("{posts{author{username posts{title author{email}}}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void oneRelationUnderTwoAliasesWithDifferentSubselections() {
		assertThat(askDeep("{users{a: posts{title tags{name}} b: posts{comments{text} author{email}}}}")).isAsWalked()
			.hasAtMostStatements(5);
	}

}
