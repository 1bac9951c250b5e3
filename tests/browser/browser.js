// One Chromium, and tabs in it that note what the page says and asks for.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium, findProgram } from "./tools.js";

const INSIDE = fileURLToPath(new URL("inside.js", import.meta.url));

export function startBrowser() {
  return chromium.launch({
    executablePath: findProgram("chromium", "chromium-browser", "google-chrome"),
    // No name is ever looked up: a page that asks for another host is found out, and gets nothing.
    args: ["--host-resolver-rules=MAP * ~NOTFOUND"],
  });
}

/** A tab in a context of its own: own process, own media settings. */
export async function openTab(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.addInitScript({ path: INSIDE });
  const tab = await context.newPage();
  tab.setDefaultTimeout(30000);
  return { tab, session: await context.newCDPSession(tab), noises: listen(tab), context };
}

/** What a page must not do: say something on the console, fail, or look beyond its own folder. */
function listen(tab) {
  const noises = [];
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noises.push(`console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => noises.push(`script error: ${error.message}`));
  tab.on("requestfailed", (request) => noises.push(`request failed: ${request.url()}`));
  tab.on("request", (request) => {
    const folder = pathToFileURL(path.dirname(fileURLToPath(noises.url))).href;
    if (!request.url().startsWith(`${folder}/`) && !request.url().startsWith("data:"))
      noises.push(`external request: ${request.url()}`);
  });
  return noises;
}

/** Loads a page of a site, with an empty list of noises. */
export async function load(visit, page) {
  visit.page = page;
  visit.noises.length = 0;
  visit.noises.url = page.url;
  await visit.tab.goto(page.url);
}
