// A status is never colour alone (WCAG 1.4.1), and its word, which is the organisation's own, stays in its place.

/** In the page: tags without a word. */
function wordlessTags() {
  return [...document.querySelectorAll(".tag, [data-status]")]
    .filter((element) => !/\p{L}.*\p{L}/u.test(window.probe.seenText(element)))
    .map((element) => `no words: ${window.probe.describe(element)}`);
}

/** In the page: tags that reach beyond the cell or the term they stand in. */
function wideTags() {
  const right = (element) => element.getBoundingClientRect().right;
  return [...document.querySelectorAll(".tag")]
    .filter((tag) => tag.checkVisibility() && right(tag) > right(tag.closest("td, th, dt, li > div") ?? tag.parentElement) + 1)
    .map((tag) => `wider than its place: ${window.probe.describe(tag)}`);
}

export async function checkTags({ tab }) {
  return [...await tab.evaluate(wordlessTags), ...await tab.evaluate(wideTags)];
}
