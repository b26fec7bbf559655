import { getNamedType, isRequiredArgument } from './editor.js';

const MOST_SAMPLES = 8;
const MOST_FIELDS = 3;

/** Builds queries that are likely to run as they are, from the bound types and, where known, the schema. */
export function samplesFrom(types, schema) {
	const bound = new Map((types.types ?? []).map((type) => [type.type, type]));
	const samples = [];
	for (const root of types.rootFields ?? []) {
		const query = bound.has(root.type) ? queryOf(root, bound, schema) : null;
		if (query) {
			samples.push({ name: root.name, query });
		}
	}
	return samples.slice(0, MOST_SAMPLES);
}

function queryOf(root, bound, schema) {
	const definition = schema?.getQueryType()?.getFields()[root.name];
	if (schema && !answersDirectly(definition, root)) {
		return null;
	}
	const selection = selectionOf(bound.get(root.type), bound, schema, 2);
	const limit = definition?.args.some(({ name }) => name === 'limit') ? '(limit: 10)' : '';
	return selection ? `{\n  ${root.name}${limit} ${indented(selection, '  ')}\n}\n` : null;
}

function answersDirectly(definition, root) {
	return definition && getNamedType(definition.type).name === root.type && !definition.args.some(isRequiredArgument);
}

function selectionOf(type, bound, schema, depth) {
	const fields = (type.fields ?? []).filter(({ name }) => isAskable(type.type, name, schema));
	const lines = fields.filter(({ kind, target }) => kind === 'column' && !bound.has(target)).slice(0, MOST_FIELDS).map(({ name }) => name);
	if (depth > 1) {
		for (const field of relationsOf(fields, bound)) {
			const nested = selectionOf(bound.get(field.target), bound, schema, depth - 1);
			if (nested) {
				lines.push(`${field.name} ${nested}`);
			}
		}
	}
	return lines.length > 0 ? `{\n${lines.map((line) => `  ${indented(line, '  ')}`).join('\n')}\n}` : null;
}

// One relation that is joined and one that is not show the most in the least text
function relationsOf(fields, bound) {
	const relations = fields.filter(({ kind, target }) => kind === 'relation' && bound.has(target));
	const joined = relations.find(({ served }) => served === 'join');
	const selected = relations.find(({ served }) => served !== 'join');
	return [joined, selected].filter(Boolean);
}

function isAskable(type, field, schema) {
	if (!schema) {
		return true;
	}
	const definition = schema.getType(type)?.getFields?.()[field];
	return definition !== undefined && !definition.args.some(isRequiredArgument);
}

function indented(text, by) {
	return text.replaceAll('\n', `\n${by}`);
}
