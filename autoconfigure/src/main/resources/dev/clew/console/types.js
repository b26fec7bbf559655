import { count, element } from './dom.js';

const SERVED = {
	column: 'Read as a column of the statement of its type',
	embedded: 'Read with the columns of its type',
	key: 'Answered from the foreign key: no statement',
	join: 'Joined in the statement of its type',
	select: 'Loaded by one statement for all owners, by key',
	subselect: 'Loaded by one statement for all owners, by the condition of their own statement',
	entity: 'Computed from the entity, which is loaded whole',
	lazy: 'Loaded when its field is reached',
	controller: 'Served by a controller of the application'
};

/** The view of the bound types: what backs each field, and how it is served. */
export function createTypes() {
	const body = document.getElementById('types-body');
	const search = document.getElementById('types-search');
	const counter = document.getElementById('types-count');
	let sections = [];

	function show(types) {
		const bound = types.types ?? [];
		const names = new Set(bound.map(({ type }) => type));
		sections = bound.map((type) => typeSection(type, names));
		const main = element('div', { class: 'types-main' },
			overview(types, names), ...sections.map(({ section }) => section),
			element('p', { class: 'empty', id: 'types-none', hidden: true }, 'No type or field has this in its name, its source or its reason.'));
		const index = element('nav', { class: 'types-index', 'aria-label': 'Types' },
			element('ul', {}, sections.map(({ entry }) => entry)));
		body.replaceChildren(index, main);
		if (bound.length === 0) {
			body.replaceChildren(element('p', { class: 'empty' },
				'No type of the schema is bound to an entity. A type binds to the entity of its name: see the log at startup for the types that nearly do.'));
		}
		filter();
	}

	function showProblem({ message, advice }) {
		counter.textContent = '';
		body.replaceChildren(element('div', { class: 'error', role: 'alert' },
			element('p', { class: 'error-message' }, message), advice ? element('p', {}, advice) : null));
	}

	function filter() {
		const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
		let shown = 0;
		let total = 0;
		for (const { section, entry, name, fields } of sections) {
			const whole = words.every((word) => name.includes(word));
			let visible = 0;
			for (const { row, text } of fields) {
				row.hidden = !whole && !words.every((word) => `${name}.${text}`.includes(word));
				visible += row.hidden ? 0 : 1;
			}
			section.hidden = entry.hidden = visible === 0 && !whole;
			entry.querySelector('.figure').textContent = String(visible);
			shown += visible;
			total += fields.length;
		}
		body.querySelector('.types-overview')?.toggleAttribute('hidden', words.length > 0);
		body.querySelector('#types-none')?.toggleAttribute('hidden', sections.some(({ section }) => !section.hidden));
		counter.textContent = words.length > 0 ? `${shown} of ${count(total, 'field')}` : `${count(sections.length, 'type')}, ${count(total, 'field')}`;
	}

	search.addEventListener('input', filter);
	search.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && search.value) {
			event.preventDefault();
			search.value = '';
			filter();
		}
	});
	return { show, showProblem, focusSearch: () => (search.focus(), search.select()) };
}

function overview(types, names) {
	const roots = types.rootFields ?? [];
	const notes = types.notes ?? [];
	return element('section', { class: 'types-overview', 'aria-label': 'Overview' },
		roots.length > 0 ? [element('h2', {}, 'Root fields'), element('ul', { class: 'roots' }, roots.map((root) => element('li', {},
			element('code', { class: 'root-name' }, root.name ?? ''), typeLink(root.type, names),
			root.shape ? element('span', { class: 'badge' }, String(root.shape).toLowerCase().replaceAll('_', ' ')) : null)))] : null,
		notes.length > 0 ? [element('h2', {}, 'Notes'), element('ul', { class: 'notes' }, notes.map((note) => element('li', {}, note)))] : null);
}

function typeSection(type, names) {
	const name = type.type ?? '';
	const fields = (type.fields ?? []).map((field) => ({ row: fieldRow(field, names), text: textOf(field) }));
	const section = element('section', { class: 'type', id: anchorOf(name), 'data-type': name, tabindex: '-1', 'aria-label': name },
		element('header', { class: 'type-head' },
			element('h2', {}, name),
			type.entity ? element('code', { class: 'type-entity' }, type.entity) : null,
			typeof type.maxDepth === 'number' ? element('span', { class: 'figure', title: 'How deep a query may follow its relations' }, `depth ${type.maxDepth}`) : null),
		element('table', {},
			element('thead', {}, element('tr', {}, ['Field', 'Kind', 'From', 'Served', 'Reason', 'Requires']
				.map((title) => element('th', { scope: 'col' }, title)))),
			element('tbody', {}, fields.map(({ row }) => row))));
	const entry = element('li', {}, element('a', { href: `#${anchorOf(name)}`, onclick: jump(section) }, name), element('span', { class: 'figure' }));
	return { section, entry, name: name.toLowerCase(), fields };
}

function fieldRow(field, names) {
	const served = field.served ?? 'unknown';
	const requires = field.requires ?? [];
	return element('tr', { 'data-field': field.name, class: isPlain(field) ? 'plain' : null },
		element('th', { scope: 'row' }, element('code', {}, field.name ?? ''), field.target ? typeLink(field.target, names) : null),
		cell('Kind', field.kind),
		cell('From', field.from ? element('code', { class: field.from === field.name ? 'same' : null }, field.from) : null),
		cell('Served', element('span', { class: `badge served-${served}`, title: SERVED[served] }, served)),
		cell('Reason', field.why),
		cell('Requires', requires.length > 0 ? element('span', {}, requires.map((name) => element('code', { class: 'required' }, name))) : null));
}

function isPlain({ name, kind, from, served, why, requires }) {
	return kind === 'column' && served === 'column' && from === name && !why && !requires?.length;
}

function cell(label, content) {
	const filled = content !== null && content !== undefined && content !== '';
	return element('td', { 'data-label': label, class: filled ? null : 'blank' }, filled ? content : null);
}

function typeLink(type, names) {
	if (!names.has(type)) {
		return element('span', { class: 'type-name' }, type ?? '');
	}
	return element('a', { class: 'type-name', href: `#${anchorOf(type)}`, onclick: (event) => jump(document.getElementById(anchorOf(type)))(event) }, type);
}

function jump(section) {
	return (event) => {
		event.preventDefault();
		if (section.hidden) {
			const search = document.getElementById('types-search');
			search.value = '';
			search.dispatchEvent(new Event('input'));
		}
		section.scrollIntoView({ block: 'start' });
		section.focus({ preventScroll: true });
	};
}

function anchorOf(type) {
	return `type-${type}`;
}

function textOf({ name, kind, from, target, served, why, requires }) {
	return [name, kind, from, target, served, why, ...requires ?? []].filter(Boolean).join(' ').toLowerCase();
}
