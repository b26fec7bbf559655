package dev.clew.model;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcherHelper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlainAccessors}.
 */
class PlainAccessorsTests {

	private final PlainAccessors accessors = new PlainAccessors();

	@Test
	void getterThatReturnsItsFieldIsPlain() {
		assertThat(plain(Post.class, "title")).isTrue();
	}

	@Test
	void primitiveGetterIsPlain() {
		assertThat(plain(Post.class, "score")).isTrue();
	}

	@Test
	void booleanIsGetterIsPlain() {
		assertThat(plain(Post.class, "published")).isTrue();
	}

	@Test
	void getterWithLogicIsNotPlain() {
		assertThat(plain(Post.class, "teaser")).isFalse();
	}

	@Test
	void getterThatWrapsIsNotPlain() {
		assertThat(plain(Post.class, "subtitle")).isFalse();
	}

	@Test
	void defensiveCopyIsNotPlain() {
		assertThat(plain(Post.class, "tags")).isFalse();
	}

	@Test
	void conversionOfThePrimitiveIsNotPlain() {
		assertThat(plain(Post.class, "views")).isFalse();
	}

	@Test
	void getterOfAnotherFieldIsNotPlain() {
		assertThat(plain(Post.class, "slug")).isFalse();
		assertThat(this.accessors.isPlain(Post.class, "slug", "title")).isTrue();
	}

	@Test
	void aliasedPropertyIsPlainForItsAttribute() {
		assertThat(this.accessors.isPlain(Post.class, "title", "teaser")).isFalse();
	}

	@Test
	void getterInMappedSuperclassIsPlain() {
		assertThat(plain(Post.class, "version")).isTrue();
	}

	@Test
	void getterOverriddenInSubclassIsJudgedInTheSubclass() {
		assertThat(plain(Draft.class, "title")).isFalse();
		assertThat(plain(Draft.class, "score")).isTrue();
	}

	@Test
	void plainOverrideOfALogicGetterIsPlain() {
		assertThat(plain(Overriding.class, "name")).isTrue();
		assertThat(plain(Logic.class, "name")).isFalse();
	}

	@Test
	void hiddenFieldIsNotPlain() {
		assertThat(plain(Hiding.class, "title")).isFalse();
	}

	@Test
	void recordAccessorIsPlain() {
		assertThat(plain(Address.class, "city")).isTrue();
		assertThat(plain(Zip.class, "code")).isFalse();
	}

	@Test
	void enhancedAccessorIsPlain() {
		assertThat(plain(Enhanced.class, "name")).isTrue();
		assertThat(this.accessors.isPlainWritten(Enhanced.class, "name")).isTrue();
		assertThat(this.accessors.isPlain(Enhanced.class, "name", "other")).isFalse();
	}

	@Test
	void bridgeMethodsOfGenericsArePlain() {
		assertThat(plain(ObjectId.class, "id")).isTrue();
		assertThat(plain(LongId.class, "id")).isTrue();
	}

	@Test
	void bridgeToAnInvisibleSuperclassIsFollowed() {
		assertThat(plain(Visible.class, "name")).isTrue();
	}

	@Test
	void fieldWithoutGetterIsPlainWhereGraphQlJavaSeesIt() {
		assertThat(plain(FieldOnly.class, "name")).isTrue();
		assertThat(plain(InheritsField.class, "name")).isFalse();
		assertThat(this.accessors.isReadable(InheritsField.class, "name")).isFalse();
		assertThat(plain(InheritsField.class, "open")).isTrue();
		assertThat(plain(FieldOnly.class, "constant")).isFalse();
	}

	@Test
	void readableIsWhatGraphQlJavaReads() {
		assertThat(read(new InheritsField(), "name")).isNull();
		assertThat(read(new InheritsField(), "open")).isEqualTo("open");
		assertThat(read(new Lowercase(), "name")).isEqualTo("lower");
		assertThat(read(new Hidden(), "name")).isEqualTo("private");
		assertThat(read(new Hidden(), "label")).isNull();
		assertThat(this.accessors.isReadable(Lowercase.class, "name")).isTrue();
		assertThat(this.accessors.isReadable(Hidden.class, "name")).isTrue();
		assertThat(this.accessors.isReadable(Hidden.class, "label")).isFalse();
		assertThat(this.accessors.isReadable(Post.class, "nothing")).isFalse();
	}

	@Test
	void everyMethodThatGraphQlJavaMightCallMustBePlain() {
		assertThat(plain(Ambiguous.class, "name")).isFalse();
		assertThat(plain(Ambiguous.class, "flag")).isFalse();
		assertThat(plain(Lowercase.class, "name")).isFalse();
	}

	@Test
	void getterWithEnvironmentIsNotPlain() {
		assertThat(plain(WithEnvironment.class, "name")).isFalse();
	}

	@Test
	void staticGetterIsNotPlain() {
		assertThat(plain(StaticGetter.class, "name")).isFalse();
	}

	@Test
	void defaultMethodOfAnInterfaceIsNotPlain() {
		assertThat(plain(Named.Impl.class, "name")).isFalse();
		assertThat(this.accessors.isReadable(Named.Impl.class, "name")).isTrue();
	}

	@Test
	void abstractGetterIsNotPlain() {
		assertThat(plain(Abstract.class, "name")).isFalse();
	}

	@Test
	void setterThatOnlyStoresIsPlain() {
		assertThat(this.accessors.isPlainWritten(Post.class, "title")).isTrue();
		assertThat(this.accessors.isPlainWritten(Post.class, "score")).isTrue();
		assertThat(this.accessors.isPlainWritten(Post.class, "version")).isTrue();
	}

	@Test
	void setterWithLogicIsNotPlain() {
		assertThat(this.accessors.isPlainWritten(Post.class, "teaser")).isFalse();
		assertThat(this.accessors.isPlainWritten(Post.class, "tags")).isFalse();
	}

	@Test
	void missingSetterIsNotPlain() {
		assertThat(this.accessors.isPlainWritten(Post.class, "published")).isFalse();
	}

	@Test
	void recordIsPlainlyWrittenByItsImplicitConstructorOnly() {
		assertThat(this.accessors.isPlainWritten(Address.class, "city")).isTrue();
		assertThat(this.accessors.isPlainWritten(Compact.class, "city")).isFalse();
	}

	@Test
	void classesWithoutClassFileAreNotPlain() {
		Supplier<String> lambda = () -> "name";
		Object proxy = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Supplier.class },
				(instance, method, arguments) -> null);
		assertThat(plain(lambda.getClass(), "get")).isFalse();
		assertThat(plain(proxy.getClass(), "get")).isFalse();
		assertThat(plain(int[].class, "length")).isFalse();
		assertThat(plain(int.class, "value")).isFalse();
		assertThat(plain(Named.class, "name")).isFalse();
	}

	@Test
	void innerAndAnonymousClassesAreReadLikeOthers() {
		assertThat(plain(new Post() {
		}.getClass(), "title")).isTrue();
		assertThat(plain(new Post() {

			@Override
			public String getTitle() {
				return super.getTitle();
			}

		}.getClass(), "title")).isFalse();
	}

	private boolean plain(Class<?> type, String property) {
		return this.accessors.isPlain(type, property, property);
	}

	private static Object read(Object source, String property) {
		return PropertyDataFetcherHelper.getPropertyValue(property, source, null);
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
