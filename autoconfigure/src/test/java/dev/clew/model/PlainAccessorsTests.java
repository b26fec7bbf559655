package dev.clew.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import dev.clew.model.AccessorSamples.Address;
import dev.clew.model.AccessorSamples.Compact;
import dev.clew.model.AccessorSamples.Draft;
import dev.clew.model.AccessorSamples.Enhanced;
import dev.clew.model.AccessorSamples.Hiding;
import dev.clew.model.AccessorSamples.Logic;
import dev.clew.model.AccessorSamples.LongId;
import dev.clew.model.AccessorSamples.ObjectId;
import dev.clew.model.AccessorSamples.Overriding;
import dev.clew.model.AccessorSamples.Post;
import dev.clew.model.AccessorSamples.Visible;
import dev.clew.model.AccessorSamples.Zip;
import dev.clew.model.LookupSamples.Abstract;
import dev.clew.model.LookupSamples.Ambiguous;
import dev.clew.model.LookupSamples.FieldOnly;
import dev.clew.model.LookupSamples.Hidden;
import dev.clew.model.LookupSamples.InheritsField;
import dev.clew.model.LookupSamples.Lowercase;
import dev.clew.model.LookupSamples.Named;
import dev.clew.model.LookupSamples.StaticGetter;
import dev.clew.model.LookupSamples.WithEnvironment;
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
	void classFilesThatCannotBeReadAreNotPlain() throws Exception {
		String name = Enhanced.class.getName();
		byte[] code = Enhanced.class.getResourceAsStream("AccessorSamples$Enhanced.class").readAllBytes();
		ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {

			@Override
			protected Class<?> loadClass(String requested, boolean resolve) throws ClassNotFoundException {
				return requested.equals(name) ? defineClass(name, code, 0, code.length)
						: super.loadClass(requested, resolve);
			}

			@Override
			public InputStream getResourceAsStream(String file) {
				return new ByteArrayInputStream("damaged".getBytes(StandardCharsets.UTF_8));
			}

		};
		Class<?> damaged = loader.loadClass(name);
		assertThat(plain(damaged, "name")).isFalse();
		assertThat(this.accessors.isReadable(damaged, "name")).isTrue();
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

}
