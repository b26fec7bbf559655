package dev.clew.cases.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * The only entity of a database that is no shop.
 */
@Entity(name = "Note")
public class Note {

	@Id
	private Long id;

}
