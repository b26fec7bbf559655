package dev.clew.cases;

import dev.clew.fixture.ClewApp;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.UnexpectedRollbackException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a transaction of the application has changed is flushed before a load that joins
 * it. Where that fails, the transaction is over, as it is around any query.
 */
class FailedFlushTests {

	@Test
	void transactionWhoseFlushFailsIsRolledBack() {
		ClewApp app = ClewApp.of(FailedFlushTests.class).schema("""
				type Query { notes: [Note!]! }
				type Note { id: ID! text: String }
				""").data((entityManager) -> entityManager.persist(new Note())).shared();
		assertThatExceptionOfType(UnexpectedRollbackException.class)
			.isThrownBy(() -> app.inTransaction((entityManager) -> {
				entityManager.find(Note.class, 1L).text = "changed";
				assertThat(app.query("{notes{text}}")).hasErrorsAt("notes");
			}));
		assertThat(app.query("{notes{text}}")).hasJson("{'notes': [{'text': 'first'}]}");
	}

	@Entity(name = "Note")
	static class Note {

		@Id
		Long id = 1L;

		String text = "first";

		public Long getId() {
			return this.id;
		}

		public String getText() {
			return this.text;
		}

		@PreUpdate
		void refuse() {
			throw new IllegalStateException("This note stays as it is");
		}

	}

}
