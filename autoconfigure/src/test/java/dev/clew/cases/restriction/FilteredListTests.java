package dev.clew.cases.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.ClewApp;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list whose positions are stored does not tell that a row filter hides elements of it.
 */
@EverySetup(scaled = false)
class FilteredListTests {

	private final Setup setup;

	FilteredListTests(Setup setup) {
		this.setup = setup;
	}

	@ParameterizedTest
	@ValueSource(strings = { "playlists(orderBy: [{title: ASC}]){title tracks{title}}",
			"playlists(orderBy: [{title: ASC}]){title tracks: joined{title}}",
			"playlists: manual{title tracks{title}}" })
	void hiddenElementsLeaveNoGap(String field) {
		assertThat(app(Hiding.class).query("{%s}".formatted(field))).hasJsonInOrder("""
				{'playlists': [{'title': 'P1', 'tracks': [{'title': 'T4'}, {'title': 'T2'}]},
					{'title': 'P2', 'tracks': []}]}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "playlists(orderBy: [{title: ASC}]){title tracks{title}}",
			"playlists: manual{title tracks{title}}" })
	void gapOfTheDataStaysWhereNothingIsHidden(String field) {
		assertThat(app(Admitting.class).query("{%s}".formatted(field))).hasJsonInOrder(
				"""
						{'playlists': [
							{'title': 'P1', 'tracks': [{'title': 'T4'}, {'title': 'T3'}, null, {'title': 'T2'}, {'title': 'T1'}]},
							{'title': 'P2', 'tracks': [null, {'title': 'T5'}]}]}""");
	}

	@Test
	void positionsStillOrderWhatIsCut() {
		assertThat(app(Hiding.class).query("{playlists(orderBy: [{title: ASC}]){tracks(limit: 1, offset: 1){title}}}"))
			.hasJson("""
					{'playlists': [{'tracks': [{'title': 'T2'}]}, {'tracks': []}]}""");
	}

	private ClewApp app(Class<?> filter) {
		return this.setup.app(FilteredListTests.class)
			.schema("""
					type Query { playlists(orderBy: [PlaylistOrder!]): [Playlist!] manual: [Playlist!] }
					type Playlist { title: String tracks(limit: Int, offset: Int): [Track] joined: [Track] }
					type Track { title: String }
					""")
			.property("clew.types.Playlist.aliases.joined", "tracks")
			.property("clew.types.Playlist.strategies.joined", "join")
			.with(filter, Manual.class)
			.data(new Data())
			.shared();
	}

	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Stream.of("insert into playlists (id, title) values (1, 'P1'), (2, 'P2')", """
					insert into tracks (id, title, hidden, playlist_id, position) values
						(1, 'T1', true, 1, 4), (2, 'T2', false, 1, 3), (3, 'T3', true, 1, 1),
						(4, 'T4', false, 1, 0), (5, 'T5', true, 2, 1)
					""").forEach((sql) -> entityManager.createNativeQuery(sql).executeUpdate());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Hiding {

		@Bean
		EntityFilter<Track> shownTracks() {
			return (context) -> Restriction.of("{alias}.hidden = false");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Admitting {

		@Bean
		EntityFilter<Track> allTracks() {
			return (context) -> Restriction.none();
		}

	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Playlist> manual() {
			return this.entityManager.createQuery("from Playlist order by id", Playlist.class).getResultList();
		}

	}

	@Entity(name = "Playlist")
	@Table(name = "playlists")
	static class Playlist {

		@Id
		Long id;

		String title;

		@OneToMany
		@JoinColumn(name = "playlist_id")
		@OrderColumn(name = "position")
		List<Track> tracks = new ArrayList<>();

		public String getTitle() {
			return this.title;
		}

		public List<Track> getTracks() {
			return this.tracks;
		}

	}

	@Entity(name = "Track")
	@Table(name = "tracks")
	static class Track {

		@Id
		Long id;

		String title;

		boolean hidden;

		public String getTitle() {
			return this.title;
		}

	}

}
