import { element } from './dom.js';

const TOKENS = /('(?:[^']|'')*')|("(?:[^"]|"")*"|`[^`]*`)|(\b\d+(?:\.\d+)?\b)|([A-Za-z_][\w$]*)|(\?\d*)|(\s+)|([\s\S])/g;
const KEYWORDS = new Set(`all and any as asc between by case cast cross desc distinct else end escape except exists false
	fetch filter first for from full group having ilike in inner insert intersect into is join key last lateral left like limit
	natural next no not null nulls of offset on only or order ordinality outer over partition right row rows select set share
	some then top true union unnest update using values when where with within`.split(/\s+/));
const CLAUSES = new Set(['from', 'where', 'group', 'order', 'having', 'limit', 'offset', 'fetch', 'union', 'intersect', 'except']);
const JOINS = new Set(['join', 'left', 'right', 'inner', 'cross', 'full']);

/** Shows a statement with its keywords set apart and each clause on a line of its own. */
export function sqlElement(sql) {
	const code = element('code');
	let depth = 0;
	let previous = '';
	let previousWord = '';
	let gap = '';
	for (const [text, string, quoted, number, word, parameter, space] of sql.trim().matchAll(TOKENS)) {
		if (space) {
			gap = ' ';
			continue;
		}
		const lower = word?.toLowerCase();
		if (lower && previous && startsLine(lower, previousWord, depth)) {
			gap = JOINS.has(lower) ? '\n  ' : '\n';
		}
		code.append(gap || (previous === ',' ? ' ' : ''));
		const kind = kindOf(string, number, parameter, KEYWORDS.has(lower));
		code.append(kind ? element('span', { class: `sql-${kind}` }, text) : text);
		depth += text === '(' ? 1 : text === ')' ? -1 : 0;
		gap = '';
		previous = text;
		previousWord = lower ?? '';
	}
	return element('pre', { class: 'sql', tabindex: '0', 'aria-label': 'SQL' }, code);
}

function kindOf(string, number, parameter, keyword) {
	if (string) {
		return 'string';
	}
	return number ? 'number' : parameter ? 'parameter' : keyword ? 'keyword' : null;
}

function startsLine(word, previous, depth) {
	if (depth > 0) {
		return false;
	}
	if (JOINS.has(word)) {
		return !JOINS.has(previous) && previous !== 'outer';
	}
	return CLAUSES.has(word) && !(word === 'from' && previous === 'distinct');
}
