package dev.clew.model;

import graphql.schema.DataFetchingEnvironment;

/**
 * Classes that test where graphql-java looks for a property.
 */
final class LookupSamples {

	private LookupSamples() {
	}

	public static class FieldOnly {

		static String constant = "constant";

		public String open = "open";

		private String name = "name";

	}

	static class InheritsField extends FieldOnly {

	}

	static class Lowercase {

		private String name;

		public String getname() {
			return "lower";
		}

	}

	static class Hidden {

		private String getName() {
			return "private";
		}

		private String label() {
			return "private";
		}

	}

	static class Ambiguous {

		private String name;

		private boolean flag;

		public String name() {
			return "record-like";
		}

		public String getName() {
			return this.name;
		}

		public boolean getFlag() {
			return this.flag;
		}

		public boolean isFlag() {
			return true;
		}

	}

	static class WithEnvironment {

		private String name;

		public String getName() {
			return this.name;
		}

		public String getName(DataFetchingEnvironment environment) {
			return "environment";
		}

	}

	static class StaticGetter {

		private String name;

		public static String getName() {
			return "static";
		}

	}

	interface Named {

		default String getName() {
			return "default";
		}

		class Impl implements Named {

			private String name;

		}

	}

	abstract static class Abstract {

		private String name;

		public abstract String getName();

	}

}
