package dev.clew.autoconfigure.slice;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Repository of notes.
 */
interface Notes extends JpaRepository<Note, Long> {

}
