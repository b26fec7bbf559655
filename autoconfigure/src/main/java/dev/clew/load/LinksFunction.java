package dev.clew.load;

import java.util.List;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.query.sqm.function.AbstractSqmSelfRenderingSetReturningFunctionDescriptor;
import org.hibernate.query.sqm.produce.function.SetReturningFunctionTypeResolver;
import org.hibernate.query.sqm.produce.function.StandardArgumentsValidators;
import org.hibernate.query.sqm.tuple.internal.AnonymousTupleTableGroupProducer;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.spi.SqlAppender;
import org.hibernate.sql.ast.tree.SqlAstNode;
import org.hibernate.sql.ast.tree.expression.Literal;
import org.hibernate.type.BasicTypeReference;

/**
 * Reads the table between two entities in HQL, which otherwise knows it only between
 * them: elements are then found without the table of their owners.
 */
final class LinksFunction extends AbstractSqmSelfRenderingSetReturningFunctionDescriptor {

	static final String OWNER = "owner_key";

	static final String ELEMENT = "element_key";

	private LinksFunction(String name, BasicTypeReference<?> owner, BasicTypeReference<?> element) {
		super(name, StandardArgumentsValidators.exactly(3),
				SetReturningFunctionTypeResolver.builder().invariant(OWNER, owner).invariant(ELEMENT, element).build(),
				null);
	}

	/**
	 * Contribute the function, for all kinds of keys that arrays hold.
	 */
	static void contribute(FunctionContributions contributions) {
		KeysFunction.KEYS.forEach((ownerKey, owner) -> KeysFunction.KEYS.forEach((elementKey, element) -> {
			String name = name(ownerKey, elementKey);
			contributions.getFunctionRegistry().register(name, new LinksFunction(name, owner, element));
		}));
	}

	/**
	 * Read a table.
	 * @param table its name in SQL
	 */
	static String read(Class<?> ownerKey, Class<?> elementKey, String table, String owner, String element) {
		return "%s(%s, %s, %s)".formatted(name(ownerKey, elementKey), literal(table), literal(owner), literal(element));
	}

	private static String literal(String name) {
		return "'" + name.replace("'", "''") + "'";
	}

	private static String name(Class<?> ownerKey, Class<?> elementKey) {
		return "links_%s_%s".formatted(ownerKey.getSimpleName(), elementKey.getSimpleName());
	}

	@Override
	public void render(SqlAppender sql, List<? extends SqlAstNode> arguments, AnonymousTupleTableGroupProducer type,
			String alias, SqlAstTranslator<?> translator) {
		sql.appendSql("(select %s %s,%s %s from %s)".formatted(text(arguments, 1), OWNER, text(arguments, 2), ELEMENT,
				text(arguments, 0)));
	}

	private static Object text(List<? extends SqlAstNode> arguments, int index) {
		return ((Literal) arguments.get(index)).getLiteralValue();
	}

}
