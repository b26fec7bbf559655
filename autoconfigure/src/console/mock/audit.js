/** Run inside the page: the texts whose contrast is below WCAG AA, and the elements that stick out to the right. */
export function audit() {
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

	function rgba(color) {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = color;
		canvas.fillRect(0, 0, 1, 1);
		const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
		return { channels: [red, green, blue], alpha: alpha / 255 };
	}

	function backgroundOf(node) {
		for (let current = node; current; current = current.parentElement) {
			const { channels, alpha } = rgba(getComputedStyle(current).backgroundColor);
			if (alpha > 0.99) {
				return channels;
			}
		}
		return [255, 255, 255];
	}

	function luminance(channels) {
		const [red, green, blue] = channels.map((value) => value / 255)
			.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}

	const faint = new Set();
	const wide = new Set();
	for (const node of document.body.querySelectorAll('*')) {
		const box = node.getBoundingClientRect();
		if (box.width === 0 || node.closest('.unseen, noscript, option, svg')) {
			continue;
		}
		if (box.right > document.documentElement.clientWidth + 1 && !node.closest('.cm-scroller, pre, thead')) {
			wide.add(`${node.tagName}.${node.className}`);
		}
		const ownText = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
		if (ownText) {
			const [one, other] = [luminance(rgba(getComputedStyle(node).color).channels), luminance(backgroundOf(node))].sort((a, b) => b - a);
			const ratio = (one + 0.05) / (other + 0.05);
			if (ratio < 4.5) {
				faint.add(`${node.tagName}.${node.className} ${ratio.toFixed(2)}`);
			}
		}
	}
	return { faint: [...faint], wide: [...wide] };
}
