package dev.clew.cases.model;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * The far end of the {@link Blog}'s chain of to-one relations.
 */
public final class Geo {

	private Geo() {
	}

	@Entity(name = "Country")
	@Table(name = "countries")
	public static class Country {

		@Id
		Long id;

		String name;

		String code;

		@ManyToOne(fetch = FetchType.LAZY)
		Continent continent;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public String getCode() {
			return this.code;
		}

		public Continent getContinent() {
			return this.continent;
		}

	}

	@Entity(name = "Continent")
	@Table(name = "continents")
	public static class Continent {

		@Id
		Long id;

		String name;

		String code;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public String getCode() {
			return this.code;
		}

	}

}
