package dev.clew.autoconfigure.slice;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Repositories are tested without GraphQL as they are without Clew.
 */
@DataJpaTest
class JpaSliceTests {

	@Test
	void repositoryWorksAndClewIsNotThere(@Autowired Notes notes, @Autowired TestEntityManager entityManager,
			@Autowired ApplicationContext context) {
		Note first = entityManager.persist(new Note(1, "First", null));
		entityManager.persist(new Note(2, "Second", first));
		entityManager.flush();
		entityManager.clear();
		assertThat(notes.findAll()).extracting(Note::getText).containsExactlyInAnyOrder("First", "Second");
		assertThat(context.getBeanDefinitionNames()).noneMatch((name) -> name.startsWith("clew"));
	}

}
