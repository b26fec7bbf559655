import { createAnswer } from './answer.js';
import { element } from './dom.js';
import { queryEditor, schemaFrom, variablesEditor } from './editors.js';
import { getIntrospectionQuery } from './editor.js';
import { createExplanation } from './plan.js';
import { postGraphql, readJson, RequestProblem } from './request.js';
import { samplesFrom } from './samples.js';
import { keep, recall } from './store.js';
import { createTabs } from './tabs.js';
import { createTypes } from './types.js';

const FIRST_QUERY = '{\n  __typename\n}\n';

const runButton = document.getElementById('run');
const hint = document.getElementById('query-hint');
const variablesHint = document.getElementById('variables-hint');
const application = { endpoint: '../graphql', explain: null };
let running = null;

const query = queryEditor({
	parent: document.getElementById('query'),
	text: recall('query') ?? '',
	onChange: (text) => keep('query', text),
	onRun: run
});
const variables = variablesEditor({
	parent: document.getElementById('variables'),
	text: recall('variables') ?? '',
	onChange: (text) => (keep('variables', text), showVariables()),
	onRun: run
});
const answer = createAnswer({ goTo: (location) => query.goTo(location) });
const explanation = createExplanation();
const types = createTypes();
const tabs = createTabs();

/** Runs the query and resolves with the answer, or with null where there was none. */
async function run() {
	running?.abort();
	const controller = new AbortController();
	const parsed = parsedVariables();
	if (parsed.problem) {
		showUnanswered(new RequestProblem(`The variables are no JSON object: ${parsed.problem}.`, { advice: 'Correct them or leave them empty.' }));
		document.getElementById('variables-section').open = true;
		return null;
	}
	running = controller;
	showRunning(true);
	try {
		await ready;
		const body = { query: query.text(), variables: parsed.value, operationName: query.operationName(), extensions: { clew: { explain: true } } };
		const result = await postGraphql(application.endpoint, body, controller.signal);
		answer.show(result);
		explanation.show(result, application.explain);
		return result.answer;
	}
	catch (problem) {
		if (running === controller) {
			showUnanswered(problem.name === 'AbortError' ? new RequestProblem('The request was stopped.') : problem);
		}
		return null;
	}
	finally {
		if (running === controller) {
			running = null;
			showRunning(false);
		}
	}
}

function showUnanswered(problem) {
	answer.showProblem(problem);
	explanation.clear('There is no answer to explain.');
}

function showRunning(isRunning) {
	runButton.classList.toggle('running', isRunning);
	document.getElementById('run-label').textContent = isRunning ? 'Stop' : 'Run';
	document.getElementById('explain-view').setAttribute('aria-busy', String(isRunning));
}

function parsedVariables() {
	const text = variables.text().trim();
	if (!text) {
		return { value: {} };
	}
	try {
		const value = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value } : { problem: 'they are another kind of value' };
	}
	catch (failure) {
		return { problem: failure.message.replace(/\.$/, '') };
	}
}

function showVariables() {
	const { problem, value } = parsedVariables();
	const names = Object.keys(value ?? {});
	variablesHint.textContent = problem ? 'no JSON object yet' : names.length > 0 ? names.join(', ') : 'JSON';
}

async function readTypes() {
	try {
		const read = await readJson('types');
		application.endpoint = read.endpoint ?? application.endpoint;
		application.explain = read.explain ?? null;
		types.show(read);
		return read;
	}
	catch (problem) {
		types.showProblem(problem);
		return {};
	}
	finally {
		document.getElementById('endpoint').textContent = application.endpoint;
	}
}

async function readSchema() {
	try {
		const { answer: { data } } = await postGraphql(application.endpoint, { query: getIntrospectionQuery() });
		const schema = schemaFrom(data);
		query.useSchema(schema);
		return schema;
	}
	catch {
		hint.textContent = `No completion: ${application.endpoint} does not answer introspection queries.`;
		return null;
	}
}

function offerSamples(samples) {
	const select = document.getElementById('samples');
	select.replaceChildren(element('option', { value: '' }, 'Samples'), ...samples.map(({ name }, index) => element('option', { value: String(index) }, name)));
	select.parentElement.hidden = samples.length === 0;
	select.addEventListener('change', () => {
		if (select.value) {
			query.setText(samples[Number(select.value)].query);
			select.value = '';
			query.view.focus();
		}
	});
}

function listenToKeys() {
	const apple = /Mac|iP/.test(navigator.platform);
	document.getElementById('run-keys').textContent = apple ? '⌘ ↵' : 'Ctrl ↵';
	document.addEventListener('keydown', (event) => {
		const typing = event.target.closest?.('input, textarea, select, [contenteditable=true]');
		if (event.key === '/' && !typing && tabs.typesAreShown()) {
			event.preventDefault();
			types.focusSearch();
		}
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented && !tabs.typesAreShown()) {
			event.preventDefault();
			run();
		}
	});
}

runButton.addEventListener('click', () => (running ? running.abort() : run()));
listenToKeys();
showVariables();
document.getElementById('variables-section').open = variables.text().trim() !== '';

const ready = readTypes();
ready.then(async (read) => {
	const samples = samplesFrom(read, await readSchema());
	offerSamples(samples);
	if (!query.text().trim()) {
		query.setText(samples[0]?.query ?? FIRST_QUERY);
	}
});

window.clewConsole = { setQuery: (text) => query.setText(text), setVariables: (text) => variables.setText(text), run };
