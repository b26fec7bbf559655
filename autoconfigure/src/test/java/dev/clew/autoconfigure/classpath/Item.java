package dev.clew.autoconfigure.classpath;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * The only entity.
 */
@Entity
public class Item {

	@Id
	@Nullable Long id;

	public @Nullable Long getId() {
		return this.id;
	}

}
