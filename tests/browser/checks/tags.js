// A status is never colour alone (WCAG 1.4.1).

/** In the page: tags without a word. */
function wordlessTags() {
  return [...document.querySelectorAll(".tag, [data-status]")]
    .filter((element) => !/\p{L}.*\p{L}/u.test(window.probe.seenText(element)))
    .map((element) => `no words: ${window.probe.describe(element)}`);
}

export function checkTags({ tab }) {
  return tab.evaluate(wordlessTags);
}
