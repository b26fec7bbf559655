package dev.clew.model;

import java.util.List;
import java.util.Optional;

/**
 * Classes whose accessors are plain or not.
 */
final class AccessorSamples {

	private AccessorSamples() {
	}

	static class Versioned {

		private int version;

		public int getVersion() {
			return this.version;
		}

		public void setVersion(int version) {
			this.version = version;
		}

	}

	static class Post extends Versioned {

		private String title;

		private long score;

		private boolean published;

		private String teaser;

		private String subtitle;

		private List<String> tags;

		private int views;

		private String slug;

		public String getTitle() {
			return this.title;
		}

		public void setTitle(String title) {
			this.title = title;
		}

		public long getScore() {
			return this.score;
		}

		public Post setScore(long score) {
			this.score = score;
			return this;
		}

		public boolean isPublished() {
			return this.published;
		}

		public String getTeaser() {
			return (this.teaser != null) ? this.teaser : "";
		}

		public void setTeaser(String teaser) {
			this.teaser = teaser.trim();
		}

		public Optional<String> getSubtitle() {
			return Optional.ofNullable(this.subtitle);
		}

		public List<String> getTags() {
			return List.copyOf(this.tags);
		}

		public void setTags(List<String> tags) {
			this.tags = List.copyOf(tags);
		}

		public long getViews() {
			return this.views;
		}

		public String getSlug() {
			return this.title;
		}

	}

	static class Draft extends Post {

		@Override
		public String getTitle() {
			return "Draft: " + super.getTitle();
		}

	}

	static class Hiding extends Post {

		private String title;

		@Override
		public String getTitle() {
			return this.title;
		}

	}

	static class Logic {

		String name;

		public String getName() {
			return this.name + "!";
		}

	}

	static class Overriding extends Logic {

		@Override
		public String getName() {
			return this.name;
		}

	}

	record Address(long number, String city) {
	}

	record Zip(String code) {

		@Override
		public String code() {
			return this.code.trim();
		}

	}

	record Compact(String city) {

		Compact {
			city = city.trim();
		}

	}

	static class Enhanced {

		private String name;

		public String $$_hibernate_read_name() {
			return (this.name != null) ? this.name : "loaded";
		}

		public void $$_hibernate_write_name(String name) {
			this.name = name;
		}

		public String getName() {
			return $$_hibernate_read_name();
		}

		public void setName(String name) {
			$$_hibernate_write_name(name);
		}

	}

	abstract static class Identified<T> {

		T id;

		abstract T getId();

	}

	static class ObjectId extends Identified<Object> {

		@Override
		public Object getId() {
			return this.id;
		}

	}

	static class LongId extends Identified<Long> {

		@Override
		public Long getId() {
			return this.id;
		}

	}

	static class Invisible {

		private String name;

		public String getName() {
			return this.name;
		}

	}

	public static class Visible extends Invisible {

	}

}
