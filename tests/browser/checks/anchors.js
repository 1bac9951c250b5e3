// A link to a row leads to it: it is not under the sticky head of its table, it stands out, and the row
// of a group says which group that is.

/** In the page: heads that stay in their place and are higher than what is kept free for them. */
function highHeads() {
  const free = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return [...document.querySelectorAll("thead")]
    .filter((head) => getComputedStyle(head.rows[0].cells[0]).position === "sticky")
    .filter((head) => head.getBoundingClientRect().height > free)
    .map((head) => `${head.getBoundingClientRect().height.toFixed(0)} px high, ${free} px are free: ${window.probe.describe(head)}`);
}

/** In the page: of the longest table with links to its rows, the row in its middle, and one of a group. */
function chooseRows() {
  const linked = [...document.querySelectorAll("table")].map((table) => [...table.querySelectorAll("tbody tr[id]")]);
  const rows = linked.sort((a, b) => b.length - a.length)[0] ?? [];
  const middle = rows[rows.length >> 1];
  const child = document.querySelector("tr.kid[id]");
  return [middle, child].filter(Boolean).map((row) => row.id);
}

/** In the page: what is wrong with the row the address leads to. */
function rowProblems(id) {
  const { describe, isSeen } = window.probe;
  const row = document.getElementById(id);
  const box = row.getBoundingClientRect();
  const head = row.closest("table").tHead.rows[0].cells[0];
  const sticky = getComputedStyle(head).position === "sticky";
  const name = describe(row);
  const ground = (cell) => getComputedStyle(cell).backgroundColor;
  const other = [...document.querySelectorAll("tbody tr[id]")].find((each) => each !== row);
  const group = row.matches(".kid") && row.querySelector("th .vh");
  return [
    ...(sticky && box.top < head.getBoundingClientRect().bottom - 1 ? [`under the head of its table: ${name}`] : []),
    ...(box.top < 0 || box.top >= innerHeight ? [`not in the window: ${name}`] : []),
    ...(other && ground(row.cells[0]) === ground(other.cells[0]) ? [`looks like any other row: ${name}`] : []),
    ...(group && !isSeen(group) ? [`does not show its group: ${name}`] : []),
  ];
}

export async function checkAnchors({ tab, page }) {
  const problems = await tab.evaluate(highHeads);
  for (const id of await tab.evaluate(chooseRows)) {
    // As from another page: a page that is only loaded again goes back to where it was scrolled.
    await tab.goto("about:blank");
    await tab.goto(`${page.url}#${encodeURIComponent(id)}`);
    problems.push(...(await tab.evaluate(rowProblems, id)));
  }
  await tab.goto(page.url);
  return problems;
}
