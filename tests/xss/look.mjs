// Opens every page that build.py made, and every logo by itself, and notes what ran. usage: node look.mjs OUT [--self-test]
//
// The Content-Security-Policy of the pages is switched off: what would run without it counts, too. Each tab
// has a function xss() and dialogs that tell; the finder is filled in, so that what it makes of codes.js shows.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openTab, startBrowser } from "../browser/browser.js";

const SCHEMES = ["http:", "https:", "mailto:", "file:"];

/** In the page, before all of its scripts. */
function watch() {
  window.ran = [];
  const tell = (what) => () => void window.ran.push(what);
  for (const name of ["xss", "alert", "confirm", "prompt", "print"]) window[name] = tell(name);
}

/** In the page: what no page of ours has, wherever it came from. */
function inspect(schemes) {
  const found = [...window.ran];
  // A picture that is opened alone has no policy beside it.
  const picture = document.documentElement.localName === "svg";
  const alone = "a, set, animate, animateTransform, animateMotion, foreignObject, image, style, filter";
  for (const element of document.querySelectorAll("*")) {
    if (element.matches("script:not([src='plancc.js'], [src='codes.js']), iframe, object, embed, base, form, style, [http-equiv=refresh], animate"))
      found.push(`<${element.localName}>`);
    if (picture && element.matches(alone)) found.push(`<${element.localName}> in a picture`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") found.push(`${element.localName} ${name}=${value}`);
      if (name === "style" && !picture) found.push(`style=${value}`);
    }
    if (element.protocol === "mailto:" && element.search) found.push(`a letter that is filled in: ${element.search}`);
    const url = element.protocol ?? (element.src && new URL(element.src).protocol);
    if (url && element.localName !== "img" && !schemes.includes(url)) found.push(`${element.localName} leads to ${url}`);
  }
  return found;
}

/** Every link and field gets the focus and the pointer's events; the finder looks for what is everywhere. */
async function use(tab) {
  for (const search of await tab.locator("input[type=search]").all())
    if (await search.isVisible()) {
      await search.fill("xss");
      await tab.waitForTimeout(20);
    }
  await tab.evaluate(() => {
    for (const element of document.querySelectorAll("a, input, summary, img, [tabindex], [onfocus], [onmouseover], [onclick]")) {
      element.focus?.();
      for (const type of ["mouseover", "mouseenter"]) element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    }
  });
}

async function look(visit, file) {
  visit.noises.length = 0;
  visit.noises.url = pathToFileURL(file).href;
  await visit.tab.goto(visit.noises.url);
  await use(visit.tab);
  const found = await visit.tab.evaluate(inspect, SCHEMES);
  return [...found, ...visit.noises];
}

// Pages that show no more than others of their make: one plan, report and indicator will do.
const LIKE_OTHERS = /indicator-(?!CS_010\.)|report-2024-25-q1|warm-homes/;

/** Every other page below the folder, and every picture of a site. */
function pagesOf(out) {
  return readdirSync(out, { recursive: true })
    .map((name) => path.join(out, name))
    .filter((name) => /\.(html|svg)$/.test(name) && !LIKE_OTHERS.test(name))
    .sort();
}

/** Pages that each do one forbidden thing. */
const BROKEN = {
  script: "<script>xss()</script>",
  handler: "<img src='data:image/png;base64,AA' onerror='xss()'>",
  focus: "<a href='#' onfocus='xss()'>a</a>",
  address: "<a href='javascript:xss()'>a</a>",
  data: "<a href='data:text/html,x'>a</a>",
  frame: "<iframe srcdoc='a'></iframe>",
  style: "<p style='color:red'>a</p>",
  svg: "<svg onload='xss()'></svg>",
  request: "<img src='https://xss.example/a.png' alt=''>",
  letter: "<a href='mailto:a@b.example?subject=xss'>a</a>",
  dialog: "<details open ontoggle='alert(1)'>a</details>",
};

function makeBroken(out) {
  mkdirSync(out, { recursive: true });
  for (const [name, body] of Object.entries(BROKEN))
    writeFileSync(path.join(out, `${name}.html`), `<!DOCTYPE html><html lang="en"><title>t</title><body>${body}</body></html>`);
}

async function main(out, selfTest) {
  if (selfTest) makeBroken(out);
  const browser = await startBrowser();
  const queue = pagesOf(out);
  const total = queue.length;
  let failed = 0;
  const work = async () => {
    const visit = await openTab(browser, { bypassCSP: true });
    await visit.context.addInitScript(watch);
    for (let file = queue.shift(); file; file = queue.shift()) {
      const found = await look(visit, file);
      if (found.length > 0 === selfTest) continue;
      failed++;
      console.log(`fail: ${path.relative(out, file)}: ${found.join("; ").slice(0, 500) || "nothing was noticed"}`);
    }
  };
  await Promise.all([work(), work()]);
  await browser.close();
  if (!total) throw new Error(`there are no pages in ${out}`);
  console.log(`${total - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

await main(path.resolve(process.argv[2] ?? fileURLToPath(new URL(".", import.meta.url))), process.argv[3] === "--self-test");
