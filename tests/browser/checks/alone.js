// A plan as one file: it asks for nothing, leads to no other file, and looks as its page does.
import { pathToFileURL } from "node:url";

/** In the page: how headings and tables look, one line each. */
function readLooks() {
  const shown = ["color", "backgroundColor", "fontSize", "fontWeight", "paddingTop", "borderTopWidth", "display"];
  return [...document.querySelectorAll("main h1, main h2, main h3, main table, main th, main td")].map((element) => {
    const style = getComputedStyle(element);
    const { width } = element.getBoundingClientRect();
    return `${element.localName} ${Math.round(width)} px, ${shown.map((name) => style[name]).join(", ")}`;
  });
}

/** In the page: links that lead to other files. */
function readWaysOut() {
  return [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href"))
    .filter((href) => !/^(#|[a-z]+:)/.test(href));
}

async function looksOf({ tab }, url) {
  await tab.setViewportSize({ width: 1280, height: 800 });
  await tab.goto(url);
  return tab.evaluate(readLooks);
}

/** `visit` and `bare` are tabs, the second without scripts; `file` is what the page was made into. */
export async function checkAlone(visit, bare, page, file) {
  const url = pathToFileURL(file).href;
  const requests = [];
  const note = (request) => requests.push(request.url());
  visit.noises.length = 0;
  visit.noises.url = url;
  visit.tab.on("request", note);
  const looks = await looksOf(visit, url);
  const ways = await visit.tab.evaluate(readWaysOut);
  visit.tab.off("request", note);
  const asked = requests.filter((one) => one !== url && !one.startsWith("data:"));
  bare.noises.url = page.url;
  const expected = await looksOf(bare, page.url);
  const different = expected.findIndex((look, i) => look !== looks[i]);
  return [
    ...visit.noises,
    ...asked.map((one) => `asks for ${one}`),
    ...ways.map((href) => `leads to another file: ${href}`),
    ...(looks.length === expected.length && different < 0 ? []
      : [`looks different: ${looks[different]} instead of ${expected[different]}`]),
  ];
}
