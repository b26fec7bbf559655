/**
 * Arrow keys in a tree: up and down between its items, left and right between parent and child, Enter opens the SQL of a
 * statement. Tab enters the tree at the item that had the focus last.
 */
export function addTreeKeys(tree) {
	const items = [...tree.querySelectorAll('[role=treeitem]')];
	items[0]?.setAttribute('tabindex', '0');

	function moveTo(item) {
		if (item) {
			items.forEach((other) => other.setAttribute('tabindex', other === item ? '0' : '-1'));
			item.focus();
		}
	}

	const moves = {
		ArrowDown: (item) => items[items.indexOf(item) + 1],
		ArrowUp: (item) => items[items.indexOf(item) - 1],
		Home: () => items[0],
		End: () => items.at(-1),
		ArrowRight: (item) => item.querySelector('[role=treeitem]'),
		ArrowLeft: (item) => item.parentElement.closest('[role=treeitem]')
	};

	tree.addEventListener('keydown', (event) => {
		const item = event.target;
		if (!items.includes(item) || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		if (event.key === 'Enter' || event.key === ' ') {
			togglesOf(item).forEach((toggle) => toggle.click());
		}
		else if (moves[event.key]) {
			moveTo(moves[event.key](item));
		}
		else {
			return;
		}
		event.preventDefault();
	});
}

function togglesOf(item) {
	return [...item.querySelectorAll('.statement-toggle')].filter((toggle) => toggle.closest('[role=treeitem]') === item);
}
