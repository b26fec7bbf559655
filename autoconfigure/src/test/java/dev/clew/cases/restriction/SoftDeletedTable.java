package dev.clew.cases.restriction;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hibernate.annotations.SoftDelete;

/**
 * A hierarchy whose rows are marked as deleted, in one table, and collections of it.
 */
final class SoftDeletedTable {

	private SoftDeletedTable() {
	}

	@Entity(name = "Cabinet")
	@Table(name = "cabinets")
	static class Cabinet extends Stock.Named {

		@OneToMany(mappedBy = "cabinet")
		List<Medium> media = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "loans", joinColumns = @JoinColumn(name = "cabinet_id"),
				inverseJoinColumns = @JoinColumn(name = "medium_id"))
		List<Medium> loans = new ArrayList<>();

		@OneToMany
		@JoinColumn(name = "pile_id")
		List<Medium> pile = new ArrayList<>();

		@ManyToMany
		@JoinTable(name = "played", joinColumns = @JoinColumn(name = "cabinet_id"),
				inverseJoinColumns = @JoinColumn(name = "disc_id"))
		List<Disc> played = new ArrayList<>();

		@ManyToOne
		Disc best;

		public Disc getBest() {
			return this.best;
		}

		public List<Medium> getMedia() {
			return this.media;
		}

		public List<Medium> getLoans() {
			return this.loans;
		}

		public List<Medium> getPile() {
			return this.pile;
		}

		public List<Disc> getPlayed() {
			return this.played;
		}

	}

	@Entity(name = "Medium")
	@Table(name = "media")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	@SoftDelete(columnName = "gone")
	abstract static class Medium extends Stock.Named {

		@ManyToOne(fetch = FetchType.LAZY)
		Cabinet cabinet;

	}

	@Entity(name = "Disc")
	static class Disc extends Medium {

		Integer tracks;

		public Integer getTracks() {
			return this.tracks;
		}

	}

	@Entity(name = "Vinyl")
	static class Vinyl extends Disc {

		Integer speed;

		public Integer getSpeed() {
			return this.speed;
		}

	}

	@Entity(name = "Tape")
	static class Tape extends Medium {

		Integer minutes;

		public Integer getMinutes() {
			return this.minutes;
		}

	}

}
