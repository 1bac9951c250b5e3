// One page, looked at in all its variants.
import { load } from "./browser.js";
import { checkWithoutScript } from "./checks/script.js";
import { isLikeAnother } from "./shape.js";
import { CHECKS, enter, isOfTheShape, VARIANTS } from "./variants.js";

/** Runs the checks of one variant on the loaded page. */
export async function lookAt(visit, variant, report) {
  await enter(visit, variant);
  for (const name of variant.checks)
    report.add(`${visit.page.site.name}/${visit.page.name}, ${variant.name}`, name, await CHECKS[name](visit));
}

/** Looks at a page in the tab of a visit, less closely when it is like another; `bare` is a tab in which scripts are switched off. */
export async function visitPage(visit, bare, page, report, variants = VARIANTS) {
  await load(visit, page);
  const known = await isLikeAnother(visit);
  for (const variant of variants) {
    const checks = variant.checks.filter((check) => !known || !isOfTheShape(variant, check));
    if (checks.length) await lookAt(visit, { ...variant, checks }, report);
  }
  const where = `${page.site.name}/${page.name}`;
  report.add(where, "quiet", [...new Set(visit.noises)]);
  await load(bare, page);
  report.add(`${where}, no script`, "text", await checkWithoutScript(bare));
}
