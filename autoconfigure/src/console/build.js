import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const console = join(here, '../main/resources/dev/clew/console');

// These packages do not declare it themselves, and most of them is not used
const withoutSideEffects = {
	name: 'without-side-effects',
	setup({ onResolve, resolve }) {
		onResolve({ filter: /^(graphql-language-service|nullthrows|debounce-promise|vscode-languageserver-types)$/ },
			async ({ path, pluginData, ...options }) => {
				if (pluginData === 'resolving') {
					return undefined;
				}
				const found = await resolve(path, { ...options, pluginData: 'resolving' });
				return { ...found, sideEffects: false };
			});
		onResolve({ filter: /^\./ }, async ({ path, pluginData, ...options }) => {
			if (pluginData === 'resolving' || !options.importer.includes('/graphql-language-service/')) {
				return undefined;
			}
			const found = await resolve(path, { ...options, pluginData: 'resolving' });
			return { ...found, sideEffects: false };
		});
	}
};

const { metafile } = await build({
	absWorkingDir: here,
	entryPoints: ['editor.entry.js'],
	outfile: join(console, 'editor.js'),
	bundle: true,
	minify: true,
	format: 'esm',
	target: 'es2022',
	legalComments: 'none',
	banner: { js: '/* Vendored: see LICENSES.txt. Built by autoconfigure/src/console/build.js. */' },
	define: { 'process.env.NODE_ENV': '"production"', 'globalThis.process': 'undefined' },
	metafile: true,
	plugins: [withoutSideEffects]
});

const [output] = Object.values(metafile.outputs);
const packages = new Map();
for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
	const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
	if (name && bytesInOutput > 0) {
		packages.set(name, (packages.get(name) ?? 0) + bytesInOutput);
	}
}

async function licenceOf(name) {
	const folder = join(here, 'node_modules', name);
	const { version, license, homepage } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	for (const file of ['LICENSE', 'License.txt', 'LICENSE.md']) {
		const text = await readFile(join(folder, file), 'utf8').catch(() => null);
		if (text) {
			return { title: `${name} ${version} (${license})`, text: text.replaceAll('\r', '').trim() };
		}
	}
	throw new Error(`No licence file in ${folder}`);
}

const licences = await Promise.all([...packages.keys()].sort().map(licenceOf));
const texts = group(licences);

function group(entries) {
	const groups = new Map();
	entries.forEach((entry) => groups.set(entry.text, [...(groups.get(entry.text) ?? []), entry]));
	return groups;
}

const rule = '-'.repeat(80);
const sections = [...texts].map(([text, entries]) => `${rule}\n${entries.map(({ title }) => title).join('\n')}\n${rule}\n\n${text}\n`);
await writeFile(join(console, 'LICENSES.txt'),
	`The file editor.js of the Clew console contains, minified, parts of these packages:\n\n${sections.join('\n')}`);

for (const [name, bytes] of [...packages].sort(([, one], [, other]) => other - one)) {
	process.stdout.write(`${String(Math.round(bytes / 1024)).padStart(5)} KB  ${name}\n`);
}
process.stdout.write(`${String(Math.round(output.bytes / 1024)).padStart(5)} KB  ${relative(here, join(console, 'editor.js'))}\n`);
