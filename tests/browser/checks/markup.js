// The Nu checker and html-validate, each in one go over all pages. Warnings count.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findProgram, HtmlValidate, nuChecker } from "../tools.js";

/** Given files, Nu does not know that what lies beside the page is 'self', nor that data: covers a picture
 *  inside the page; and of a style inside it, it does not know the properties that SVG has brought. The
 *  browser knows, and the other checks ask it. */
const NOT_TRUE = new RegExp([
  "^Resource violates Content Security Policy \\(meta tag\\): (external (stylesheet|script)|image “(logo\\.|data:))",
  "^CSS: “(vector-effect|paint-order)”: Property “[a-z-]+” doesn't exist",
].join("|"));

const RULES = {
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // The stylesheet lies beside the page; only what comes from elsewhere needs a checksum.
    "require-sri": ["error", { target: "crossorigin" }],
    // Titles are the full names of plans, reports and indicators: who hears a title (WCAG 2.4.2) is told all that
    // tells one page from another. The rule is about what search engines cut off, not about readers.
    "long-title": "off",
    // A code is an id as it is, and HTML allows all but spaces: COMS2023_05.1.
    "valid-id": ["error", { relaxed: true }],
  },
};

/** Nu's messages for each path. */
function askNu(paths) {
  const words = ["-jar", nuChecker, "--format", "json", "--exit-zero-always", "--stdout", ...paths];
  return new Promise((resolve, reject) => {
    execFile(findProgram("java"), words, { maxBuffer: 1 << 28 }, (error, output) => {
      if (error) return reject(error);
      const found = new Map(paths.map((path) => [path, []]));
      for (const { url, lastLine, message } of JSON.parse(output).messages)
        if (!NOT_TRUE.test(message)) found.get(fileURLToPath(url))?.push(`line ${lastLine}: ${message}`);
      resolve(found);
    });
  });
}

async function askHtmlValidate(path) {
  const { results } = await new HtmlValidate(RULES).validateFile(path);
  return results.flatMap(({ messages }) => messages.map((m) => `line ${m.line}: ${m.message} [${m.ruleId}]`));
}

export async function checkMarkup(pages, report) {
  const nu = await askNu(pages.map((page) => page.path));
  for (const page of pages) {
    report.add(`${page.site.name}/${page.name}`, "nu", nu.get(page.path));
    report.add(`${page.site.name}/${page.name}`, "html-validate", await askHtmlValidate(page.path));
  }
}
