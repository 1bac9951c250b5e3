// Lists are sorted by the buttons in their headings, by keyboard alone.

import { monthOf, sortedBy } from "../words.js";

/** Rows up to which a list has no buttons; the script has the same number. */
const FEW = 2;

/** In the page: marks the lists that can be sorted; of each its name, and whether every heading is a button. */
function findLists(few) {
  window.lists = [...document.querySelectorAll("main :is(.plans, .gathered, .registered)")]
    .filter((table) => table.tBodies[0].rows.length > few);
  return window.lists.map((table) => {
    const heads = [...table.tHead.rows[0].cells];
    return {
      name: table.caption.textContent.trim(),
      columns: heads.length,
      complete: heads.every((head) => head.querySelectorAll("button").length === 1),
    };
  });
}

function focusHeading([list, column]) {
  window.lists[list].tHead.rows[0].cells[column].querySelector("button").focus();
}

/** In the page: how a list stands, and what its column has for readers, from top to bottom. */
function readList([list, column]) {
  const table = window.lists[list];
  const heads = [...table.tHead.rows[0].cells];
  const cells = [...table.tBodies[0].rows].map((row) => row.cells[column]);
  const texts = cells.map((cell) => {
    const copy = cell.cloneNode(true);
    if (cell.dataset.key) copy.querySelectorAll(".why").forEach((remark) => remark.remove());
    return copy.textContent.trim();
  });
  return {
    sorted: heads.map((head) => head.getAttribute("aria-sort")),
    heading: heads[column].textContent.trim(),
    has: texts.filter((text) => !text.startsWith("–")),
    emptyLast: texts.findIndex((text) => text.startsWith("–")) === -1 ||
      texts.slice(texts.findIndex((text) => text.startsWith("–"))).every((text) => text.startsWith("–")),
    seen: heads[column].querySelector("button").checkVisibility() &&
      heads[column].querySelector("button").getBoundingClientRect().width > 1,
    said: [...document.querySelectorAll("main > [role=status]")].map((line) => line.textContent).join(""),
  };
}

/** Months since the year 0 at the end of "2023/24", "2023/24 Q1", "2024"; years begin in April. */
function endOfPeriod(text) {
  const [, year, isFinancial, half, quarter] = text.match(/^(\d{4})(\/\d\d)?(?: (?:H(\d)|(?:Q|Ch)(\d)))?$/) ?? [];
  if (!year) return null;
  const months = half ? half * 6 : quarter ? quarter * 3 : 12;
  return Number(year) * 12 + months + (isFinancial ? 3 : 0);
}

/** When that is over: "31 March 2025", "March 2025", "2023/24", "2023/24 to 2025/26"; null when it is no time. */
function timeOf(text) {
  const last = text.split(/ (?:to|i|–) /).at(-1);
  const [, day, name, year] = last.match(/^(?:(\d{1,2}) )?(\p{L}+) (\d{4})$/u) ?? [];
  const month = monthOf(name);
  const end = month ? Number(year) * 12 + month : endOfPeriod(last);
  return end && end * 31 + (Number(day) || 31);
}

/** Whether texts stand as a reader would put them: times as they come, numbers by their worth, the rest A to Z. */
function inOrder(texts, language) {
  const times = texts.map(timeOf);
  const areTimes = times.some(Boolean) && texts.every((text, i) => times[i] || !/\d/.test(text));
  if (areTimes) return times.every((time, i) => i === 0 || (times[i - 1] ?? Infinity) <= (time ?? Infinity));
  const worth = texts.map((text) => Number(text.replace(/[£,%\s]/g, "")));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const numbers = worth.every((number) => !Number.isNaN(number));
  return texts.every((text, i) => i === 0 || (numbers ? worth[i - 1] <= worth[i] : compare(texts[i - 1], text) <= 0));
}

async function pressProblems(tab, list, column, name, direction, language) {
  await tab.keyboard.press("Enter");
  const now = await tab.evaluate(readList, [list, column]);
  const of = `"${name}" by "${now.heading}", ${direction}`;
  const has = direction === "ascending" ? now.has : [...now.has].reverse();
  const right = now.sorted.every((state, i) => state === (i === column ? direction : null));
  return [
    ...(right ? [] : [`${of}: aria-sort says ${now.sorted.map(String).join(", ")}`]),
    ...(inOrder(has, language) ? [] : [`${of}: not in order`]),
    ...(now.emptyLast ? [] : [`${of}: empty cells are not the last`]),
    ...(now.seen ? [] : [`${of}: the button cannot be seen when it has the focus`]),
    ...(sortedBy(now.heading, direction).includes(now.said) ? [] : [`${of}: it says "${now.said}"`]),
  ];
}

export async function checkSorting({ tab, page }) {
  await tab.goto(page.url);
  const problems = [];
  const language = await tab.evaluate(() => document.documentElement.lang);
  const lists = await tab.evaluate(findLists, FEW);
  for (const [list, { name, columns, complete }] of lists.entries()) {
    if (!complete) problems.push(`no button in a heading of "${name}"`);
    for (let column = 0; complete && column < columns; column += 1) {
      await tab.evaluate(focusHeading, [list, column]);
      for (const direction of ["ascending", "descending"])
        problems.push(...(await pressProblems(tab, list, column, name, direction, language)));
    }
  }
  return problems;
}
