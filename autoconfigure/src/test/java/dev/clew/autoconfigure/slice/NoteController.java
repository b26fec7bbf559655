package dev.clew.autoconfigure.slice;

import java.util.List;

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

}
