// The frame of a page: language, policy, headings, landmarks, ids.

import { LANGUAGES, SELF_LINK } from "../words.js";

const POLICY = {
  required: ["default-src 'none'", "base-uri 'none'", "form-action 'none'"],
  forbidden: /unsafe-|https?:|\*/,
};

/** In the page: the problems of its head. */
function headProblems([policy, languages]) {
  const problems = [];
  const want = (good, problem) => good || problems.push(problem);
  const content = (selector) => document.querySelector(selector)?.content ?? "";
  want(document.compatMode === "CSS1Compat", "no <!DOCTYPE html>");
  want(languages.split("|").includes(document.documentElement.lang), `lang is "${document.documentElement.lang}"`);
  want(document.head.firstElementChild?.getAttribute("charset") === "utf-8", "the charset does not come first");
  const viewport = content("meta[name=viewport]");
  want(/width=device-width/.test(viewport), "no viewport");
  want(!/maximum-scale|user-scalable/.test(viewport), "the viewport forbids zooming");
  want(/\S – \S/.test(document.title), `the title "${document.title}" is not "page – organisation"`);
  const csp = content("meta[http-equiv=Content-Security-Policy]");
  for (const words of policy.required) want(csp.includes(words), `the policy lacks ${words}`);
  want(!policy.forbidden.test(csp), `the policy is too wide: ${csp}`);
  for (const element of document.querySelectorAll("[style], style, script:not([src])"))
    problems.push(`style or script inside the page: ${window.probe.describe(element)}`);
  return problems;
}

/** In the page: the problems of its outline. */
function outlineProblems(selfLink) {
  const { describe, shown } = window.probe;
  const problems = [];
  const count = (selector) => document.querySelectorAll(selector).length;
  if (count("h1") !== 1) problems.push(`${count("h1")} headings of level 1`);
  if (count("main") !== 1) problems.push(`${count("main")} main elements`);
  const wanted = new RegExp(`^#?(?:${selfLink}): \\S`);
  let before = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    if (level > before + 1) problems.push(`a level is skipped before ${describe(heading)}`);
    before = level;
    if (level === 1 || !heading.id) continue;
    const self = document.querySelector(`a[href="#${CSS.escape(heading.id)}"].self`);
    if (!wanted.test(shown(self?.textContent ?? "")))
      problems.push(`no link "Link to section: ..." at ${describe(heading)}`);
  }
  return problems;
}

/** In the page: ids that are empty or there twice. */
function idProblems() {
  const seen = new Set();
  return [...document.querySelectorAll("[id]")]
    .filter(({ id }) => id === "" || seen.has(id) || !seen.add(id))
    .map((element) => `the id is empty or there twice: ${window.probe.describe(element)}`);
}

export async function checkDocument({ tab }) {
  // A regular expression does not travel as JSON, but Playwright carries it.
  return [
    ...(await tab.evaluate(headProblems, [POLICY, LANGUAGES])),
    ...(await tab.evaluate(outlineProblems, SELF_LINK)),
    ...(await tab.evaluate(idProblems)),
  ];
}
