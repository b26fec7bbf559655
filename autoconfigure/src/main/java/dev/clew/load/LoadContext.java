package dev.clew.load;

/**
 * What the loads of one operation have in common. They may run on several threads.
 */
public final class LoadContext {

	private final Spent spent = new Spent();

	Spent spent() {
		return this.spent;
	}

}
