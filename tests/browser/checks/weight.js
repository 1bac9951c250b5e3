// What a page may weigh, in bytes, uncompressed.
import { statSync } from "node:fs";
import path from "node:path";

/** The list of all codes grows with the site, and is read only by who searches it. */
const DATA = ["codes.js"];
const LIMITS = { ".html": 400_000, ".css": 16_000, ".js": 8_000 };

export function checkWeight(site, report) {
  for (const name of site.files) {
    const limit = LIMITS[path.extname(name)];
    if (!limit || DATA.includes(name)) continue;
    const { size } = statSync(path.join(site.folder, name));
    report.add(`${site.name}/${name}`, "weight", size > limit ? [`${size} bytes; at most ${limit}`] : []);
  }
}
