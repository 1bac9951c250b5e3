// Tables that a screen reader can follow: every figure has one row header and one column header.

/** Letters of the longest word that a column must have room for: no column has room for every address. */
const LONGEST = 20;

/** In the page: problems of structure. */
function structureProblems() {
  const { describe, shown } = window.probe;
  const problems = [];
  const name = (table) => `table "${shown(table.caption?.textContent ?? "")}"`;
  const width = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);

  function checkRow(table, row, group) {
    const heads = [...row.cells].filter((cell) => cell.scope === "row" || cell.scope === "rowgroup");
    if (heads.length !== 1) problems.push(`${name(table)}: ${heads.length} row headers: ${describe(row)}`);
    else if (group && heads[0] !== group && !shown(heads[0].textContent).includes(shown(group.textContent)))
      problems.push(`${name(table)}: ${describe(heads[0])} does not name its group ${describe(group)}`);
    // In HTML a row header is that of the cells after it.
    else if (heads[0] !== row.cells[0]) problems.push(`${name(table)}: does not begin with its header: ${describe(row)}`);
    if (width(row) !== width(table.tHead.rows[0]))
      problems.push(`${name(table)}: ${width(row)} columns instead of ${width(table.tHead.rows[0])}: ${describe(row)}`);
  }

  function checkBody(table, body) {
    const group = body.querySelector("th[scope=rowgroup]");
    if (group && group.parentElement !== body.rows[0])
      problems.push(`${name(table)}: ${describe(group)} does not open its own tbody`);
    for (const row of body.rows) checkRow(table, row, group);
  }

  for (const table of document.querySelectorAll("table")) {
    if (!shown(table.caption?.textContent ?? "")) problems.push(`no caption: ${describe(table)}`);
    for (const cell of table.querySelectorAll("th:not([scope])"))
      problems.push(`${name(table)}: no scope: ${describe(cell)}`);
    if (!table.tHead?.rows.length) {
      problems.push(`${name(table)}: no thead`);
      continue;
    }
    for (const cell of table.tHead.rows[0].cells)
      if (cell.scope !== "col" || !shown(cell.textContent))
        problems.push(`${name(table)}: no column header: ${describe(cell)}`);
    for (const body of table.tBodies) checkBody(table, body);
    for (const row of table.tFoot?.rows ?? []) checkRow(table, row, null);
  }
  return problems;
}

/** In the page: column headers that cannot be seen. */
function unseenHeads() {
  return [...document.querySelectorAll("thead th")]
    .filter((cell) => !window.probe.isSeen(cell) || !window.probe.seenText(cell))
    .map((cell) => `cannot be seen: ${window.probe.describe(cell)}`);
}

/** In the page: words and numbers of cells that are broken over two lines. */
function brokenWords(longest) {
  const problems = [];
  // On a narrow window figures carry the words of their heads, which are clipped.
  const clipped = (cell) => getComputedStyle(cell.closest("thead") ?? cell).position === "absolute";
  for (const cell of [...document.querySelectorAll("th, td")].filter((each) => !clipped(each))) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      for (const run of texts.currentNode.data.matchAll(/\S+/gu)) {
        if (run[0].length > longest) continue;
        for (const { index, 0: word } of run[0].matchAll(/\p{N}[\p{N}/.,]*|[\p{L}\p{N}’]+/gu)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, run.index + index);
          range.setEnd(texts.currentNode, run.index + index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) problems.push(`"${word}" is broken: ${window.probe.describe(cell)}`);
        }
      }
  }
  return problems;
}

/** In the page: texts of restacked rows that are broken though nothing stands beside their cell. Figures keep to their
 * columns. */
function crampedCells() {
  const problems = [];
  const widthOf = (box) => box.right - box.left;
  const areBeside = (a, b) => a.top < b.bottom && b.top < a.bottom;
  function isBroken(cell) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) return true;
    }
    return false;
  }
  const rows = [...document.querySelectorAll("tr")].filter((row) => getComputedStyle(row).display === "grid");
  for (const row of rows) {
    const cells = [...row.cells].filter(window.probe.isSeen);
    const boxes = cells.map((cell) => cell.getBoundingClientRect());
    const widest = Math.max(...boxes.map(widthOf));
    boxes.forEach((box, i) => {
      const isAlone = boxes.every((other, k) => k === i || !areBeside(box, other));
      if (isAlone && widthOf(box) < widest - 1 && !cells[i].matches(".num") && isBroken(cells[i]))
        problems.push(`broken though its line is free: ${window.probe.describe(cells[i])}`);
    });
  }
  return problems;
}

export function checkTables({ tab }) {
  return tab.evaluate(structureProblems);
}

/** For wide windows and paper; on a narrow one each figure carries its own label. */
export function checkTableHeads({ tab }) {
  return tab.evaluate(unseenHeads);
}

export async function checkWords({ tab }) {
  return [...(await tab.evaluate(brokenWords, LONGEST)), ...(await tab.evaluate(crampedCells))];
}
