package dev.clew.autoconfigure.slice;

import java.util.List;

import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import jakarta.persistence.EntityGraph;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * A controller that needs Clew for one of its fields.
 */
@Controller
class NoteController {

	@QueryMapping
	List<Note> plainNotes() {
		return List.of(new Note(1, "First", null));
	}

	@QueryMapping
	List<Note> graphNotes(EntityGraph<Note> graph) {
		return List.of();
	}

	@QueryMapping
	Selected<Note> aheadNotes(Lookahead<Note> notes) {
		return notes.list();
	}

}
