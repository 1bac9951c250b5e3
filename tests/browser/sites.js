// The published sites: a folder for each, its pages, and which of them stand for a group.
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A group of pages is those whose names begin with the same word: `indicator-...`. */
const GROUP_LIMIT = 8;

function groupOf(name) {
  return name.split("-")[0];
}

/** The first and the last page of a group, the smallest and the biggest. */
function sampleOf(group) {
  const bySize = [...group].sort((a, b) => a.size - b.size);
  return new Set([group[0], group.at(-1), bySize[0], bySize.at(-1)]);
}

function markSamples(pages) {
  const groups = new Map();
  for (const page of pages)
    groups.set(groupOf(page.name), [...(groups.get(groupOf(page.name)) ?? []), page]);
  for (const group of groups.values()) {
    const sample = group.length > GROUP_LIMIT ? sampleOf(group) : new Set(group);
    for (const page of group) page.full = sample.has(page);
  }
}

/** A site: {name, folder, files, pages}; a page: {site, name, path, url, size, full}. */
export function readSite(folder) {
  const site = { name: path.basename(folder), folder };
  site.files = readdirSync(folder, { recursive: true }).map(String).sort();
  site.pages = site.files.filter((name) => name.endsWith(".html")).map((name) => {
    const file = path.join(folder, name);
    return { site, name, path: file, url: pathToFileURL(file).href, size: statSync(file).size };
  });
  markSamples(site.pages);
  return site;
}

export function readSites(folder) {
  return readdirSync(folder).sort().map((name) => readSite(path.join(folder, name)));
}
