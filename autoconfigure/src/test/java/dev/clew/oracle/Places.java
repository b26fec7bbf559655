package dev.clew.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.clew.oracle.People.Author;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;

/**
 * Composite keys, foreign keys to them, and a reference that is no primary key.
 */
public final class Places {

	private Places() {
	}

	@Entity(name = "Country")
	public static class Country {

		@Id
		Long id;

		@Column(unique = true)
		String code;

		String name;

		@OneToMany(mappedBy = "home")
		List<Region> regions = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getCode() {
			return this.code;
		}

		public String getName() {
			return this.name;
		}

		public List<Region> getRegions() {
			return this.regions;
		}

	}

	@Entity(name = "Region")
	@IdClass(RegionId.class)
	public static class Region {

		@Id
		String country;

		@Id
		String code;

		String name;

		@OneToMany(mappedBy = "region")
		@OrderBy("name, id")
		List<City> cities = new ArrayList<>();

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "home_code", referencedColumnName = "code")
		Country home;

		public String getCountry() {
			return this.country;
		}

		public String getCode() {
			return this.code;
		}

		public String getName() {
			return this.name;
		}

		public List<City> getCities() {
			return this.cities;
		}

		public Country getHome() {
			return this.home;
		}

	}

	public record RegionId(String country, String code) {

	}

	@Entity(name = "City")
	public static class City {

		@Id
		Long id;

		String name;

		Instant founded;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "region_country", referencedColumnName = "country")
		@JoinColumn(name = "region_code", referencedColumnName = "code")
		Region region;

		@OneToOne(fetch = FetchType.LAZY)
		Author mayor;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Instant getFounded() {
			return this.founded;
		}

		public Region getRegion() {
			return this.region;
		}

		public Author getMayor() {
			return this.mayor;
		}

	}

}
