const JSON_TYPES = 'application/graphql-response+json, application/json';

/** What went wrong before there was an answer to show: the message says what to do. */
export class RequestProblem extends Error {

	constructor(message, { advice = '', text = '', status = null } = {}) {
		super(message);
		this.advice = advice;
		this.text = text;
		this.status = status;
	}

}

export async function readJson(url) {
	const response = await send(url, { headers: { Accept: 'application/json' } });
	return parsed(url, response, await response.text());
}

/** Posts a GraphQL request. Resolves with the answer, the HTTP status and how long it took. */
export async function postGraphql(endpoint, body, signal) {
	const started = performance.now();
	const response = await send(endpoint, {
		method: 'POST',
		headers: { Accept: JSON_TYPES, 'Content-Type': 'application/json', ...csrfHeader() },
		body: JSON.stringify(body),
		signal
	});
	const text = await response.text();
	const answer = parsed(endpoint, response, text, isGraphqlAnswer);
	if (!isGraphqlAnswer(answer)) {
		throw new RequestProblem(`${endpoint} answered JSON that is no GraphQL answer: it has neither data nor errors.`,
			{ advice: 'Check that the path is the GraphQL endpoint.', text, status: response.status });
	}
	return { answer, status: response.status, bytes: text.length, elapsed: performance.now() - started };
}

async function send(url, options) {
	try {
		return await fetch(url, { credentials: 'same-origin', ...options });
	}
	catch (failure) {
		if (failure.name === 'AbortError') {
			throw failure;
		}
		throw new RequestProblem(`${url} did not answer: ${failure.message}.`,
			{ advice: 'Check that the application still runs, then run the query again.' });
	}
}

function parsed(url, response, text, acceptable = () => response.ok) {
	let json;
	try {
		json = JSON.parse(text);
	}
	catch {
		throw new RequestProblem(`${url} answered ${statusOf(response)} with ${contentOf(response, text)} instead of JSON.`,
			{ advice: adviceFor(response), text, status: response.status });
	}
	if (!response.ok && !acceptable(json)) {
		throw new RequestProblem(`${url} answered ${statusOf(response)}.`,
			{ advice: adviceFor(response), text, status: response.status });
	}
	return json;
}

function isGraphqlAnswer(json) {
	return json !== null && typeof json === 'object' && ('data' in json || Array.isArray(json.errors));
}

function statusOf({ status, statusText }) {
	return statusText ? `${status} ${statusText}` : String(status);
}

function contentOf(response, text) {
	return text.length === 0 ? 'nothing' : response.headers.get('Content-Type')?.split(';')[0] ?? 'text';
}

function adviceFor({ status, redirected }) {
	if (status === 401 || redirected) {
		return 'The application wants to know who you are: sign in there, then come back.';
	}
	if (status === 403) {
		return 'The application does not permit it to you. Its log may say why.';
	}
	if (status === 404) {
		return 'Nothing is served at this path. See spring.graphql.http.path and the context path.';
	}
	return status >= 500 ? 'The log of the application says more.' : '';
}

function csrfHeader() {
	const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
	return cookie ? { 'X-XSRF-TOKEN': decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) } : {};
}
