import { copyButton, count, element, milliseconds } from './dom.js';
import { legend } from './legend.js';
import { planTree } from './plan-tree.js';
import { sqlElement } from './sql.js';

const KINDS = {
	root: { label: 'planned', title: 'A root field: planned ahead from the selection, and loaded at once' },
	relation: { label: 'relation', title: 'A relation that was not planned ahead: loaded for all its owners when its field was reached' },
	objects: { label: 'objects', title: 'Objects that a controller returned: what is selected of them was loaded for all at once' }
};

/** Draws the explanation of an answer, or says why there is none. */
export function createExplanation() {
	const body = document.getElementById('explanation-body');
	const say = (text, ...more) => body.replaceChildren(element('p', { class: 'empty' }, text), ...more);
	say('Run a query to see which SQL statements answer it, and why these.', legend());
	return {
		show({ answer }) {
			const clew = answer.extensions?.clew;
			try {
				body.replaceChildren(...clew ? explained(clew) : [unexplained(answer)]);
			}
			catch (failure) {
				say(`The explanation cannot be drawn: ${failure.message}. The page and the application may be of different versions: reload it.`);
			}
		},
		clear: (text) => say(text)
	};
}

function explained(clew) {
	const loads = clew.loads ?? [];
	const slowest = Math.max(0, ...loads.flatMap((load) => load.statements ?? []).map((statement) => statement.milliseconds ?? 0));
	const numbering = { next: 1, slowest };
	return [
		summary(clew),
		notes(clew),
		...application(clew),
		loads.length === 0 ? element('p', { class: 'note' }, 'Clew loaded nothing for this query.') : null,
		...loads.map((load, index) => loadCard(load, index, numbering)),
		loads.length > 0 ? element('details', { class: 'reading' }, element('summary', {}, 'What the badges mean'), legend()) : null
	].filter(Boolean);
}

function summary(clew) {
	const statements = clew.statements ?? 0;
	const figures = [count(statements, 'statement'), milliseconds(clew.milliseconds), count(clew.rows ?? 0, 'row')].filter(Boolean);
	const naive = typeof clew.naive === 'number';
	return element('div', { class: 'summary-box' },
		element('p', { id: 'summary' }, element('strong', {}, `${figures.join(', ')}.`),
			naive ? element('span', {}, ` A naive resolver: up to ${count(clew.naive, 'statement')}.`) : null),
		naive && clew.naive > statements ? comparison(statements, clew.naive) : null);
}

function comparison(statements, naive) {
	const bar = (label, value, kind) => element('div', { class: 'comparison-row' },
		element('span', { class: 'comparison-label' }, label), thread(value / naive, kind), element('span', { class: 'figure' }, value.toLocaleString('en')));
	return element('div', { class: 'comparison', 'aria-hidden': 'true' },
		bar('Clew', statements, 'comparison-clew'), bar('Naive', naive, 'comparison-naive'));
}

function thread(share, kind) {
	const filled = element('span', { class: `thread ${kind}` });
	filled.style.setProperty('--share', `${Math.max(share * 100, 0.8)}%`);
	return element('span', { class: 'thread-track' }, filled);
}

function notes(clew) {
	const lines = clew.notes ?? [];
	return lines.length > 0 ? element('ul', { class: 'notes', 'aria-label': 'Notes' }, lines.map((line) => element('li', {}, line))) : null;
}

function application(clew) {
	return (clew.application ?? []).map((user) => {
		const times = user.statements.reduce((sum, statement) => sum + statement.times, 0);
		return element('article', { class: 'load application', 'data-application': user.field, 'aria-label': `${user.field}, by the application` },
			element('header', { class: 'load-head' }, element('h3', {}, user.field),
				element('span', { class: 'badge load-relation', title: 'Statements that code of the application has run for this field' }, 'application'),
				element('span', { class: 'load-figures' }, count(times, 'statement'))),
			user.statements.map((statement) => element('details', { class: 'application-statement' },
				element('summary', {}, statement.times > 1 ? `SQL, ${statement.times} times` : 'SQL'),
				element('div', { class: 'sql-block' }, sqlElement(statement.sql)))));
	});
}

function loadCard(load, index, numbering) {
	const kind = KINDS[load.kind] ?? { label: load.kind ?? 'load', title: '' };
	const statements = load.statements ?? [];
	return element('article', { class: 'load', 'data-load': load.field, 'data-kind': load.kind, 'aria-labelledby': `load-${index}` },
		element('header', { class: 'load-head' },
			element('h3', { id: `load-${index}` }, load.field ?? 'unnamed'),
			element('span', { class: `badge load-${load.kind ?? 'root'}`, title: kind.title }, kind.label),
			typeof load.keys === 'number' ? element('span', { class: 'figure' }, `for ${count(load.keys, 'key')}`) : null,
			element('span', { class: 'load-figures' },
				[count(statements.length, 'statement'), milliseconds(load.milliseconds)].filter(Boolean).join(', ')),
			load.text ? copyButton('Copy plan', load.text) : null),
		load.why ? element('p', { class: 'load-why' }, element('span', { class: 'why-label' }, 'Not planned ahead: '), load.why) : null,
		load.error ? element('p', { class: 'error' }, `${load.field} failed: ${load.error}`) : null,
		planTree(load, numbering));
}

function unexplained(answer) {
	if (answer.data === undefined || (answer.data === null && answer.errors?.length > 0)) {
		return element('p', { class: 'empty' }, 'The query has no result, so there is nothing to explain. The errors beside the answer say why.');
	}
	return element('div', { class: 'note unexplained' },
		element('p', {}, element('strong', {}, 'The answer has no explanation: explain was not granted for this request.')),
		element('p', {}, 'An ', element('code', {}, 'ExplainAccess'), ' bean of the application decides, and it did not permit this request.',
			' Sign in as somebody who may ask, or let the bean permit it.'));
}
