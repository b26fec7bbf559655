package dev.clew.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import graphql.language.Argument;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

/**
 * Asks a query again for a page next to a cursor that it has shown.
 *
 * @param text the cursor
 * @param shown where and for what it was shown
 */
record NextPage(String text, Cursor shown) {

	private static final Set<String> PAGE = Set.of("first", "after", "last", "before");

	/**
	 * Return the query for one of the pages.
	 * @return empty where the field stands in the query more than once
	 */
	static Optional<Query> of(Query query, List<NextPage> pages, Dice dice, Predicate<Document> isValid) {
		if (pages.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(dice.pick(pages).of(query, dice)).filter((next) -> isValid.test(next.document()));
	}

	private Query of(Query query, Dice dice) {
		boolean forwards = dice.chance(50);
		List<Argument> page = new ArrayList<>();
		page.add(new Argument(forwards ? "after" : "before", new StringValue(this.text)));
		if (dice.chance(70)) {
			page.add(new Argument(forwards ? "first" : "last", IntValue.of(dice.below(5))));
		}
		Document document = (Document) new AstTransformer().transform(Parser.parse(query.text()),
				new NodeVisitorStub() {

					@Override
					public TraversalControl visitField(Field node, TraverserContext<Node> context) {
						return node.getSourceLocation().equals(NextPage.this.shown.field())
								? TreeTransformerUtil.changeNode(context, with(node, page)) : TraversalControl.CONTINUE;
					}

				});
		return Shrinker.tidied(document, query);
	}

	private static Field with(Field field, List<Argument> page) {
		List<Argument> arguments = new ArrayList<>(field.getArguments());
		arguments.removeIf((argument) -> PAGE.contains(argument.getName()));
		arguments.addAll(page);
		return field.transform((builder) -> builder.arguments(arguments));
	}

}
