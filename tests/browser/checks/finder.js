// What the script adds, by keyboard alone: filters of long tables, and on the index and long lists of codes the search of all codes.

import { resultsFound, resultsWith, rowsShown } from "../words.js";

/** Rows up to which a table needs no filter; the script has the same number. */
const LONG = 8;
/** Results that are shown at most. */
const MOST = 50;

/**
 * In the page: marks the filters there should be, one for each long table, or one for all tables of a page
 * that is one list; of each its name, whether its box is complete, and a row's words.
 */
function findFilters(long) {
  const main = document.querySelector("main");
  const tables = [...main.querySelectorAll("table")];
  const toFilter = (own) => {
    const place = main.dataset.filter ? main.querySelector("section, table") : own[0];
    const rows = own.flatMap((table) => [...table.querySelectorAll("tbody tr:not(.grp, .sum)")]);
    return { name: main.dataset.filter ?? own[0].caption.textContent.trim(), box: place.previousElementSibling, rows };
  };
  const groups = main.dataset.filter ? [tables] : tables.map((table) => [table]);
  window.filters = groups.map(toFilter).filter(({ rows }) => rows.length > long);
  return window.filters.map(({ name, box, rows }) => {
    const input = box?.querySelector("input");
    return {
      name,
      box: Boolean(input),
      labelled: Boolean(input?.labels?.length) && window.probe.isSeen(input.labels[0]),
      status: Boolean(box?.querySelector("[role=status]")),
      words: rows.at(-1).querySelector("th").textContent.replace(/\s+/g, " ").trim(),
      rows: rows.length,
    };
  });
}

/** In the page: what one of these filters shows now. */
function readFilter(index) {
  const { box, rows } = window.filters[index];
  const last = rows.at(-1);
  return {
    shown: rows.filter((row) => row.checkVisibility()).length,
    last: last.checkVisibility(),
    banner: last.parentElement.querySelector(".grp")?.checkVisibility() ?? true,
    said: box.querySelector("[role=status]")?.textContent ?? "",
  };
}

function focusFilter(index) {
  window.filters[index].box.querySelector("input").focus();
}

/** In the page: follows a link to the last row of a filter, or to its section; whether that is seen then, null when
 *  neither has an id. */
function followLink(index) {
  const last = window.filters[index].rows.at(-1);
  const target = last.id ? last : last.closest("section")?.querySelector("[id]");
  if (!target) return null;
  const link = Object.assign(document.createElement("a"), { href: `#${target.id}` });
  document.querySelector("main").append(link);
  link.click();
  link.remove();
  return target.getClientRects().length > 0;
}

/** A link leads to what a filter hides, also when it was the last that was followed. */
async function linkProblems(tab, filter, index) {
  if ((await tab.evaluate(followLink, index)) === null) return [];
  await tab.evaluate(focusFilter, index);
  await tab.keyboard.insertText("no row has these words");
  return (await tab.evaluate(followLink, index)) ? [] : [`a link to a row of "${filter.name}" that was followed before leads nowhere when a filter hides it`];
}

async function filterProblems(tab, filter, index) {
  if (!filter.box) return [`no box to filter "${filter.name}"`];
  if (!filter.labelled) return [`the box of "${filter.name}" has no label that can be seen`];
  if (!filter.status) return [`nothing says how many rows of "${filter.name}" are shown`];
  const problems = [];
  await tab.evaluate(focusFilter, index);
  await tab.keyboard.insertText(filter.words);
  const found = await tab.evaluate(readFilter, index);
  if (!found.last) problems.push(`a row of "${filter.name}" is hidden by its own words`);
  else if (!found.banner) problems.push(`a row of "${filter.name}" is shown without its banner`);
  const words = rowsShown(found.shown, filter.rows);
  if (!words.includes(found.said)) problems.push(`"${filter.name}" says "${found.said}" instead of "${words[0]}"`);
  await tab.keyboard.press("Escape");
  const { shown, said } = await tab.evaluate(readFilter, index);
  if (shown !== filter.rows || said) problems.push(`Escape does not bring back the rows of "${filter.name}"`);
  await tab.keyboard.insertText("no row has these words");
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = await tab.evaluate(readFilter, index);
  if (printed.shown !== filter.rows) problems.push(`"${filter.name}" is printed without the rows that a filter hides`);
  return [...problems, ...(await linkProblems(tab, filter, index))];
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

/** Words begin where what was typed begins; what has it as its status comes before what has it elsewhere, is counted, and
 *  says of which day it is. */
async function statusProblems(tab, status) {
  await tab.keyboard.press("Control+A");
  await tab.keyboard.insertText(status.toLowerCase());
  const found = await tab.evaluate(() => [...document.querySelectorAll("main [role=search] li")].map((result) => result.textContent));
  const { said } = await tab.evaluate(readSearch);
  const ends = await tab.evaluate((status) => window.planccCodes.filter((record) => record[4] === status)
    .map((record) => `· ${status} ${record[6]}`.trim()), status);
  const isIts = (text) => ends.some((end) => text.trim().endsWith(end));
  const its = found.filter(isIts).length;
  const words = its < found.length ? resultsWith(found.length, its) : resultsFound(found.length);
  const begins = new RegExp(`(?<![\\p{L}\\p{N}])${status}`, "iu");
  const stray = found.find((text) => !begins.test(text));
  return [
    ...(stray ? [`"${status}" finds "${stray}"`] : []),
    ...(isIts(found[0] ?? "") ? [] : [`of "${status}" the first result is "${found[0]}"`]),
    ...(found.length === MOST || words.includes(said) ? [] : [`of "${status}" it says "${said}" instead of "${words[0]}"`]),
  ];
}

async function rankProblems(tab) {
  const statuses = await tab.evaluate(() => window.planccCodes.map((record) => record[4]));
  const problems = [];
  for (const status of new Set(statuses))
    if (/^[\p{L} ]+$/u.test(status)) problems.push(...(await statusProblems(tab, status)));
  return problems;
}

/**
 * In the page: what is to find a record though it is not written there: a code and a title without their signs and
 * spaces, a word of a title with an s and its last two words the other way round.
 */
function otherSpellings() {
  const bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const spellings = [];
  const add = (record, typed) => { if (record) spellings.push({ typed: typed(record), name: record[0] || record[1], url: record[5] }); };
  const having = (place, pattern) => window.planccCodes.find((record) => pattern.test(record[place]));
  add(having(0, /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u), ([code]) => bare(code));
  add(having(1, /^\p{L}+[- ]\p{L}+/u), ([, title]) => bare(/^\p{L}+[- ]\p{L}+/u.exec(title)[0]));
  add(having(1, /\b[a-z]{3,}[a-rt-z]\b/u), ([, title]) => `${/\b[a-z]{3,}[a-rt-z]\b/u.exec(title)[0]}s`);
  add(having(1, /\p{L}+ \p{L}+$/u), ([, title]) => title.split(" ").reverse().slice(0, 2).join(" "));
  return spellings;
}

async function spellingProblems(tab) {
  const problems = [];
  for (const { typed, name, url } of await tab.evaluate(otherSpellings)) {
    await tab.keyboard.press("Control+A");
    await tab.keyboard.insertText(typed);
    const { urls } = await tab.evaluate(readSearch);
    if (urls.length < MOST && !urls.some((found) => found.endsWith(url))) problems.push(`"${typed}" does not find ${name}`);
  }
  return problems;
}

/** Where nothing is found, the list of all codes is led to, if there is one. */
async function nothingProblems(tab) {
  await tab.keyboard.press("Control+A");
  await tab.keyboard.insertText("qqqq");
  const { urls, said } = await tab.evaluate(readSearch);
  const list = await tab.evaluate(() => document.querySelector("header [href='codes.html']")?.href);
  if (!resultsFound(0).some((words) => said.startsWith(words) && said.length > words.length + 1)) return [`of nothing it says "${said}"`];
  return urls.join() === (list ?? "") ? [] : [`where nothing is found it leads to "${urls.join()}"`];
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
  if (!resultsFound(urls.length).some((words) => said.startsWith(words))) return [`the search says "${said}" of ${urls.length} results`];
  const problems = [...(await rankProblems(tab)), ...(await spellingProblems(tab)), ...(await nothingProblems(tab))];
  await tab.keyboard.press("Control+A");
  await tab.keyboard.insertText(`${record[0]} ${record[1]}`);
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
  const filters = await tab.evaluate(findFilters, LONG);
  const problems = [];
  for (const [index, filter] of filters.entries()) problems.push(...(await filterProblems(tab, filter, index)));
  const hasSearch = await tab.evaluate(() => Boolean(document.querySelector("main[data-codes]")));
  return [...problems, ...(hasSearch ? await searchProblems(tab, page) : [])];
}
