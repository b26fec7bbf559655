package dev.clew.benchmarks.spring;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.github.benmanes.caffeine.cache.Cache;
import dev.clew.benchmarks.GraphQlContestant;
import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.database.CountedDataSource;
import graphql.ExecutionResult;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;

/**
 * A Spring Boot application without a web server, that is asked what its server would
 * hand on.
 */
public final class SpringContestant implements GraphQlContestant {

	private final SpringSetup setup;

	private final CountedDataSource dataSource;

	private final ConfigurableApplicationContext context;

	private final ExecutionGraphQlService service;

	private final EntityManagerFactory factory;

	private final JsonMapper json = new JsonMapper();

	private final AtomicLong requests = new AtomicLong();

	SpringContestant(SpringSetup setup, BenchmarkDatabase database) {
		this.setup = setup;
		this.dataSource = database.newPool();
		Map<String, Object> properties = new LinkedHashMap<>(
				Map.of("spring.main.banner-mode", "off", "spring.main.log-startup-info", "false",
						"spring.jpa.hibernate.ddl-auto", "none", "spring.jpa.open-in-view", "false"));
		properties.putAll(setup.properties());
		this.context = new SpringApplicationBuilder(Blog.class).sources(setup.components().toArray(Class[]::new))
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.properties(properties)
			.initializers((created) -> ((GenericApplicationContext) created).registerBean(DataSource.class,
					() -> this.dataSource))
			.run();
		this.service = this.context.getBean(ExecutionGraphQlService.class);
		this.factory = this.context.getBean(EntityManagerFactory.class);
	}

	@Override
	public String name() {
		return this.setup.name();
	}

	@Override
	public boolean answers(Question question) {
		return !(question instanceof Query query) || this.setup.queries().contains(query);
	}

	@Override
	public CountedDataSource dataSource() {
		return this.dataSource;
	}

	@Override
	public byte[] answer(Question question, int turn) {
		return this.setup.isOpenInView() ? inView(() -> json(question, turn)) : json(question, turn);
	}

	private byte[] json(Question question, int turn) {
		return this.json.writeValueAsBytes(execute(question, turn).toSpecification());
	}

	@Override
	public ExecutionResult execute(Question question, int turn) {
		var request = new DefaultExecutionGraphQlRequest(question.document(), null, question.variables(turn), Map.of(),
				Long.toString(this.requests.incrementAndGet()), Locale.ENGLISH);
		return this.service.execute(request).block().getExecutionResult();
	}

	// As the interceptor of a web request does
	private byte[] inView(Supplier<byte[]> request) {
		EntityManager entityManager = this.factory.createEntityManager();
		TransactionSynchronizationManager.bindResource(this.factory, new EntityManagerHolder(entityManager));
		try {
			return request.get();
		}
		finally {
			TransactionSynchronizationManager.unbindResource(this.factory);
			entityManager.close();
		}
	}

	/**
	 * Return one of Clew's caches, which it does not show.
	 * @param bean the name of the bean that has it
	 */
	public Cache<?, ?> cache(String bean) {
		Object owner = this.context.getBean(bean);
		Method cache = Objects.requireNonNull(ReflectionUtils.findMethod(owner.getClass(), "cache"));
		ReflectionUtils.makeAccessible(cache);
		return (Cache<?, ?>) Objects.requireNonNull(ReflectionUtils.invokeMethod(cache, owner));
	}

	@Override
	public void close() {
		this.context.close();
		this.dataSource.close();
	}

}
