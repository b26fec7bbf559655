import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { test, before, after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { audit } from './audit.js';
import { startBrowser } from './browser.js';
import { startServer } from './server.js';

const SHOTS = fileURLToPath(new URL('../../../target/console-shots', import.meta.url));
const PORT = 8098;
const WIDE = { width: 1280, height: 900 };
const SIZES = { light: WIDE, dark: { ...WIDE, dark: true }, narrow: { width: 400, height: 860 }, broad: { width: 1900, height: 1000 } };
const QUERIES = {
	plan: '{\n  posts(published: true, limit: 10) {\n    title\n    createdAt\n    author { username address { city } }\n    tags { name }\n    comments(limit: 3) { text author { id } }\n  }\n}\n',
	relation: '{\n  publishedPosts {\n    author { username posts { title author { posts { tags { name } } } } }\n  }\n  users(limit: 200) { displayName posts { title } }\n}\n',
	errors: '# mock: withErrors\n{\n  posts(limit: 10) {\n    title score\n    tags { name }\n  }\n}\n',
	huge: '# mock: huge\n{ posts { title } }',
	empty: '# mock: empty\n{ posts { title } }',
	unexplained: '# mock: unexplained\n{ posts { title } }',
	html: '# mock: html\n{ posts { title } }',
	cut: '# mock: cut\n{ posts { title } }',
	slow: '# mock: slow\n{ posts { title } }',
	syntax: '{ posts { title ',
	invalid: '{ posts { nothing } }'
};

let browser;
let served;
before(async () => {
	await mkdir(SHOTS, { recursive: true });
	served = await startServer(PORT);
	browser = await startBrowser();
});
after(async () => {
	await browser.close();
	served.server.closeAllConnections();
	served.server.close();
});

const open = (size = WIDE) => browser.open(`http://localhost:${PORT}/app/clew/`, size);
const run = (page, query) => page.evaluate(`clewConsole.setQuery(${JSON.stringify(query)}); clewConsole.run().then(Boolean)`);
const textOf = (page, selector) => page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? null`);
const focused = (page) => page.evaluate('document.activeElement.id || document.activeElement.className || document.activeElement.tagName');

for (const [name, size] of Object.entries(SIZES)) {
	test(`everything is legible and fits: ${name}`, async () => {
		const page = await open(size);
		const looked = async (what) => {
			await new Promise((resolve) => setTimeout(resolve, 400));
			await page.screenshot(`${SHOTS}/${name}-${what}.png`, name === 'narrow');
			assert.deepEqual(await page.evaluate(`(${audit})()`), { faint: [], wide: [] }, what);
		};
		await looked('start');
		for (const what of ['plan', 'relation', 'errors', 'huge', 'unexplained', 'html', 'invalid']) {
			await run(page, QUERIES[what]);
			await page.evaluate('document.querySelector(".statement-toggle")?.click()');
			await looked(what);
		}
		await page.evaluate('document.getElementById("types-tab").click()');
		await looked('types-all');
		await page.press('/');
		await page.type('post ');
		await looked('types');
		assert.deepEqual(page.complaints.filter((complaint) => !complaint.includes('502')), []);
	});
}

test('the first query comes from the bound types and the schema', async () => {
	const page = await open();
	const query = await textOf(page, '#query .cm-content');
	assert.match(query, /posts\(limit: 10\) \{/);
	assert.match(query, /author \{/);
	assert.equal(await page.evaluate('clewConsole.run().then((answer) => answer.data.posts.length)'), 10);
});

test('the request asks for the explanation, with variables and the CSRF token', async () => {
	const page = await open();
	await page.evaluate('document.cookie = "XSRF-TOKEN=abc%3D"; clewConsole.setVariables(\'{"limit": 3}\')');
	await run(page, 'query A { posts { title } }\nquery B($limit: Int) { posts(limit: $limit) { title } }');
	const { body, headers } = served.seen.at(-1);
	assert.deepEqual([body.variables, body.operationName, body.extensions], [{ limit: 3 }, 'A', { clew: { explain: true } }]);
	assert.equal(headers['x-xsrf-token'], 'abc=');
	assert.equal(headers.accept, 'application/graphql-response+json, application/json');
	await page.evaluate('clewConsole.setVariables("[")');
	assert.equal(await run(page, QUERIES.plan), false);
	assert.match(await textOf(page, '#answer'), /variables are no JSON object/);
});

test('the explanation draws statements as blocks with what they join inside', async () => {
	const page = await open();
	await run(page, QUERIES.plan);
	assert.equal(await textOf(page, '#summary'), '3 statements, 6.42 ms, 57 rows. A naive resolver: up to 61 statements.');
	assert.deepEqual(await page.evaluate('[...document.querySelectorAll(".block")].map((block) => block.dataset.field)'), ['posts', 'posts.tags', 'posts.comments']);
	assert.equal(await page.evaluate('document.querySelector("[data-path=\\"posts.author.address\\"]").closest(".block").dataset.field'), 'posts');
	await run(page, QUERIES.relation);
	assert.equal(await page.evaluate('document.querySelectorAll(".load").length'), 3);
	assert.match(await textOf(page, '.load-why'), /Not planned ahead: 'publishedPosts' is served by a controller/);
	assert.equal(await page.evaluate('document.querySelectorAll(".statement").length'), 6);
});

test('a card opens its SQL by click and by Enter', async () => {
	const page = await open();
	await run(page, QUERIES.plan);
	await page.evaluate('document.querySelector("[data-field=\\"posts.tags\\"] .statement-toggle").click()');
	assert.match(await textOf(page, '[data-field="posts.tags"] .sql'), /^select t1_0.post_id, t2_0.name\nfrom post_tags t1_0\n {2}join tags/);
	await page.evaluate('document.querySelector("[role=treeitem]").focus()');
	await page.press('Enter');
	assert.match(await textOf(page, '[data-field=posts] .sql'), /^select p1_0.title/);
	await page.press('ArrowDown');
	assert.equal(await page.evaluate('document.activeElement.dataset.path'), 'posts.author');
	await page.press('ArrowLeft');
	await page.press('Enter');
	assert.equal(await page.evaluate('document.querySelector("[data-field=posts] .statement-details").hidden'), true);
});

test('the keyboard runs the query, leaves the editor, and moves between the tabs', async () => {
	const page = await open();
	await page.evaluate('document.querySelector("#query .cm-content").focus()');
	await page.press('Enter', { ctrl: true });
	await page.until('document.getElementById("summary")');
	await page.press('Tab');
	assert.match(await focused(page), /cm-content/);
	await page.press('Escape');
	await page.press('Tab');
	assert.doesNotMatch(await focused(page), /cm-content/);
	await page.evaluate('document.getElementById("explain-tab").focus()');
	await page.press('ArrowRight');
	assert.equal(await focused(page), 'types-tab');
	await page.press('/');
	assert.equal(await focused(page), 'types-search');
	await page.type('teaser');
	assert.equal(await textOf(page, '#types-count'), '1 of 30 fields');
	await page.press('Escape');
	assert.equal(await textOf(page, '#types-count'), '5 types, 30 fields');
});

test('Tab reaches every control, in order, and comes around', async () => {
	const page = await open();
	await run(page, QUERIES.plan);
	await page.evaluate('document.activeElement.blur()');
	const reached = [];
	for (let tabs = 0; tabs < 24; tabs++) {
		await page.press('Tab');
		reached.push(await focused(page));
		if (reached.at(-1).startsWith('cm-content') && reached.length > 0) {
			await page.press('Escape');
		}
	}
	const order = ['explain-tab', 'theme', 'samples', 'run', 'cm-content', 'SUMMARY', 'quiet small', 'cm-content', 'quiet small', 'statement-item loading-root', 'statement-toggle'];
	assert.deepEqual(reached.slice(0, order.length).map((entry) => entry.split(' ').slice(0, 2).join(' ').replace(/^cm-content.*/, 'cm-content')), order);
});

test('completion and lint know the schema', async () => {
	const page = await open();
	await page.evaluate('clewConsole.setQuery("{ posts { nothing  } }"); document.querySelector("#query .cm-content").focus()');
	await page.until('document.querySelector("#query .cm-lintRange-error")', 'the unknown field is marked');
	await page.evaluate('clewConsole.setQuery("")');
	await page.type('{ pos');
	await page.until('document.querySelector("#query .cm-tooltip-autocomplete")', 'completion is offered');
	await page.screenshot(`${SHOTS}/light-completion.png`);
	assert.match(await textOf(page, '.cm-tooltip-autocomplete'), /posts/);
});

test('what goes wrong is said with a way out', async () => {
	const page = await open();
	const expected = {
		html: /\/app\/graphql answered 502 Bad Gateway with text\/html instead of JSON\.\s+The log of the application says more\./,
		cut: /\/app\/graphql did not answer: .+\.\s+Check that the application still runs/,
		syntax: /Syntax Error/,
		invalid: /Cannot query field "nothing"/,
		empty: /The query ran and found nothing\./
	};
	for (const [what, message] of Object.entries(expected)) {
		await run(page, QUERIES[what]);
		assert.match(await textOf(page, '#answer'), message);
	}
	await run(page, QUERIES.invalid);
	assert.match(await textOf(page, '#explanation'), /nothing to explain/);
	await run(page, QUERIES.unexplained);
	assert.match(await textOf(page, '#explanation'), /clew\.explain=on-demand[\s\S]+ExplainAccess/);
	await run(page, QUERIES.errors);
	assert.equal(await page.evaluate('document.querySelectorAll("#answer .errors li, .load > .error").length'), 3);
	assert.equal(await page.evaluate('document.querySelectorAll("#answer script").length'), 0);
});

test('an explanation with little in it is drawn as far as it goes', async () => {
	const page = await open();
	await run(page, '# mock: sparse\n{ posts { title } }');
	assert.match(await textOf(page, '#explanation'), /0 statements, 0 rows/);
	assert.match(await textOf(page, '#explanation'), /Statements beside the plan/);
});

test('a huge answer is capped until all of it is asked for', async () => {
	const page = await open();
	await run(page, QUERIES.huge);
	assert.match(await textOf(page, '.capped'), /Only the first 200 KB are shown\.\s*Show all 4\.\d MB/);
	await page.evaluate('document.querySelector(".capped button").click()');
	assert.equal(await page.evaluate('document.querySelector(".capped")'), null);
});

test('a slow request can be stopped, and a second run replaces it', async () => {
	const page = await open();
	await page.evaluate(`clewConsole.setQuery(${JSON.stringify(QUERIES.slow)}); document.getElementById('run').click()`);
	await page.until('document.getElementById("run-label").textContent === "Stop"');
	await page.evaluate('document.getElementById("run").click()');
	await page.until('document.getElementById("answer").innerText.includes("stopped")');
	await page.evaluate(`document.getElementById('run').click()`);
	assert.equal(await run(page, QUERIES.plan), true);
	assert.equal(await textOf(page, '#run-label'), 'Run');
});

test('the query and the theme are remembered', async () => {
	const page = await open();
	await page.evaluate('clewConsole.setQuery("{ tags { name } }"); document.getElementById("theme").click()');
	await page.call('Page.reload');
	await page.until('window.clewConsole && document.querySelector("#query .cm-content").innerText.includes("tags")', 'the query came back');
	assert.equal(await page.evaluate('document.documentElement.dataset.theme'), 'dark');
	assert.equal(await page.evaluate('document.getElementById("theme").getAttribute("aria-pressed")'), 'true');
});
