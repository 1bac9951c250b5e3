// The pictures of the README. usage: node pictures.js SITE OUT   (SITE: the published pages of plans/)
import path from "node:path";
import { pathToFileURL } from "node:url";
import { load, openTab, startBrowser } from "./browser.js";

const PICTURES = [
  { name: "plan.png", page: "community-safety-2023.html", place: "#csi-CS1", width: 1240, height: 700 },
  { name: "report.png", page: "community-safety-2021-report-2021-22-q1.html", place: "#summary", width: 1240, height: 745 },
];

const [site, out] = process.argv.slice(2);
const browser = await startBrowser();
for (const { name, page, place, width, height } of PICTURES) {
  const visit = await openTab(browser, { viewport: { width, height } });
  const { tab } = visit;
  await load(visit, { url: pathToFileURL(path.resolve(site, page)).href });
  // Not as links do, which leave room for a sticky heading: half a line would stand in it.
  await tab.evaluate((where) => scrollBy(0, document.querySelector(where).getBoundingClientRect().top - 8), place);
  await tab.screenshot({ path: path.join(out, name) });
}
await browser.close();
