// Not a module: it runs before the first paint, so the page never shows the other colours first
(() => {
	const root = document.documentElement;
	const system = window.matchMedia('(prefers-color-scheme: dark)');

	function remembered() {
		try {
			return localStorage.getItem('clew.theme');
		}
		catch {
			return null;
		}
	}

	function remember(theme) {
		try {
			localStorage.setItem('clew.theme', theme);
		}
		catch {
			// The choice lasts as long as the page
		}
	}

	function show(theme) {
		root.dataset.theme = theme;
		document.getElementById('theme')?.setAttribute('aria-pressed', String(theme === 'dark'));
	}

	function preferred() {
		return remembered() ?? (system.matches ? 'dark' : 'light');
	}

	show(preferred());
	system.addEventListener('change', () => show(preferred()));
	document.addEventListener('DOMContentLoaded', () => {
		show(preferred());
		document.getElementById('theme').addEventListener('click', () => {
			const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
			remember(theme);
			show(theme);
		});
	});
})();
