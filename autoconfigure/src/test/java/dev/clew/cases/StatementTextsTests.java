package dev.clew.cases;

import java.util.List;

import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.SqlStatement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the database takes arrays of keys, a plan has the same statements for any number
 * of parents.
 */
@EverySetup(only = { Setup.POSTGRES, Setup.POSTGRES_ENTITIES })
class StatementTextsTests {

	private final ClewApp app;

	StatementTextsTests(Setup setup) {
		this.app = setup.blog().shared();
	}

	@Test
	void textsDoNotTellHowManyParentsThereAre() {
		List<SqlStatement> one = below("[1]");
		assertThat(one).hasSize(3);
		assertThat(below("[1, 2]")).isEqualTo(one);
		assertThat(below("[1, 2, 3]")).isEqualTo(one);
	}

	private List<SqlStatement> below(String ids) {
		Answer answer = this.app
			.query("{usersBy(id: %s){username posts{title tags{name} comments{text}}}}".formatted(ids));
		answer.assertThat().hasNoErrors();
		return answer.selects().subList(1, answer.selects().size());
	}

}
