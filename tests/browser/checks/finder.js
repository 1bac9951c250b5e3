// What the script adds, by keyboard alone: filters of long tables, and on the index the search of all codes.

/** Rows up to which a table needs no filter; the script has the same number. */
const LONG = 8;

/** In the page: marks the long tables; of each its name, whether its box is complete, and a row's words. */
function findTables(long) {
  const rowsOf = (table) => [...table.querySelectorAll("tbody tr:not(.grp, .sum)")];
  window.finder = { rowsOf, tables: [...document.querySelectorAll("main table")].filter((t) => rowsOf(t).length > long) };
  return window.finder.tables.map((table) => {
    const box = table.previousElementSibling;
    const input = box?.querySelector("input");
    const row = rowsOf(table).at(-1);
    return {
      name: table.caption.textContent.trim(),
      box: Boolean(input),
      labelled: Boolean(input?.labels?.length) && window.probe.isSeen(input.labels[0]),
      status: Boolean(box?.querySelector("[role=status]")),
      words: row.querySelector("th").textContent.replace(/\s+/g, " ").trim(),
      rows: rowsOf(table).length,
    };
  });
}

/** In the page: what one of these tables shows now. */
function readTable(index) {
  const table = window.finder.tables[index];
  const rows = window.finder.rowsOf(table);
  const shown = rows.filter((row) => row.checkVisibility());
  const last = rows.at(-1);
  return {
    shown: shown.length,
    last: last.checkVisibility(),
    banner: last.parentElement.querySelector(".grp")?.checkVisibility() ?? true,
    said: table.previousElementSibling.querySelector("[role=status]")?.textContent ?? "",
  };
}

function focusFilter(index) {
  window.finder.tables[index].previousElementSibling.querySelector("input").focus();
}

async function filterProblems(tab, table, index) {
  if (!table.box) return [`no box to filter "${table.name}"`];
  if (!table.labelled) return [`the box of "${table.name}" has no label that can be seen`];
  if (!table.status) return [`nothing says how many rows of "${table.name}" are shown`];
  const problems = [];
  await tab.evaluate(focusFilter, index);
  await tab.keyboard.insertText(table.words);
  const found = await tab.evaluate(readTable, index);
  if (!found.last) problems.push(`a row of "${table.name}" is hidden by its own words`);
  else if (!found.banner) problems.push(`a row of "${table.name}" is shown without its banner`);
  const words = `${found.shown} of ${table.rows} rows shown`;
  if (found.said !== words) problems.push(`"${table.name}" says "${found.said}" instead of "${words}"`);
  await tab.keyboard.press("Escape");
  const { shown, said } = await tab.evaluate(readTable, index);
  if (shown !== table.rows || said) problems.push(`Escape does not bring back the rows of "${table.name}"`);
  await tab.keyboard.insertText("no row has these words");
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = await tab.evaluate(readTable, index);
  if (printed.shown !== table.rows) problems.push(`"${table.name}" is printed without the rows that a filter hides`);
  return problems;
}

/** In the page: what the search shows, and where the focus is: -1 in the box, else a result. */
function readSearch() {
  const box = document.querySelector("main [role=search]");
  const results = [...box.querySelectorAll("li a")];
  return {
    urls: results.map((link) => link.href),
    focus: document.activeElement === box.querySelector("input") ? -1 : results.indexOf(document.activeElement),
    said: box.querySelector("[role=status]")?.textContent ?? "",
  };
}

async function searchProblems(tab, page) {
  const input = tab.locator("main [role=search] input");
  if ((await input.count()) === 0) return ["no box to search all codes"];
  await input.focus();
  await tab.keyboard.insertText("a");
  await tab.waitForFunction(() => window.planccCodes);
  const record = await tab.evaluate(() => window.planccCodes.at(-1));
  await tab.keyboard.press("Control+A");
  await tab.keyboard.insertText(`${record[0]} ${record[1]}`.toUpperCase());
  const { urls, said } = await tab.evaluate(readSearch);
  if (urls.length === 0) return ["the search finds nothing by code and title"];
  if (!said.startsWith(`${urls.length} found`)) return [`the search says "${said}" of ${urls.length} results`];
  const problems = [];
  const focusAfter = async (key) => {
    await tab.keyboard.press(key);
    return (await tab.evaluate(readSearch)).focus;
  };
  if ((await focusAfter("ArrowDown")) !== 0) problems.push("arrow down does not lead to the first result");
  if ((await focusAfter("ArrowUp")) !== -1) problems.push("arrow up does not lead back to the box");
  await input.focus();
  const before = tab.url();
  await tab.keyboard.press("Enter");
  await tab.waitForURL(urls[0], { timeout: 2000 }).catch(() => {});
  if (tab.url() !== urls[0] || before === urls[0]) problems.push("Enter does not open the first result");
  await tab.goto(page.url);
  return problems;
}

export async function checkFinder({ tab, page }) {
  await tab.goto(page.url);
  const tables = await tab.evaluate(findTables, LONG);
  const problems = [];
  for (const [index, table] of tables.entries()) problems.push(...(await filterProblems(tab, table, index)));
  const isIndex = await tab.evaluate(() => Boolean(document.querySelector("main[data-codes]")));
  return [...problems, ...(isIndex ? await searchProblems(tab, page) : [])];
}
