package dev.clew.autoconfigure.slice;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * A note, which may answer another one.
 */
@Entity
class Note {

	@Id
	@Nullable Long id;

	@Nullable String text;

	@ManyToOne(fetch = FetchType.LAZY)
	@Nullable Note answered;

	Note() {
	}

	Note(long id, String text, @Nullable Note answered) {
		this.id = id;
		this.text = text;
		this.answered = answered;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public @Nullable String getText() {
		return this.text;
	}

	public @Nullable Note getAnswered() {
		return this.answered;
	}

}
