import { announce, copyButton, count, element } from './dom.js';
import { jsonViewer } from './editors.js';

const MOST_CHARACTERS = 200 * 1024;

/** Shows what a request came to: its data and errors, or the problem that left it without an answer. */
export function createAnswer({ goTo }) {
	const container = document.getElementById('answer');
	const status = document.getElementById('answer-status');

	function show({ answer, status: httpStatus, bytes, elapsed }) {
		const errors = Array.isArray(answer.errors) ? answer.errors : [];
		status.textContent = [httpStatus === 200 ? '' : `HTTP ${httpStatus}`, `${Math.round(elapsed)} ms`, size(bytes),
			errors.length > 0 ? count(errors.length, 'error') : ''].filter(Boolean).join(' · ');
		announce(errors.length > 0 ? `Answered with ${count(errors.length, 'error')}` : 'Answered');
		const text = JSON.stringify(withoutExplanation(answer), null, 2);
		container.replaceChildren(...errors.length > 0 ? [errorList(errors, goTo)] : []);
		if (isEmpty(answer.data) && errors.length === 0) {
			container.append(element('p', { class: 'note' }, 'The query ran and found nothing.'));
		}
		showText(container, text);
	}

	function showProblem({ message, advice, text }) {
		status.textContent = '';
		container.replaceChildren(element('div', { class: 'error', role: 'alert' },
			element('p', { class: 'error-message' }, message),
			advice ? element('p', {}, advice) : null));
		if (text) {
			container.append(element('pre', { class: 'raw', tabindex: '0', 'aria-label': 'Answer as text' }, text.slice(0, 4000)));
		}
	}

	return { show, showProblem };
}

function showText(container, text) {
	const viewer = element('div', { class: 'editor answer-json' });
	container.append(viewer);
	if (text.length <= MOST_CHARACTERS) {
		container.prepend(element('div', { class: 'answer-tools' }, copyButton('Copy', text)));
		jsonViewer(viewer, text);
		return;
	}
	let view = jsonViewer(viewer, text.slice(0, text.lastIndexOf('\n', MOST_CHARACTERS)));
	const all = element('button', { type: 'button', class: 'small' }, `Show all ${size(text.length)}`);
	const notice = element('p', { class: 'note capped' }, `Only the first ${size(MOST_CHARACTERS)} are shown.`, all);
	all.addEventListener('click', () => {
		view.destroy();
		view = jsonViewer(viewer, text);
		notice.remove();
		view.focus();
	});
	viewer.before(notice);
}

function errorList(errors, goTo) {
	return element('ul', { class: 'errors', 'aria-label': 'Errors' }, errors.map((error) => {
		const location = error?.locations?.[0];
		const path = Array.isArray(error?.path) ? error.path.join('.') : '';
		const kind = error?.extensions?.classification;
		return element('li', { class: 'error' },
			element('p', { class: 'error-message' }, String(error?.message ?? 'An error without a message.')),
			element('p', { class: 'error-where' },
				path ? element('span', {}, 'at ', element('code', {}, path)) : null,
				typeof kind === 'string' ? element('span', {}, kind) : null,
				Number.isInteger(location?.line) ? element('button', {
					type: 'button', class: 'quiet small', onclick: () => goTo(location)
				}, `Line ${location.line}, column ${location.column}`) : null));
	}));
}

// The explanation has a panel of its own
function withoutExplanation(answer) {
	if (!answer.extensions?.clew) {
		return answer;
	}
	const { extensions: { clew, ...extensions }, ...rest } = answer;
	return Object.keys(extensions).length > 0 ? { ...rest, extensions } : rest;
}

function isEmpty(data) {
	const values = data ? Object.values(data) : [];
	return values.length > 0 && values.every((value) => value === null || (Array.isArray(value) && value.length === 0));
}

function size(characters) {
	if (characters < 1024) {
		return `${characters} B`;
	}
	return characters < 1024 * 1024 ? `${Math.round(characters / 1024)} KB` : `${(characters / 1024 / 1024).toFixed(1)} MB`;
}
