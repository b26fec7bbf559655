package dev.clew.load;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.sqm.function.AbstractSqmSelfRenderingSetReturningFunctionDescriptor;
import org.hibernate.query.sqm.produce.function.SetReturningFunctionTypeResolver;
import org.hibernate.query.sqm.produce.function.StandardArgumentsValidators;
import org.hibernate.query.sqm.tuple.internal.AnonymousTupleTableGroupProducer;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;

/**
 * Makes rows of an array of keys in HQL, for H2: it finds the rows of each key by an
 * index where keys are joined, and compares each row with each key where they are tested.
 */
final class KeysFunction extends AbstractSqmSelfRenderingSetReturningFunctionDescriptor {

	/**
	 * The column of the rows.
	 */
	static final String KEY = "key_value";

	/**
	 * How keys that arrays hold are stored, if nothing else is said.
	 */
	static final Map<Class<?>, BasicTypeReference<?>> KEYS = Map.of(Long.class, StandardBasicTypes.LONG, Integer.class,
			StandardBasicTypes.INTEGER, Short.class, StandardBasicTypes.SHORT, String.class, StandardBasicTypes.STRING,
			UUID.class, StandardBasicTypes.UUID);

	private KeysFunction(String name, BasicTypeReference<?> key) {
		super(name, StandardArgumentsValidators.exactly(2),
				SetReturningFunctionTypeResolver.builder().invariant(KEY, key).build(), null);
	}

	/**
	 * Contribute the function, for all kinds of keys that arrays hold.
	 */
	static void contribute(FunctionContributions contributions) {
		KEYS.forEach((type, key) -> contributions.getFunctionRegistry()
			.register(name(type), new KeysFunction(name(type), key)));
	}

	/**
	 * Return whether arrays may hold keys of the given class.
	 */
	static boolean knows(Class<?> key) {
		return KEYS.containsKey(key);
	}

	/**
	 * Read an array. The parameter does not stand last, where it could be several values
	 * to Hibernate, which then keeps no plan of the statement.
	 * @param key the class of its elements
	 */
	static String read(Class<?> key, String parameter) {
		return "%s(%s, 0)".formatted(name(key), parameter);
	}

	private static String name(Class<?> key) {
		return "keys_" + key.getSimpleName();
	}

	@Override
	public boolean rendersIdentifierVariable(List<SqlAstNode> arguments, SessionFactoryImplementor sessionFactory) {
		return true;
	}

	// H2's own name of the column is in upper case, whatever its identifiers are
	@Override
	public void render(SqlAppender sql, List<? extends SqlAstNode> arguments, AnonymousTupleTableGroupProducer type,
			String alias, SqlAstTranslator<?> translator) {
		sql.appendSql("unnest(");
		arguments.get(0).accept(translator);
		sql.appendSql(") %s(%s)".formatted(alias, KEY));
	}

}
