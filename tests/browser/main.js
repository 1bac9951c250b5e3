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
import { VARIANTS } from "./variants.js";
import { lookAt, visitPage } from "./visit.js";

/** Takes pages from the queue until there are none. */
async function work(browser, queue, report, out) {
  const visit = await openTab(browser);
  const bare = await openTab(browser, { javaScriptEnabled: false });
  const paper = await openTab(browser);
  for (let page = queue.shift(); page; page = queue.shift()) {
    await visitPage(visit, bare, page, report);
    // Nobody prints the page of one indicator as a document: `make pdf` does not either.
    if (page.name.startsWith("indicator-")) continue;
    paper.noises.url = page.url;
    const pdf = await makePdf(page, path.join(out, "pdf", page.site.name), page.site.name === "plans" ? null : paper.tab);
    report.add(`${page.site.name}/${page.name}`, "pdf", await checkPdf(pdf, page));
  }
}

/** Pages that are also published as one file each, under the same names. */
async function inspectSingles(browser, singles, pages, report) {
  const visit = await openTab(browser);
  const bare = await openTab(browser, { javaScriptEnabled: false });
  for (const single of singles) {
    const twin = pages.find(({ site, name }) => site.name === single.site.name && name === single.name);
    report.add(`single file ${single.site.name}/${single.name}`, "alone", await checkAlone(visit, bare, single, twin));
    for (const variant of VARIANTS) {
      const checks = variant.checks.filter((name) => name.startsWith("axe"));
      if (checks.length) await lookAt(visit, { ...variant, checks: [...checks, "scroll"] }, report);
    }
  }
}

async function main(out) {
  const sites = readSites(path.join(out, "sites"));
  const pages = sites.flatMap((site) => site.pages);
  const report = new Report();
  const alone = readSites(path.join(out, "single"));
  const singles = alone.flatMap((site) => site.pages);
  const markup = checkMarkup([...pages, ...singles], report);

  const browser = await startBrowser();
  // Long pages first, so that no core is left with the longest at the end.
  const queue = [...pages].sort((a, b) => b.size - a.size);
  await Promise.all(cpus().map(() => work(browser, queue, report, out)));
  await inspectSingles(browser, singles, pages, report);
  await browser.close();

  for (const site of sites) checkSite(site, report);
  for (const site of [...sites, ...alone]) checkWeight(site, report);
  await markup;
  report.close();
}

await main(process.argv[2]);
