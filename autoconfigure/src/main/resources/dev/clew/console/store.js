// Several applications may share an origin, each below its own context path
const folder = window.location.pathname.replace(/[^/]*$/, '');

export function recall(name) {
	try {
		return localStorage.getItem(`clew:${folder}:${name}`);
	}
	catch {
		return null;
	}
}

export function keep(name, value) {
	try {
		localStorage.setItem(`clew:${folder}:${name}`, value);
	}
	catch {
		// Without storage the page works as before, it only forgets
	}
}
