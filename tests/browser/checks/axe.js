// axe-core: the rules of WCAG 2.0 to 2.2, A and AA, and its best practices. Any impact counts.
import { axeSource } from "../tools.js";

const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
  // It would fetch the stylesheet anew, which the page's own policy forbids.
  preload: false,
};

export async function checkAxe({ tab }) {
  if (!(await tab.evaluate(() => "axe" in window))) await tab.evaluate(axeSource);
  const { violations } = await tab.evaluate((options) => {
    // Nobody presses on paper.
    const rules = { "target-size": { enabled: !matchMedia("print").matches } };
    return window.axe.run({ ...options, rules });
  }, OPTIONS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target}: ${any[0]?.message ?? help}`));
}
