import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A headless Chromium, driven through the pipe of its DevTools protocol: no packages are needed for that. */
export async function startBrowser() {
	const profile = await mkdtemp(join(tmpdir(), 'clew-console-'));
	const chromium = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe',
		`--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
	const pending = new Map();
	const listeners = [];
	let last = 0;
	let rest = '';

	chromium.stdio[4].on('data', (chunk) => {
		const messages = (rest + chunk).split('\0');
		rest = messages.pop();
		messages.map((text) => JSON.parse(text)).forEach(receive);
	});

	function receive(message) {
		const call = pending.get(message.id);
		pending.delete(message.id);
		if (!call) {
			listeners.forEach((listener) => listener(message));
		}
		else if (message.error) {
			call.reject(new Error(message.error.message));
		}
		else {
			call.resolve(message.result);
		}
	}

	function send(method, params = {}, sessionId = undefined) {
		const id = ++last;
		chromium.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
		return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
	}

	async function close() {
		const exited = new Promise((resolve) => chromium.once('exit', resolve));
		chromium.kill();
		await exited;
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}

	return { open: (url, options) => openPage({ send, listeners }, url, options), close };
}

async function openPage({ send, listeners }, url, { width, height, dark = false }) {
	const { browserContextId } = await send('Target.createBrowserContext');
	const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
	const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
	const call = (method, params) => send(method, params, sessionId);
	const complaints = [];
	listeners.push(({ sessionId: from, method, params }) => {
		if (from !== sessionId) {
			return;
		}
		if (method === 'Runtime.exceptionThrown') {
			complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
		}
		if (method === 'Log.entryAdded' && params.entry.level === 'error') {
			complaints.push(`${params.entry.text} ${params.entry.url ?? ''}`);
		}
	});
	await Promise.all([call('Page.enable'), call('Runtime.enable'), call('Log.enable')]);
	await call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
	await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });

	async function evaluate(expression) {
		const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
		if (exceptionDetails) {
			throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		}
		return result.value;
	}

	async function until(expression, what = expression) {
		for (let tries = 0; tries < 100; tries++) {
			if (await evaluate(`Boolean(${expression})`)) {
				return;
			}
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		throw new Error(`Never happened: ${what}`);
	}

	async function press(key, { ctrl = false, shift = false } = {}) {
		const codes = { Tab: 9, Enter: 13, Escape: 27, ArrowDown: 40, ArrowUp: 38, ArrowLeft: 37, ArrowRight: 39, '/': 191 };
		const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
		const event = { key, code: key.length === 1 ? 'Slash' : key, windowsVirtualKeyCode: codes[key], modifiers: (ctrl ? 2 : 0) + (shift ? 8 : 0) };
		await call('Input.dispatchKeyEvent', { type: text && !ctrl ? 'keyDown' : 'rawKeyDown', ...event, text: ctrl ? undefined : text });
		await call('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
	}

	async function screenshot(path, whole = false) {
		const { data } = await call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole });
		await writeFile(path, Buffer.from(data, 'base64'));
	}

	const type = (text) => call('Input.insertText', { text });
	await call('Page.navigate', { url });
	await until('Boolean(window.clewConsole) && !document.getElementById("samples").parentElement.hidden', 'the page is ready');
	return { call, evaluate, until, press, type, screenshot, complaints };
}
