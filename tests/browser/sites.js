// The published sites: a folder for each, and its pages.
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A site: {name, folder, files, pages}; a page: {site, name, path, url, size}. */
export function readSite(folder) {
  const site = { name: path.basename(folder), folder };
  site.files = readdirSync(folder, { recursive: true }).map(String).sort();
  site.pages = site.files.filter((name) => name.endsWith(".html")).map((name) => {
    const file = path.join(folder, name);
    return { site, name, path: file, url: pathToFileURL(file).href, size: statSync(file).size };
  });
  return site;
}

export function readSites(folder) {
  return readdirSync(folder).sort().map((name) => readSite(path.join(folder, name)));
}
