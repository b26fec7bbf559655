import { copyButton, count, element, milliseconds } from './dom.js';
import { sqlElement } from './sql.js';

let unique = 0;

/** The statements of one node: one line each, that opens to show its SQL. */
export function statementRows(statements, slowest, named = false) {
	return element('div', { class: 'statements' }, statements.map((statement) => statementRow(statement, slowest, named)));
}

function statementRow(statement, slowest, named) {
	const id = `sql-${++unique}`;
	const further = statement.further ?? [];
	const details = element('div', { class: 'statement-details', id, hidden: true });
	const bar = element('span', { class: 'timing', 'aria-hidden': 'true' }, element('span', { class: 'timing-bar' }));
	bar.firstChild.style.setProperty('--share', `${share(statement.milliseconds, slowest)}%`);
	const toggle = element('button', { type: 'button', class: 'statement-toggle', 'aria-expanded': 'false', 'aria-controls': id },
		element('span', { class: 'number' }, String(statement.number)),
		element('span', { class: 'statement-word' }, named ? statement.field : 'SQL'),
		further.length > 0 ? element('span', { class: 'further' }, `+ ${further.length} further`) : null,
		bar,
		element('span', { class: 'figure rows' }, typeof statement.rows === 'number' ? count(statement.rows, 'row') : ''),
		element('span', { class: 'figure time' }, milliseconds(statement.milliseconds)));
	toggle.addEventListener('click', () => {
		const opening = details.hidden;
		if (opening && !details.hasChildNodes()) {
			details.append(...sqlDetails(statement, further));
		}
		details.hidden = !opening;
		toggle.setAttribute('aria-expanded', String(opening));
	});
	return element('div', { class: 'statement', 'data-field': statement.field }, toggle, details);
}

function sqlDetails(statement, further) {
	const shown = [sqlBlock(statement.sql, statement.parameters)];
	if (further.length > 0) {
		shown.push(element('p', { class: 'further-note' },
			`Hibernate sent ${count(further.length, 'further statement')} with it, which Clew did not plan:`),
		...further.map((sql) => sqlBlock(sql)));
	}
	return shown;
}

function sqlBlock(sql, parameters) {
	if (!sql) {
		return element('p', { class: 'idle' }, 'Its SQL was not recorded.');
	}
	return element('div', { class: 'sql-block' }, sqlElement(sql),
		element('div', { class: 'sql-tools' },
			typeof parameters === 'number' ? element('span', { class: 'figure' }, count(parameters, 'parameter')) : null,
			copyButton('Copy SQL', sql)));
}

function share(value, slowest) {
	return slowest > 0 && value > 0 ? Math.max((value / slowest) * 100, 1.5) : 0;
}
