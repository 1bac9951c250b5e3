// The page is complete without its script: what the script adds are controls, never content.

/** In the page: the words of main, without controls and what they announce. */
function readWords() {
  const controls = "button, form, input, select, label, output, [role=status], [role=search]";
  const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll(controls).forEach((element) => element.remove());
  return main.textContent.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** In the page: parts of main that are there and not shown. */
function hiddenParts() {
  return [...document.querySelectorAll("main [hidden], main *")]
    .filter((element) => element.closest("svg") === null && element.textContent.trim() !== "" &&
      getComputedStyle(element).display === "none")
    .map((element) => element.textContent.replace(/\s+/g, " ").trim().slice(0, 40));
}

/** Keeps the words of the page with its script in `page.words` for checkWithoutScript. */
export async function collectText({ tab, page }) {
  page.words = await tab.evaluate(readWords);
  return [];
}

/** For a tab in which scripts are switched off. */
export async function checkWithoutScript({ tab, page }) {
  const words = new Set(await tab.evaluate(readWords));
  const lost = page.words.filter((word) => !words.has(word));
  const hidden = await tab.evaluate(hiddenParts);
  return [
    ...(lost.length > 0 ? [`only there with the script: ${lost.slice(0, 8).join(" ")}`] : []),
    ...hidden.map((text) => `hidden without the script: "${text}"`),
  ];
}
