package dev.clew.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * Classes of the same simple name.
 */
final class Twins {

	private Twins() {
	}

	static final class Left {

		@Entity(name = "LeftStar")
		static class Star {

			@Id
			Long id;

			String left;

		}

	}

	static final class Right {

		@Entity(name = "RightStar")
		static class Star {

			@Id
			Long id;

			String right;

		}

	}

	@Entity(name = "Star")
	static class Sun {

		@Id
		Long id;

		String heat;

	}

	@Entity(name = "Orbit")
	static class Circle {

		@Id
		Long id;

		@Embedded
		Nested.Orbit shape;

	}

	static final class Nested {

		@Embeddable
		static class Orbit {

			Integer radius;

		}

	}

}
