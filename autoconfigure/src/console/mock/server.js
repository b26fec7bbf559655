import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSchema, graphqlSync, parse, validate } from 'graphql';
import * as answers from './answers.js';

const here = dirname(fileURLToPath(import.meta.url));
const page = join(here, '../../main/resources/dev/clew/console');
const schema = buildSchema(await readFile(join(here, 'schema.graphqls'), 'utf8'));
const MEDIA_TYPES = { '.html': 'text/html;charset=UTF-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.txt': 'text/plain' };
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'";

/** Serves the page at /app/clew/ and answers at /app/graphql: a comment like "# mock: huge" in the query chooses how. */
export function startServer(port) {
	const seen = [];
	const server = createServer((request, response) => {
		answerTo(request, response, seen).catch((failure) => response.writeHead(500).end(String(failure)));
	});
	return new Promise((resolve) => server.listen(port, () => resolve({ server, seen })));
}

async function answerTo(request, response, seen) {
	const path = new URL(request.url, 'http://localhost').pathname;
	if (path === '/app/graphql' && request.method === 'POST') {
		return graphql(request, response, seen);
	}
	if (path === '/app/clew/types') {
		return send(response, 200, 'application/json', await readFile(join(here, 'types.json')));
	}
	if (path.startsWith('/app/clew/')) {
		const file = normalize(join(page, path === '/app/clew/' ? 'index.html' : path.slice('/app/clew/'.length)));
		const content = file.startsWith(page) ? await readFile(file).catch(() => null) : null;
		if (content) {
			return send(response, 200, MEDIA_TYPES[extname(file)], content, { 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' });
		}
	}
	return send(response, 404, 'text/html', '<!doctype html><title>404</title>');
}

async function graphql(request, response, seen) {
	const chunks = [];
	for await (const chunk of request) {
		chunks.push(chunk);
	}
	const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
	const { query } = body;
	if (query.includes('__schema')) {
		return json(response, graphqlSync({ schema, source: query }));
	}
	seen.push({ body, headers: request.headers });
	const kind = /# mock: (\w+)/.exec(query)?.[1];
	if (kind === 'html') {
		return send(response, 502, 'text/html', '<!doctype html><h1>Bad gateway</h1>');
	}
	if (kind === 'cut') {
		return request.socket.destroy();
	}
	if (kind === 'slow') {
		await new Promise((resolve) => setTimeout(resolve, 5000));
	}
	const errors = problemsOf(query);
	if (errors.length > 0) {
		return json(response, { errors: errors.map((error) => ({ ...error.toJSON(), extensions: { classification: 'ValidationError' } })) });
	}
	return json(response, answers[kind] ?? (query.includes('publishedPosts') ? answers.withRelationLoad : answers.planned));
}

function problemsOf(query) {
	try {
		return validate(schema, parse(query));
	}
	catch (problem) {
		return [problem];
	}
}

function json(response, value) {
	return send(response, 200, 'application/graphql-response+json', JSON.stringify(value));
}

function send(response, status, type, content, headers = {}) {
	response.writeHead(status, { 'Content-Type': type, ...headers });
	response.end(content);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	const port = Number(process.argv[2] ?? 8099);
	await startServer(port);
	process.stdout.write(`http://localhost:${port}/app/clew/\n`);
}
