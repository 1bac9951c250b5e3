// Looks at every page of the published sites. usage: node main.js OUT   (OUT/sites/NAME/*.html)
import { cpus } from "node:os";
import path from "node:path";
import { checkAlone } from "./checks/alone.js";
import { openTab, startBrowser } from "./browser.js";
import { checkSite } from "./checks/links.js";
import { checkMarkup } from "./checks/markup.js";
import { checkPdf, makePdf } from "./checks/pdf.js";
import { checkWeight } from "./checks/weight.js";
import { Report } from "./report.js";
import { readSites } from "./sites.js";
import { visitPage } from "./visit.js";

/** Takes pages from the queue until there are none. */
async function work(browser, queue, report, out) {
  const visit = await openTab(browser);
  const bare = await openTab(browser, { javaScriptEnabled: false });
  for (let page = queue.shift(); page; page = queue.shift()) {
    await visitPage(visit, bare, page, report);
    if (!page.full) continue;
    const pdf = await makePdf(page, path.join(out, "pdf", page.site.name));
    report.add(`${page.site.name}/${page.name}`, "pdf", await checkPdf(pdf, page));
  }
}

/** The plan that tests/browser/run also publishes as one file. */
async function inspectAlone(browser, pages, report, out) {
  const page = pages.find(({ site, name }) => site.name === "plans" && name === "community-safety-2023.html");
  const tabs = [await openTab(browser), await openTab(browser, { javaScriptEnabled: false })];
  report.add(page.name, "single file", await checkAlone(...tabs, page, path.join(out, "single.html")));
}

async function main(out) {
  const sites = readSites(path.join(out, "sites"));
  const pages = sites.flatMap((site) => site.pages);
  const report = new Report();
  const markup = checkMarkup(pages, report);

  const browser = await startBrowser();
  // Long pages first, so that no core is left with the longest at the end.
  const queue = [...pages].sort((a, b) => b.size - a.size);
  await Promise.all(cpus().map(() => work(browser, queue, report, out)));
  await inspectAlone(browser, pages, report, out);
  await browser.close();

  for (const site of sites) {
    checkSite(site, report);
    checkWeight(site, report);
  }
  await markup;
  report.close();
}

await main(process.argv[2]);
