// A plan or report as one file: it asks for nothing, leads to no file of the site, has no script, and
// looks as its page in the site does.
import { load } from "../browser.js";
import { enter } from "../variants.js";

const DESKTOP = 1280;

/** In the page: what should not be there. */
function readWaysOut() {
  const leads = (href) => /^[a-z]+:/.test(href) || document.getElementById(decodeURIComponent(href.slice(1)));
  const links = [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href"));
  return [
    ...links.filter((href) => !leads(href)).map((href) => `leads nowhere: "${href}"`),
    ...[...document.scripts].map(() => "has a script"),
    ...[...document.images].filter((image) => !image.naturalWidth).map(() => "a picture is not shown"),
  ];
}

/** In the page: how headings and tables look, one line each. */
function readLooks() {
  const shown = ["color", "backgroundColor", "fontSize", "fontWeight", "paddingTop", "borderTopWidth", "display"];
  return [...document.querySelectorAll("main :is(h1, h2, h3, h4, table, th, td, svg)")].map((element) => {
    const style = getComputedStyle(element);
    const { width } = element.getBoundingClientRect();
    return `${element.localName} ${Math.round(width)} px, ${shown.map((name) => style[name]).join(", ")}`;
  });
}

function compare(looks, expected) {
  const at = Math.max(looks.length, expected.length);
  for (let i = 0; i < at; i += 1)
    if (looks[i] !== expected[i]) return [`looks different: ${looks[i]} instead of ${expected[i]}`];
  return at > 0 ? [] : ["nothing to compare"];
}

/** How a page looks in a tab, whatever was looked at there before. */
async function looksOf(visit, page) {
  await load(visit, page);
  await enter(visit, { width: DESKTOP });
  return visit.tab.evaluate(readLooks);
}

/** `visit` and `bare` are tabs, the second without scripts; `twin` is the same page in the site. */
export async function checkAlone(visit, bare, single, twin) {
  const requests = [];
  const note = (request) => requests.push(request.url());
  visit.tab.on("request", note);
  const looks = await looksOf(visit, single);
  const problems = await visit.tab.evaluate(readWaysOut);
  visit.tab.off("request", note);
  return [
    ...visit.noises,
    ...requests.filter((url) => url !== single.url && !url.startsWith("data:")).map((url) => `asks for ${url}`),
    ...problems,
    ...compare(looks, await looksOf(bare, twin)),
  ];
}
