package dev.clew.wiring;

import java.util.List;

import dev.clew.load.GraphOffer;
import dev.clew.wiring.OfferedEntities.Note;
import dev.clew.wiring.OfferedEntities.Photo;
import dev.clew.wiring.OfferedEntities.Post;
import dev.clew.wiring.OfferedEntities.Profile;
import dev.clew.wiring.OfferedEntities.Restricted;
import dev.clew.wiring.OfferedEntities.Ticket;
import dev.clew.wiring.OfferedEntities.User;
import dev.clew.wiring.OfferedRepositories.NoteRepository;
import dev.clew.wiring.OfferedRepositories.PostRepository;
import dev.clew.wiring.OfferedRepositories.TicketRepository;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.transaction.support.TransactionTemplate;

import static dev.clew.wiring.OfferedApp.SQL;
import static dev.clew.wiring.OfferedApp.offering;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the graphs that offers become: which relations of the mapping are joined.
 */
@SpringBootTest(classes = OfferedApp.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spring.datasource.generate-unique-name=true", "spring.jpa.hibernate.ddl-auto=create-drop" })
class OfferedGraphsTests {

	@Autowired
	private PostRepository posts;

	@Autowired
	private NoteRepository notes;

	@Autowired
	private TicketRepository tickets;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private EntityManager entityManager;

	@BeforeEach
	void data() {
		OfferedApp.store(this.transaction, this.entityManager);
	}

	@Test
	void pathsAreJoinedAtAnyDepth() {
		GraphOffer offer = new GraphOffer(Post.class, List.of("author.country", "place.country"));
		List<Post> found = offering(offer, this.posts::findByPublishedTrueOrderByTitle);
		assertThat(found.get(2).author.country.code).isEqualTo("GB");
		assertThat(found.get(2).place.country.code).isEqualTo("GB");
		assertThat(SQL).hasSize(1);
	}

	@Test
	void unknownPathsAreIgnored() {
		GraphOffer offer = new GraphOffer(Post.class, List.of("title", "no.such", "comments", "author"));
		offering(offer, this.posts::findByPublishedTrueOrderByTitle);
		assertThat(SQL).singleElement().asString().contains("users").doesNotContain("comment");
	}

	@Test
	void targetsThatLoadTheirOwnRelationsAreJoinedWithThem() {
		store(new Profile("ada"));
		GraphOffer offer = new GraphOffer(Note.class, List.of("profile"));
		List<Note> found = offering(offer, this.notes::findAll);
		assertThat(found.get(0).profile.nick).isEqualTo("ada");
		assertThat(SQL).singleElement().asString().contains("join profile", "join profile_photo", "join country");
	}

	@Test
	void targetsWithEagerCollectionsAreLeftToTheirKey() {
		offering(new GraphOffer(Note.class, List.of("crowd")), this.notes::findAll);
		assertThat(SQL).isNotEmpty().noneMatch((sql) -> sql.contains("join crowd"));
	}

	@Test
	void mandatoryRelationsAreJoinedWhereTheirTargetMustExist() {
		this.transaction.executeWithoutResult((status) -> {
			storeTicket();
			GraphOffer offer = new GraphOffer(Ticket.class, List.of("owner"));
			assertThat(found(offer)).hasSize(1);
			assertThat(SQL.get(SQL.size() - 1)).contains(" join users");
			status.setRollbackOnly();
		});
	}

	@Test
	void mandatoryRelationsKeepTheRowsOfAMissingTarget() {
		this.transaction.executeWithoutResult((status) -> {
			storeTicket();
			for (String path : List.of("restricted", "assignee")) {
				GraphOffer offer = new GraphOffer(Ticket.class, List.of(path));
				assertThat(found(offer)).hasSize(1);
				assertThat(SQL.get(SQL.size() - 1)).doesNotContain("join");
			}
			status.setRollbackOnly();
		});
	}

	@Test
	void pathsEndWhereHibernateWouldNotJoin() {
		new ApplicationContextRunner().withUserConfiguration(OfferedApp.class)
			.withPropertyValues("spring.datasource.generate-unique-name=true",
					"spring.jpa.hibernate.ddl-auto=create-drop", "spring.jpa.properties.hibernate.max_fetch_depth=1")
			.run((context) -> {
				OfferedApp.store(context.getBean(TransactionTemplate.class), context.getBean(EntityManager.class));
				offering(new GraphOffer(Post.class, List.of("author.country")),
						context.getBean(PostRepository.class)::findByPublishedTrueOrderByTitle);
				assertThat(SQL).singleElement().asString().contains("join users").doesNotContain("join country");
			});
	}

	private List<Ticket> found(GraphOffer offer) {
		return offering(offer, this.tickets::findAll);
	}

	private void storeTicket() {
		Restricted restricted = new Restricted();
		this.entityManager.persist(restricted);
		this.entityManager.flush();
		Object owner = this.entityManager.createQuery("select min(u.id) from User u").getSingleResult();
		this.entityManager
			.createNativeQuery("insert into ticket (id, owner_id, restricted_id, assignee_id) values (1, ?1, ?2, -1)")
			.setParameter(1, owner)
			.setParameter(2, restricted.id)
			.executeUpdate();
		this.entityManager.clear();
	}

	private void store(Profile profile) {
		this.transaction.executeWithoutResult((status) -> {
			this.entityManager.persist(profile);
			Photo photo = new Photo();
			photo.profile = profile;
			this.entityManager.persist(photo);
			Note note = new Note();
			note.profile = profile;
			this.entityManager.persist(note);
		});
		SQL.clear();
	}

}
