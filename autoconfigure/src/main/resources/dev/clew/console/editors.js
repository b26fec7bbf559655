import {
	EditorState, EditorView, acceptCompletion, autocompletion, bracketMatching, buildClientSchema, classHighlighter, closeBrackets,
	closeBracketsKeymap, codeFolding, completionKeymap, completionStatus, defaultKeymap, foldGutter, foldKeymap, graphql, history,
	historyKeymap, indentOnInput, indentUnit, indentWithTab, json, jsonParseLinter, keymap, lineNumbers, linter, parse, placeholder,
	syntaxHighlighting, updateSchema
} from './editor.js';
import { announce } from './dom.js';

// Completion and lint marks bring images as data: URLs, which the policy of the page forbids
const appearance = EditorView.theme({
	'.cm-lintRange': { backgroundImage: 'none !important', paddingBottom: '0' },
	'.cm-completionIcon': { display: 'none' }
});

const shared = [
	appearance, lineNumbers(), codeFolding(), foldGutter(), bracketMatching(), syntaxHighlighting(classHighlighter),
	EditorState.tabSize.of(2), indentUnit.of('  ')
];

/** A text editor in which Tab indents until Escape was pressed: then it leaves. */
function editable({ parent, text, label, language, onChange, onRun }) {
	const leaveWithTab = {
		key: 'Escape',
		run(view) {
			if (completionStatus(view.state) === null) {
				view.setTabFocusMode(true);
				parent.dataset.leaving = 'true';
				announce('Tab now leaves the editor');
			}
			return false;
		}
	};
	function trapAgain(view) {
		view.setTabFocusMode(false);
		delete parent.dataset.leaving;
	}
	return new EditorView({
		parent,
		state: EditorState.create({
			doc: text,
			extensions: [
				keymap.of([{ key: 'Mod-Enter', run: () => (onRun(), true) }, leaveWithTab]),
				...shared, history(), indentOnInput(), closeBrackets(), autocompletion(), language,
				keymap.of([{ key: 'Tab', run: acceptCompletion }, ...completionKeymap, ...closeBracketsKeymap, ...defaultKeymap,
					...historyKeymap, ...foldKeymap, indentWithTab]),
				EditorView.contentAttributes.of({ 'aria-label': `${label}. Escape, then Tab, leaves the editor.` }),
				EditorView.domEventHandlers({ blur: (event, view) => trapAgain(view) }),
				EditorView.updateListener.of(({ docChanged, state, view }) => {
					if (docChanged) {
						trapAgain(view);
						onChange(state.doc.toString());
					}
				})
			]
		})
	});
}

export function queryEditor(options) {
	const view = editable({
		...options,
		label: 'GraphQL query',
		language: [graphql(undefined, { showErrorOnInvalidSchema: false }), placeholder('{ … }')]
	});
	return {
		view,
		text: () => view.state.doc.toString(),
		setText: (text) => replace(view, text),
		operationName: () => operationAt(view.state.doc.toString(), view.state.selection.main.head),
		useSchema: (schema) => updateSchema(view, schema),
		goTo({ line, column }) {
			const found = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
			view.dispatch({ selection: { anchor: Math.min(found.from + column - 1, found.to) }, scrollIntoView: true });
			view.focus();
		}
	};
}

export function variablesEditor(options) {
	const parseVariables = jsonParseLinter();
	const view = editable({
		...options,
		label: 'Variables as JSON',
		language: [json(), placeholder('{ "name": "value" }'), linter((self) => (self.state.doc.toString().trim() ? parseVariables(self) : []))]
	});
	return { view, text: () => view.state.doc.toString(), setText: (text) => replace(view, text) };
}

export function jsonViewer(parent, text) {
	return new EditorView({
		parent,
		state: EditorState.create({
			doc: text,
			extensions: [
				...shared, json(), keymap.of([...defaultKeymap, ...foldKeymap]), EditorState.readOnly.of(true), EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': 'Answer as JSON', 'aria-readonly': 'true' })
			]
		})
	});
}

export function schemaFrom(introspection) {
	return buildClientSchema(introspection, { assumeValid: true });
}

function replace(view, text) {
	view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
}

// The endpoint wants a name where a document has several operations: the one at the cursor
function operationAt(text, position) {
	try {
		const operations = parse(text).definitions.filter(({ kind }) => kind === 'OperationDefinition');
		if (operations.length < 2) {
			return undefined;
		}
		const chosen = operations.find(({ loc }) => loc.start <= position && position <= loc.end) ?? operations[0];
		return chosen.name?.value;
	}
	catch {
		return undefined;
	}
}
