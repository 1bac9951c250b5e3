// axe-core: the rules of WCAG 2.0 to 2.2, A and AA, and its best practices. Any impact counts.
// Where only colours differ from what it has looked at, its rule about colours is enough.
import { axeSource } from "../tools.js";

const OPTIONS = {
  resultTypes: ["violations"],
  // It would fetch the stylesheet anew, which the page's own policy forbids.
  preload: false,
};

async function runAxe(tab, options) {
  if (!(await tab.evaluate(() => "axe" in window))) await tab.evaluate(axeSource);
  const { violations } = await tab.evaluate((all) => window.axe.run(all), { ...OPTIONS, ...options });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target}: ${any[0]?.message ?? help}`));
}

export async function checkAxe({ tab }) {
  // Nobody presses on paper.
  const pressed = await tab.evaluate(() => !matchMedia("print").matches);
  return runAxe(tab, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: pressed } },
  });
}

export function checkAxeColours({ tab }) {
  return runAxe(tab, { runOnly: { type: "rule", values: ["color-contrast"] } });
}
