import { element } from './dom.js';

export const LOADINGS = {
	root: 'The statement of a root field.',
	join: 'By a join in the statement of its owner.',
	embedded: 'With the columns of its owner.',
	key: 'Not at all: the foreign key of its owner says everything.',
	select: 'By one statement for all owners, by key.',
	subselect: 'By one statement for all owners, by the condition of their own statement.',
	initialize: 'By one statement, into the owners themselves, for code that reads it there.',
	lazy: 'When its field is reached: there is a load of that name then.'
};

const STATEMENTS = new Set(['root', 'select', 'subselect', 'initialize']);

export function startsStatement(loading) {
	return STATEMENTS.has(loading);
}

export function loadingBadge(loading) {
	return element('span', { class: `badge loading-badge badge-${loading}`, title: LOADINGS[loading] }, loading);
}

/** What the badges of the plan mean. */
export function legend() {
	const entries = (loadings) => loadings.map((loading) => element('div', { class: 'legend-entry' },
		element('dt', {}, loadingBadge(loading)), element('dd', {}, LOADINGS[loading])));
	const all = Object.keys(LOADINGS);
	return element('div', { class: 'legend' },
		element('h3', {}, 'A statement, and a block of its own'), element('dl', {}, entries(all.filter(startsStatement))),
		element('h3', {}, 'Inside the block of its owner'), element('dl', {}, entries(all.filter((loading) => !startsStatement(loading)))));
}
