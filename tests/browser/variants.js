// In which ways every page is looked at, and what is checked each time.
import { checkAnchors } from "./checks/anchors.js";
import { checkAxe, checkAxeColours } from "./checks/axe.js";
import { checkContrast, checkDrawings } from "./checks/drawings.js";
import { checkDocument } from "./checks/document.js";
import { checkFinder } from "./checks/finder.js";
import { checkKeyboard } from "./checks/keyboard.js";
import { collectLinks } from "./checks/links.js";
import { collectPrint } from "./checks/pdf.js";
import { checkScroll } from "./checks/scroll.js";
import { checkSorting } from "./checks/sorting.js";
import { checkTableHeads, checkTables, checkWords } from "./checks/tables.js";
import { checkTags } from "./checks/tags.js";
import { collectText } from "./checks/script.js";

const WIDTHS = [320, 640, 768, 1280];
const DESKTOP = 1280;
/** A4 landscape without the margins of plancc.css, in px. */
const PAPER = 1032;

/** The checks by the names failures give them. */
export const CHECKS = {
  anchors: checkAnchors,
  axe: checkAxe,
  "axe colours": checkAxeColours,
  contrast: checkContrast,
  document: checkDocument,
  drawings: checkDrawings,
  finder: checkFinder,
  keyboard: checkKeyboard,
  links: collectLinks,
  print: collectPrint,
  scroll: checkScroll,
  sorting: checkSorting,
  "table heads": checkTableHeads,
  tables: checkTables,
  tags: checkTags,
  text: collectText,
  words: checkWords,
};

export const VARIANTS = [
  { name: "1280 px", width: DESKTOP,
    checks: ["document", "links", "tables", "table heads", "words", "tags", "drawings", "contrast", "axe", "scroll", "text"] },
  { name: "320 px", width: 320, checks: ["axe", "scroll", "words", "tags", "drawings"] },
  { name: "640 px", width: 640, checks: ["scroll", "words"] },
  { name: "768 px", width: 768, checks: ["axe", "scroll", "words"] },
  // Just wide enough for tables side by side: their columns are at their narrowest.
  { name: "900 px", width: 900, checks: ["table heads", "words", "tags", "scroll"] },
  { name: "dark", width: DESKTOP, scheme: "dark", checks: ["axe colours", "contrast"] },
  { name: "forced colours", width: DESKTOP, forced: "active", checks: ["axe colours", "contrast", "table heads"] },
  { name: "print", width: PAPER, media: "print", checks: ["axe", "table heads", "words", "tags", "contrast", "print"] },
  ...WIDTHS.map((width) => ({ name: `spaced text, ${width} px`, width, spaced: true, checks: ["scroll"] })),
  ...WIDTHS.map((width) => ({ name: `text of 32 px, ${width} px`, width, text: 32, checks: ["scroll"] })),
  { name: "keys, 320 px", width: 320, checks: ["keyboard", "finder", "sorting"] },
  { name: "keys, 1280 px", width: DESKTOP, checks: ["keyboard", "finder", "sorting", "anchors"] },
];

const OF_THE_SHAPE = ["axe colours", "finder", "keyboard", "sorting"];

/** Whether a check finds in a page only what it finds in every page of the same shape (shape.js). */
export const isOfTheShape = (variant, check) =>
  OF_THE_SHAPE.includes(check) || (check === "axe" && variant.name !== VARIANTS[0].name);

/** Puts a loaded page into a variant; what the tab has already is not asked for again. */
export async function enter(visit, variant) {
  const { tab, session } = visit;
  const wanted = {
    width: variant.width,
    media: JSON.stringify({
      media: variant.media ?? "screen",
      colorScheme: variant.scheme ?? "light",
      forcedColors: variant.forced ?? "none",
    }),
    // The reader's own setting, not a rule for html: only the setting moves media queries in em.
    size: variant.text ?? 16,
  };
  const changed = (key) => visit.entered?.[key] !== wanted[key];
  if (changed("width")) await tab.setViewportSize({ width: wanted.width, height: 800 });
  if (changed("media")) await tab.emulateMedia(JSON.parse(wanted.media));
  if (changed("size"))
    await session.send("Page.setFontSizes", { fontSizes: { standard: wanted.size, fixed: wanted.size } });
  visit.entered = wanted;
  await tab.evaluate(setSpacing, variant.spaced ?? false);
}

/** The text spacing of WCAG 1.4.12, as a sheet that the page's policy has no say in. */
function setSpacing(spaced) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = spaced ? [sheet] : [];
}
