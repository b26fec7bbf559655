package dev.clew.oracle;

import java.util.List;

/**
 * Who asks.
 */
enum Viewer {

	/**
	 * Sees everything.
	 */
	OWNER,

	EDITOR, READER, GUEST;

	private static final List<Viewer> RESTRICTED = List.of(EDITOR, READER, GUEST);

	static Viewer any(Dice dice) {
		return dice.chance(40) ? OWNER : dice.pick(RESTRICTED);
	}

}
