// What npm brought, and where Chromium is. The packages lie in build/, out of the way of Node's own search.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const require = createRequire(path.join(ROOT, "build/browser-tools/"));

export const { chromium } = require("playwright-core");
export const { HtmlValidate } = require("html-validate");
export const axeSource = require("axe-core").source;
export const nuChecker = require.resolve("vnu-jar/build/dist/vnu.jar");

/** The first program of that name in PATH. */
export function findProgram(...names) {
  const folders = process.env.PATH.split(path.delimiter);
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
  if (!found) throw new Error(`there is no ${names.join(" or ")} in PATH`);
  return found;
}
