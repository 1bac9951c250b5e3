// Shows every check pages that are broken on purpose (broken.js): the good page passes all of them, and
// of a broken one the check says what is wrong.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { ALONE, ALONE_CASES, CASES, PAGE, SCRIPTS, STYLE } from "./broken.js";
import { checkAlone } from "./checks/alone.js";
import { load, openTab, startBrowser } from "./browser.js";
import { checkSite } from "./checks/links.js";
import { checkMarkup } from "./checks/markup.js";
import { checkPdf, makePdf } from "./checks/pdf.js";
import { checkWeight } from "./checks/weight.js";
import { Report } from "./report.js";
import { readSite } from "./sites.js";
import { VARIANTS } from "./variants.js";
import { lookAt, visitPage } from "./visit.js";

/** Keeps what the checks say instead of printing it. */
class Notes {
  said = [];
  add(where, check, problems) {
    this.said.push(...problems.map((problem) => ({ check, problem })));
  }
}

function breakScript(folder, { from, to }) {
  const broken = SCRIPTS["plancc.js"].replace(from, () => to);
  if (broken === SCRIPTS["plancc.js"]) throw new Error(`nothing to break: ${from}`);
  writeFileSync(path.join(folder, "plancc.js"), broken);
}

/** Writes a site of one page, broken as `how` says (or two, when it has a twin). */
function writeSite(folder, how) {
  mkdirSync(folder);
  writeFileSync(path.join(folder, "style.css"), how.style ?? STYLE);
  const text = how.from ? PAGE.replace(how.from, how.to) : PAGE;
  if (how.from && text === PAGE) throw new Error(`nothing to break: ${how.from}`);
  writeFileSync(path.join(folder, "index.html"), text);
  if (how.twin) writeFileSync(path.join(folder, "twin.html"), text);
  for (const [name, script] of Object.entries(SCRIPTS)) writeFileSync(path.join(folder, name), script);
  if (how.script) breakScript(folder, how.script);
  return readSite(folder);
}

/** The variant of that name with those of its checks that are named. */
function variantWith(variantName, ...checks) {
  const variant = VARIANTS.find(({ name }) => name === variantName);
  return { ...variant, checks: variant.checks.filter((name) => checks.includes(name)) };
}

async function inspectPdf(visit, page, how, notes) {
  await load(visit, page);
  await lookAt(visit, variantWith("print", "print"), new Notes());
  let pdf = path.join(page.site.folder, "broken.pdf");
  // The same engine, without a new Chromium for each broken page.
  if (how.good) pdf = await makePdf(page, page.site.folder);
  else await visit.tab.pdf({ path: pdf, tagged: !how.untagged, preferCSSPageSize: true });
  notes.add("", "pdf", await checkPdf(pdf, page));
}

async function inspectSite(tabs, site, notes, variants) {
  for (const page of site.pages) await visitPage(tabs.visit, tabs.bare, page, notes, variants);
  checkSite(site, notes);
}

/** Runs as much as one check needs. */
async function inspect(tabs, site, check, variantName, how, notes) {
  const page = site.pages[0];
  if (variantName) {
    await load(tabs.visit, page);
    await lookAt(tabs.visit, variantWith(variantName, check), notes);
  } else if (check === "weight") checkWeight(site, notes);
  else if (check === "pdf") await inspectPdf(tabs.visit, page, how, notes);
  else if (check === "nu" || check === "html-validate") await checkMarkup(site.pages, notes);
  else await inspectSite(tabs, site, notes, [variantWith("1280 px", "links", "text")]);
}

/** The good page passes every check there is. */
async function checkGood(tabs, folder, report) {
  const site = writeSite(folder, {});
  const notes = new Notes();
  await inspectSite(tabs, site, notes);
  checkWeight(site, notes);
  await checkMarkup(site.pages, notes);
  await inspectPdf(tabs.visit, site.pages[0], { good: true }, notes);
  report.add("the good page", "all checks", notes.said.map(({ check, problem }) => `${check}: ${problem}`));
}

async function checkCase(tabs, folder, [check, variant, how, words], report) {
  const notes = new Notes();
  await inspect(tabs, writeSite(folder, how), check, variant, how, notes);
  const heard = notes.said.some((note) => note.check === check && words.test(note.problem));
  const said = notes.said.map((note) => `${note.check}: ${note.problem}`).join("; ") || "nothing";
  report.add(`a broken page${variant ? `, ${variant}` : ""}`, check, heard ? [] : [`not found: ${words}; said: ${said}`]);
}

/** The good page as one file passes; of a broken one the check says what is wrong. */
async function checkSingles(tabs, scratch, report) {
  const twin = writeSite(path.join(scratch, "twin"), {}).pages[0];
  for (const [number, [{ from, to }, words]] of ALONE_CASES.entries()) {
    const folder = path.join(scratch, `single-${number}`);
    mkdirSync(folder);
    const text = ALONE.replace(from, () => to);
    if (words && text === ALONE) throw new Error(`nothing to break: ${from}`);
    writeFileSync(path.join(folder, "single.html"), text);
    const said = await checkAlone(tabs.visit, tabs.bare, readSite(folder).pages[0], twin);
    const right = words ? said.some((problem) => words.test(problem)) : said.length === 0;
    report.add("one file", "alone", right ? [] : [`expected ${words}; said: ${said.join("; ") || "nothing"}`]);
  }
}

/** Takes broken pages from the queue until there are none. */
async function work(tabs, queue, scratch, report) {
  for (let next = queue.shift(); next; next = queue.shift())
    await checkCase(tabs, path.join(scratch, `case-${next[0]}`), next[1], report);
}

async function main() {
  const scratch = mkdtempSync(path.join(tmpdir(), "plancc-browser-"));
  const browser = await startBrowser();
  const openTabs = async () => ({ visit: await openTab(browser), bare: await openTab(browser, { javaScriptEnabled: false }) });
  const workers = await Promise.all(cpus().map(openTabs));
  const report = new Report();
  try {
    await checkGood(workers[0], path.join(scratch, "good"), report);
    const queue = [...CASES.entries()];
    await Promise.all(workers.map((tabs) => work(tabs, queue, scratch, report)));
    await checkSingles(workers[0], scratch, report);
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
  report.close();
}

await main();
