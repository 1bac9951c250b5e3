// Titles, links and anchors, which only make sense across the pages of a site.
import path from "node:path";

/** In the page: what the other pages need to know of it. */
function readPage() {
  return {
    title: document.title,
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
    links: [...document.querySelectorAll("[href], [src]")]
      .map((element) => element.getAttribute("href") ?? element.getAttribute("src")),
  };
}

/** Keeps a page's title, ids and links in `page.content` for checkSite. */
export async function collectLinks({ tab, page }) {
  page.content = await tab.evaluate(readPage);
  return [];
}

/** Where a link leads: {file, anchor} inside the site, or null for one that leaves it. */
function resolve(page, link) {
  if (/^(https?|mailto|tel|data):/.test(link)) return null;
  const [file, anchor] = link.split("#").map(decodeURIComponent);
  return { file: file ? path.posix.join(path.posix.dirname(page.name), file) : page.name, anchor };
}

function linkProblem(page, link, pages) {
  if (link.startsWith("/")) return `${link} is not relative`;
  const target = resolve(page, link);
  if (!target) return null;
  if (!page.site.files.includes(target.file)) return `${link} leads to no file`;
  if (!target.anchor) return null;
  return pages.get(target.file)?.content.ids.includes(target.anchor) ? null : `${link} leads to no place`;
}

/** The names of all pages a reader can come to from the first one. */
function reachable(pages) {
  const found = new Set(["index.html"]);
  for (const name of found) {
    const page = pages.get(name);
    for (const link of page?.content.links ?? []) {
      const target = resolve(page, link);
      if (target && pages.has(target.file)) found.add(target.file);
    }
  }
  return found;
}

/** Checks a site all of whose pages have been visited. */
export function checkSite(site, report) {
  const pages = new Map(site.pages.map((page) => [page.name, page]));
  const found = reachable(pages);
  const titles = new Map();
  for (const page of site.pages) {
    const where = `${site.name}/${page.name}`;
    const { links, title } = page.content;
    report.add(where, "links", [...new Set(links)].map((link) => linkProblem(page, link, pages)).filter(Boolean));
    report.add(where, "reachable", found.has(page.name) ? [] : ["no link leads here from index.html"]);
    report.add(where, "title", titles.has(title) ? [`${titles.get(title)} has the same title`] : []);
    titles.set(title, page.name);
  }
}
