import { element } from './dom.js';
import { loadingBadge, startsStatement } from './legend.js';
import { statementRows } from './statement.js';
import { addTreeKeys } from './tree-keys.js';

const FORMS = {
	rows: 'Only the columns that are asked for',
	entities: 'Whole entities, because something reads more than columns'
};

/**
 * Draws the plan of one load as a tree of statements. What is joined, embedded or known by its key stands inside the block of
 * the statement that brings it; each further statement is a block of its own.
 */
export function planTree(load, numbering) {
	const statements = [...load.statements ?? []].map((statement) => ({ ...statement, number: numbering.next++ }));
	const context = { statements, slowest: numbering.slowest, failed: Boolean(load.error) };
	const tree = element('ul', { class: 'plan', role: 'tree', 'aria-label': `Plan of ${load.field}` });
	if (load.plan) {
		tree.append(statementBlock(load.plan, load.field ?? load.plan.field, 1, context));
	}
	const left = statements.filter((statement) => !statement.shown);
	if (left.length > 0) {
		tree.append(strayBlock(left, context));
	}
	addTreeKeys(tree);
	return tree;
}

function statementBlock(node, path, level, context, via = []) {
	const own = context.statements.filter((statement) => statement.field === path);
	own.forEach((statement) => (statement.shown = true));
	const inside = [];
	const below = [];
	collect(node, path, [], inside, below, context);
	const block = element('div', { class: 'block', 'data-field': path, 'data-loading': node.loading },
		nodeRow(node, via),
		own.length > 0 ? statementRows(own, context.slowest) : element('p', { class: 'idle' }, context.failed ? 'No statement ran to its end here: the load failed.' : 'No statement was needed.'),
		inside.length > 0 ? hanging(inside, level + 1) : null);
	return element('li', { class: `statement-item loading-${node.loading}`, ...itemAttributes(level) }, block,
		below.length > 0 ? element('ul', { class: 'below', role: 'group' },
			below.map((child) => statementBlock(child.node, child.path, level + 1, context, child.via))) : null);
}

/** Sorts what is below a node into what hangs in its own statement, as a tree, and the statements that follow. */
function collect(node, path, via, inside, below, context) {
	for (const edge of node.edges ?? []) {
		const edgePath = `${path}.${edge.field}`;
		if (startsStatement(edge.loading) || context.statements.some((statement) => statement.field === edgePath)) {
			below.push({ node: edge, path: edgePath, via });
		}
		else {
			const children = [];
			collect(edge, edgePath, [...via, edge.field], children, below, context);
			inside.push({ node: edge, path: edgePath, children });
		}
	}
}

function hanging(nodes, level) {
	return element('ul', { class: 'inside', role: 'group' }, nodes.map(({ node, path, children }) => element('li',
		{ class: `hanging loading-${node.loading}`, 'data-path': path, ...itemAttributes(level) },
		nodeRow(node), children.length > 0 ? hanging(children, level + 1) : null)));
}

function itemAttributes(level) {
	return { role: 'treeitem', tabindex: '-1', 'aria-level': level };
}

function nodeRow(node, via = []) {
	const columns = node.columns ?? [];
	const range = node.range?.trim();
	return element('div', { class: 'node' },
		element('div', { class: 'node-line' },
			element('span', { class: 'node-field' }, via.length > 0 ? element('span', { class: 'node-via' }, `${via.join('.')}.`) : null, node.field ?? ''),
			node.type ? element('span', { class: 'node-type' }, node.type) : null,
			node.loading ? loadingBadge(node.loading) : null,
			node.form && isLoaded(node.loading) ? element('span', { class: `badge form-${node.form}`, title: FORMS[node.form] }, node.form) : null,
			node.reason ? element('span', { class: 'node-reason' }, node.reason) : null),
		columns.length > 0 ? element('div', { class: 'node-columns', 'aria-label': 'Columns' },
			columns.map((column) => element('code', {}, column))) : null,
		range ? element('div', { class: 'node-range' }, element('code', {}, range)) : null);
}

function isLoaded(loading) {
	return startsStatement(loading) || loading === 'join';
}

function strayBlock(statements, context) {
	return element('li', { class: 'statement-item', ...itemAttributes(1) },
		element('div', { class: 'block', 'data-field': statements[0].field },
			element('p', { class: 'idle' }, 'Statements beside the plan:'), statementRows(statements, context.slowest, true)));
}
