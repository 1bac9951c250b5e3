// No page is wider than its window (WCAG 1.4.10).

/** In the page: the widest things that reach beyond the window's edge, if the page scrolls sideways. */
function findOverflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const right = (element) => element.getBoundingClientRect().right + window.scrollX;
  const beyond = [...document.body.querySelectorAll("*")]
    .filter((element) => right(element) > clientWidth + 1)
    .sort((a, b) => right(b) - right(a));
  const names = beyond.slice(0, 2).map((element) => window.probe.describe(element)).join("; ");
  return [`the page is ${scrollWidth} px wide in a window of ${clientWidth} px: ${names}`];
}

export function checkScroll({ tab }) {
  return tab.evaluate(findOverflow);
}
