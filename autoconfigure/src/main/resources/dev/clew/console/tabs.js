/** Two views behind two tabs: arrow keys move, the view is part of the address. */
export function createTabs() {
	const tabs = [...document.querySelectorAll('[role=tab]')];
	const viewOf = (tab) => document.getElementById(tab.getAttribute('aria-controls'));

	function select(tab) {
		for (const other of tabs) {
			const selected = other === tab;
			other.setAttribute('aria-selected', String(selected));
			other.tabIndex = selected ? 0 : -1;
			viewOf(other).hidden = !selected;
		}
		history.replaceState(null, '', tab.id === 'types-tab' ? '#types' : window.location.pathname + window.location.search);
	}

	tabs.forEach((tab, index) => {
		tab.addEventListener('click', () => select(tab));
		tab.addEventListener('keydown', ({ key }) => {
			const by = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
			if (by !== 0) {
				const next = tabs.at((index + by) % tabs.length);
				next.focus();
				select(next);
			}
		});
	});
	if (window.location.hash === '#types') {
		select(document.getElementById('types-tab'));
	}
	return { typesAreShown: () => !document.getElementById('types-view').hidden };
}
