package dev.clew.oracle;

import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

/**
 * Random rows of the world: nulls, orphans, empty and large collections, shared targets,
 * texts of every kind.
 *
 * @param seed the same seed gives the same rows
 */
record WorldData(long seed) implements Consumer<EntityManager> {

	@Override
	public void accept(EntityManager entityManager) {
		Dice dice = new Dice(this.seed);
		PressRows press = new PressRows(dice, entityManager);
		press.insert();
		new OtherRows(dice, entityManager, press.authors()).insert();
		entityManager.flush();
		// Keys that no constraint guards
		entityManager.createNativeQuery("update article set editor_id = id + 100000 where mod(id, 9) = 4")
			.executeUpdate();
		entityManager.createNativeQuery("update article set reviewer_id = id + 100000 where mod(id, 5) = 1")
			.executeUpdate();
	}

}
