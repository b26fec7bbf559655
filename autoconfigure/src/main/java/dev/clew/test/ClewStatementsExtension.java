package dev.clew.test;

import dev.clew.load.PlanLoader;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands {@link ClewStatements} to test methods, and to those that run before each of
 * them: one object for each test.
 */
public final class ClewStatementsExtension implements ParameterResolver, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(ClewStatementsExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == ClewStatements.class;
	}

	@Override
	public ClewStatements resolveParameter(ParameterContext parameter, ExtensionContext context) {
		if (context.getTestMethod().isEmpty()) {
			throw new ParameterResolutionException(
					"ClewStatements are those of one test: take them in a test method, or in one with @BeforeEach");
		}
		return context.getStore(NAMESPACE)
			.computeIfAbsent(context.getUniqueId(), (id) -> record(SpringExtension.getApplicationContext(context)),
					ClewStatements.class);
	}

	static ClewStatements record(ApplicationContext application) {
		ClewStatements statements = new ClewStatements();
		application.getBeansOfType(EntityManagerFactory.class).values().forEach(statements::listenTo);
		application.getBeanProvider(PlanLoader.class).ifAvailable(statements::listenTo);
		if (!statements.isListening()) {
			throw new ParameterResolutionException(
					"There is no EntityManagerFactory in the context of this test, so no "
							+ "statements can be seen. In a slice like @GraphQlTest, add @AutoConfigureClew");
		}
		return statements;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		ClewStatements statements = context.getStore(NAMESPACE).remove(context.getUniqueId(), ClewStatements.class);
		if (statements != null) {
			statements.stop();
		}
	}

}
