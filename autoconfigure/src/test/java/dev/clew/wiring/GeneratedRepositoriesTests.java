package dev.clew.wiring;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.clew.wiring.OfferedRepositories.PostRepository;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.javapoet.ClassName;
import org.springframework.transaction.support.TransactionTemplate;

import static dev.clew.wiring.OfferedApp.AUTHOR;
import static dev.clew.wiring.OfferedApp.SQL;
import static dev.clew.wiring.OfferedApp.offering;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GeneratedRepositories}: query methods that are generated ahead of time
 * take offers as they do otherwise.
 */
class GeneratedRepositoriesTests {

	private static final TestPropertyValues PROPERTIES = TestPropertyValues
		.of("spring.datasource.generate-unique-name=true", "spring.jpa.hibernate.ddl-auto=create-drop");

	@Test
	@CompileWithForkedClassLoader
	void methodsTakeTheOffersThatTheyTakeOtherwise() {
		run((context) -> {
			PostRepository posts = context.getBean(PostRepository.class);
			OfferedApp.store(context.getBean(TransactionTemplate.class), context.getBean(EntityManager.class));
			check(List.of(posts::findByPublishedTrueOrderByTitle, () -> posts.findByTitle("p1"),
					posts::findTop2ByPublishedTrue, () -> posts.findSliceByPublishedTrue(PageRequest.of(0, 2)),
					() -> posts.findByPublished(true, Limit.of(1)), posts::queryPublished), true);
			check(List.of(posts::findWithCountryByPublishedTrue, posts::findDistinctByPublishedTrue,
					posts::queryDistinct, posts::queryNative, posts::queryGrouped, posts::queryUnion,
					posts::queryFetching, posts::findTitlesByPublishedTrue, posts::countByPublishedTrue,
					() -> posts.existsByTitle("p1"), posts::customPosts), false);
		});
	}

	private static void check(List<Supplier<?>> methods, boolean taken) {
		for (Supplier<?> method : methods) {
			SQL.clear();
			offering(AUTHOR, method::get);
			assertThat(SQL).singleElement()
				.asString()
				.matches((sql) -> sql.contains("join users") == taken, taken ? "joins" : "does not join");
		}
	}

	// What is not public is seen by its own class loader only
	private static void run(Consumer<GenericApplicationContext> test) {
		ClassLoader own = GeneratedRepositoriesTests.class.getClassLoader();
		Thread.currentThread().setContextClassLoader(own);
		TestGenerationContext generation = new TestGenerationContext();
		ClassName initializer;
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			PROPERTIES.applyTo(context);
			context.register(OfferedApp.class);
			initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		generation.writeGeneratedContent();
		TestCompiler.forSystem().with(generation).compile((compiled) -> {
			try (GenericApplicationContext context = new GenericApplicationContext()) {
				PROPERTIES.applyTo(context);
				context.setClassLoader(own);
				start(compiled.getInstance(ApplicationContextInitializer.class, initializer.toString()), context);
				assertThat(compiled.getAllCompiledClasses()).extracting(Class::getSimpleName)
					.anyMatch((name) -> name.contains("AotRepository"));
				test.accept(context);
			}
		});
	}

	@SuppressWarnings("unchecked")
	private static void start(ApplicationContextInitializer<?> initializer, GenericApplicationContext context) {
		((ApplicationContextInitializer<GenericApplicationContext>) initializer).initialize(context);
		context.refresh();
	}

}
