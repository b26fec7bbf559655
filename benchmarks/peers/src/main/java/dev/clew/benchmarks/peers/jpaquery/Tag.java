package dev.clew.benchmarks.peers.jpaquery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What posts are about.
 */
@Entity
@Table(name = "tags")
public class Tag {

	@Id
	private Long id;

	private String name;

	private String description;

	public Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public String getDescription() {
		return this.description;
	}

}
