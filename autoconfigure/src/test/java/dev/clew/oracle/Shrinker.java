package dev.clew.oracle;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

/**
 * Takes away from a query whatever can be missed without the fault being missed too.
 */
final class Shrinker {

	private final Predicate<Query> faulty;

	Shrinker(Predicate<Query> faulty) {
		this.faulty = faulty;
	}

	Query shrink(Query query) {
		Query unrestricted = query.as(Viewer.OWNER);
		Query smallest = this.faulty.test(unrestricted) ? unrestricted : query;
		int part = 0;
		while (true) {
			Optional<Query> smaller = without(smallest, part);
			if (smaller.isEmpty()) {
				return smallest;
			}
			if (isComplete(smaller.get().document()) && this.faulty.test(smaller.get())) {
				smallest = smaller.get();
			}
			else {
				part++;
			}
		}
	}

	/**
	 * Return the query without one of its parts, counted from the start.
	 * @return empty where it has fewer parts
	 */
	private static Optional<Query> without(Query query, int part) {
		Removal removal = new Removal(part);
		Document document = (Document) new AstTransformer().transform(query.document(), removal);
		return removal.done ? Optional.of(tidied(document, query)) : Optional.empty();
	}

	/**
	 * Return a query with another document, without what that does not use.
	 */
	static Query tidied(Document document, Query query) {
		Used used = Used.in(document);
		Document tidied = document;
		for (int before = -1; before != tidied.getDefinitions().size();) {
			before = tidied.getDefinitions().size();
			Used now = used;
			tidied = (Document) new AstTransformer().transform(tidied, new NodeVisitorStub() {

				@Override
				public TraversalControl visitFragmentDefinition(FragmentDefinition node,
						TraverserContext<Node> context) {
					return now.fragments.contains(node.getName()) ? TraversalControl.CONTINUE
							: TreeTransformerUtil.deleteNode(context);
				}

				@Override
				public TraversalControl visitVariableDefinition(VariableDefinition node,
						TraverserContext<Node> context) {
					return now.variables.contains(node.getName()) ? TraversalControl.CONTINUE
							: TreeTransformerUtil.deleteNode(context);
				}

			});
			used = Used.in(tidied);
		}
		Map<String, Object> kept = new LinkedHashMap<>(query.variables());
		kept.keySet().retainAll(used.variables);
		return new Query(tidied, kept, query.viewer());
	}

	private static boolean isComplete(Document document) {
		boolean[] complete = { true };
		new NodeTraverser().preOrder(new NodeVisitorStub() {

			@Override
			public TraversalControl visitSelectionSet(SelectionSet node, TraverserContext<Node> context) {
				complete[0] &= !node.getSelections().isEmpty();
				return TraversalControl.CONTINUE;
			}

		}, document);
		return complete[0];
	}

	/**
	 * Fragments and variables that a document uses.
	 */
	private record Used(Set<String> fragments, Set<String> variables) {

		static Used in(Document document) {
			Used used = new Used(new HashSet<>(), new HashSet<>());
			new NodeTraverser().preOrder(new NodeVisitorStub() {

				@Override
				public TraversalControl visitFragmentSpread(FragmentSpread node, TraverserContext<Node> context) {
					used.fragments.add(node.getName());
					return TraversalControl.CONTINUE;
				}

				@Override
				public TraversalControl visitVariableReference(VariableReference node, TraverserContext<Node> context) {
					used.variables.add(node.getName());
					return TraversalControl.CONTINUE;
				}

			}, document);
			return used;
		}

	}

	/**
	 * Removes one selection, argument, directive, or part of a value.
	 */
	private static final class Removal extends NodeVisitorStub {

		private final int part;

		private int count;

		private boolean done;

		Removal(int part) {
			this.part = part;
		}

		@Override
		public TraversalControl visitField(Field node, TraverserContext<Node> context) {
			return removeOrContinue(context);
		}

		@Override
		public TraversalControl visitInlineFragment(InlineFragment node, TraverserContext<Node> context) {
			return removeOrContinue(context);
		}

		@Override
		public TraversalControl visitFragmentSpread(FragmentSpread node, TraverserContext<Node> context) {
			return removeOrContinue(context);
		}

		@Override
		public TraversalControl visitArgument(Argument node, TraverserContext<Node> context) {
			return (context.getParentNode() instanceof Directive) ? TraversalControl.CONTINUE
					: removeOrContinue(context);
		}

		@Override
		public TraversalControl visitObjectField(ObjectField node, TraverserContext<Node> context) {
			return removeOrContinue(context);
		}

		@Override
		protected TraversalControl visitValue(Value<?> node, TraverserContext<Node> context) {
			return (context.getParentNode() instanceof ArrayValue) ? removeOrContinue(context)
					: TraversalControl.CONTINUE;
		}

		@Override
		public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
			return removeOrContinue(context);
		}

		private TraversalControl removeOrContinue(TraverserContext<Node> context) {
			if (!this.done && this.count++ == this.part) {
				this.done = true;
				return TreeTransformerUtil.deleteNode(context);
			}
			return TraversalControl.CONTINUE;
		}

	}

}
