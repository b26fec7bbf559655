/** Creates an element. Text is always text: nothing here parses markup. */
export function element(name, properties = {}, ...children) {
	const created = document.createElement(name);
	for (const [key, value] of Object.entries(properties)) {
		if (value === null || value === undefined || value === false) {
			continue;
		}
		if (key === 'class') {
			created.className = value;
		}
		else if (key.startsWith('on')) {
			created.addEventListener(key.slice(2), value);
		}
		else {
			created.setAttribute(key, value === true ? '' : value);
		}
	}
	created.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
	return created;
}

export function count(number, noun) {
	return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

export function milliseconds(value) {
	if (typeof value !== 'number') {
		return '';
	}
	return `${value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toFixed(value < 10 ? 2 : 1))} ms`;
}

export function announce(text) {
	document.getElementById('announcement').textContent = text;
}

export function copyButton(label, text) {
	const button = element('button', { type: 'button', class: 'quiet small', onclick: copy }, label);
	async function copy(event) {
		event.stopPropagation();
		const copied = await copyText(text);
		button.textContent = copied ? 'Copied' : 'Not copied';
		announce(copied ? 'Copied' : 'The browser did not allow copying');
		setTimeout(() => (button.textContent = label), 1600);
	}
	return button;
}

async function copyText(text) {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	}
	catch {
		return copySelected(text);
	}
}

// The clipboard API exists on secure origins only, and a test machine is often plain http
function copySelected(text) {
	const area = element('textarea', { class: 'unseen', 'aria-hidden': 'true' });
	area.value = text;
	const focused = document.activeElement;
	document.body.append(area);
	area.select();
	const copied = document.execCommand('copy');
	area.remove();
	focused?.focus();
	return copied;
}
