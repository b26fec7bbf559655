package dev.clew.benchmarks.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

/**
 * Counts the statements that pass through a connection, and the cells of their results.
 */
final class StatementCounter {

	private final LongAdder statements = new LongAdder();

	private final LongAdder cells = new LongAdder();

	long statements() {
		return this.statements.sum();
	}

	long cells() {
		return this.cells.sum();
	}

	<T> T watch(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> watched(target, method, arguments)));
	}

	private @Nullable Object watched(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		Object result = call(target, method, arguments);
		if (target instanceof Statement && method.getName().startsWith("execute")) {
			this.statements.increment();
		}
		if (target instanceof ResultSet rows && method.getName().equals("next") && Boolean.TRUE.equals(result)) {
			this.cells.add(columns(rows));
		}
		if (result instanceof PreparedStatement statement) {
			return watch(PreparedStatement.class, statement);
		}
		if (result instanceof Statement statement) {
			return watch(Statement.class, statement);
		}
		return (result instanceof ResultSet rows) ? watch(ResultSet.class, rows) : result;
	}

	private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private static int columns(ResultSet rows) throws SQLException {
		return rows.getMetaData().getColumnCount();
	}

}
