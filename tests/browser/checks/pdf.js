// The page on paper: what `make pdf` makes of it is tagged, complete and legible.
import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { findProgram, ROOT } from "../tools.js";
import { sheetWords } from "../words.js";

const run = promisify(execFile);
const MAKER = path.join(ROOT, "compiler/output/pdf.sh");
const SMALLEST = 7;
/** Where the text of a sheet begins and ends (plancc.css, @page), in pt. */
const TEXT = { top: 42.5, bottom: 549.9 };
/** How much of it may be blank at its foot; more where something is kept whole that is this much lower than the blank. */
const BLANK = 0.45;
const HEADS = 0.15;
/** Of the width of a table, what its last column may have when it is for comments, and when it has none. */
const COMMENTS = 0.36;
const NO_COMMENTS = 0.15;
/** Of main's words on screen, those that are printed; and of those, the words found in the PDF. */
const PRINTED = 0.85;
const FOUND = 0.98;

/** Letters and digits only: where a line breaks makes no difference, nor what a style capitalises. */
const wordsOf = (text) => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const packed = (text) => wordsOf(text).join("");

/** In the page: what is printed, with the heads of tables, and the headings with what follows them. */
function readPrint() {
  const { seenText, shown } = window.probe;
  const main = document.querySelector("main");
  const textAfter = (heading) => {
    const range = document.createRange();
    range.setStartAfter(heading);
    range.setEndAfter(main);
    const holder = document.createElement("div");
    holder.append(range.cloneContents());
    // What is cloned is in no document, so nothing tells what of it would be seen but the class.
    holder.querySelectorAll(".codes .more, .self, .finder, button").forEach((element) => element.remove());
    return holder.textContent.slice(0, 400);
  };
  return {
    title: document.title,
    text: seenText(main),
    // What is only said to screen readers, of all that is printed: the group of a row, why there is no figure,
    // and what belongs to the text of a link.
    said: [...main.querySelectorAll(".vh:not(caption *)")]
      .filter((element) => element.parentElement.checkVisibility() && element.textContent)
      .map((element) => shown(element.textContent)),
    captions: [...main.querySelectorAll("caption")].map((caption) => shown(caption.textContent)),
    foot: seenText(document.querySelector("footer")),
    // What is kept whole if a sheet has room for it. In px, of which four are three pt.
    heights: [...main.querySelectorAll("tr, svg, .pair > *, tbody:has(.grp)")]
      .map((element) => 0.75 * element.getBoundingClientRect().height),
    drawn: [...main.querySelectorAll("svg text")].map((text) => shown(text.textContent)),
    headings: [...main.querySelectorAll("h2, h3, h4")]
      .map((heading) => ({ text: seenText(heading), next: textAfter(heading) })),
    tables: [...main.querySelectorAll("table")].map((table) => ({
      head: seenText(table.tHead ?? table),
      rows: [...table.querySelectorAll("tbody tr, tfoot tr")].map(seenText),
    })),
  };
}

/** In the page: what is of no use on paper: boxes, buttons, and links up the page, to a history or to files. */
function readWays() {
  return [...document.querySelectorAll("main :is(.finder, button, .back:not(.files *), .files, .codes .more)")].map(window.probe.seenText).join(" ");
}

/** In the page: room that is given to comments at the cost of names and figures, and groups named again under their row. */
function wasteProblems({ most, least }) {
  const { describe, seenText, shown } = window.probe;
  const wide = [...document.querySelectorAll("thead .cmt")].flatMap((head) => {
    const table = head.closest("table");
    const has = [...table.querySelectorAll("td.cmt")].some(seenText);
    const share = head.getBoundingClientRect().width / table.getBoundingClientRect().width;
    return share > (has ? most : least) ? [`${(100 * share).toFixed(0)}% of a table are for ${describe(head)}`] : [];
  });
  const repeated = [...document.querySelectorAll(".grp ~ .kid")].filter((row) => {
    const words = shown(row.querySelector("th .vh")?.textContent ?? "");
    return words && seenText(row).includes(words);
  });
  return [...wide, ...repeated.map((row) => `repeats what its group is: ${describe(row)}`)];
}

/** Keeps what is printed in `page.print` for checkPdf, and sees that print leaves out little. */
export async function collectPrint({ tab, page }) {
  page.print = await tab.evaluate(readPrint);
  await tab.emulateMedia({ media: "screen" });
  const screen = wordsOf(await tab.evaluate(() => window.probe.seenText(document.querySelector("main"))));
  const ways = wordsOf(await tab.evaluate(readWays));
  await tab.emulateMedia({ media: "print" });
  const waste = await tab.evaluate(wasteProblems, { most: COMMENTS, least: NO_COMMENTS });
  const share = wordsOf(page.print.text).length / (screen.length - ways.length);
  return [...(share < PRINTED ? [`only ${(100 * share).toFixed(0)}% of the words are printed`] : []), ...waste];
}

/** Makes a page's PDF as `make pdf` does, or in a tab: the same engine, without a new Chromium. Returns its path. */
export async function makePdf(page, folder, tab) {
  mkdirSync(folder, { recursive: true });
  const pdf = path.join(folder, page.name.replace(/\.html$/, ".pdf").replaceAll("/", "-"));
  if (!tab) await run(MAKER, [page.path, pdf], { timeout: 120_000 });
  else {
    await tab.goto(page.url);
    await tab.pdf({ path: pdf, tagged: true, outline: true, preferCSSPageSize: true });
  }
  return pdf;
}

async function infoProblems(pdf, print) {
  const { stdout: info } = await run(findProgram("pdfinfo"), [pdf]);
  const { stdout: structure } = await run(findProgram("pdfinfo"), ["-struct", pdf], { maxBuffer: 1 << 28 });
  const title = /^Title: +(.*)$/m.exec(info)?.[1];
  return [
    ...(/^Tagged: +yes$/m.test(info) ? [] : ["it is not tagged"]),
    ...(title === print.title ? [] : [`its title is "${title}", not "${print.title}"`]),
    ...(/^ *H1\b/m.test(structure) ? [] : ["its structure has no H1"]),
  ];
}

/** What of `texts` is fewer times in `whole` than in `texts`. */
function tooFew(texts, whole) {
  const counts = new Map();
  for (const text of texts.map(packed)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].filter(([text, count]) => whole.split(text).length <= count).map(([text]) => text);
}

/** What a screen reader finds in the PDF: the words that are hidden on screen, and the tables' names. */
async function heardProblems(pdf, print) {
  const { stdout } = await run(findProgram("pdfinfo"), ["-struct-text", pdf], { maxBuffer: 1 << 28 });
  const heard = packed([...stdout.matchAll(/"(.*)"$/gm)].map(([, text]) => text).join(" "));
  // A text with a stroke is painted twice. Where another is the same, or short, the double may be that one.
  const once = print.drawn.filter((text) => print.drawn.indexOf(text) === print.drawn.lastIndexOf(text));
  const doubled = once.filter((text) => text.length > 2 && stdout.includes(text + text));
  const captions = stdout.match(/^ *Caption\b/gm) ?? [];
  return [
    ...tooFew([...print.said, ...print.captions], heard).map((text) => `"${text}" is lost to those who listen to it`),
    ...doubled.map((text) => `"${text}" is in a drawing twice`),
    ...(captions.length < print.captions.length
      ? [`${captions.length} tables have a caption, of ${print.captions.length}`] : []),
  ];
}

function textProblems(sheets, print) {
  const counts = new Map();
  for (const word of wordsOf(sheets.join(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const expected = wordsOf(print.text);
  const lost = expected.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
  const share = 1 - lost.length / expected.length;
  return share < FOUND ? [`only ${(100 * share).toFixed(1)}% of the words are in it; not: ${lost.slice(0, 12).join(" ")}`] : [];
}

/** The words of every sheet and where they stand, in pt. */
async function readWords(pdf) {
  const { stdout } = await run(findProgram("pdftotext"), ["-bbox", pdf, "-"], { maxBuffer: 1 << 28 });
  return stdout.split("<page ").slice(1).map((sheet) =>
    [...sheet.matchAll(/<word .*yMin="(.*?)" .*yMax="(.*?)">(.*?)<\/word>/g)]
      .map(([, top, bottom, text]) => ({ top: Number(top), bottom: Number(bottom), text })));
}

function sizeProblems(words) {
  return words.flat()
    .filter(({ top, bottom }) => bottom - top < SMALLEST)
    .map(({ top, bottom, text }) => `"${text}" is ${(bottom - top).toFixed(1)} pt high; at least ${SMALLEST}`);
}

/** Sheets, but for the last, whose words end long before their foot. */
function blankProblems(words, { heights }) {
  const room = TEXT.bottom - TEXT.top;
  const most = Math.max(BLANK, Math.max(0, ...heights.filter((height) => height < room)) / room + HEADS);
  return words.slice(0, -1).flatMap((sheet, number) => {
    const foot = Math.max(TEXT.top, ...sheet.map(({ bottom }) => bottom).filter((bottom) => bottom < TEXT.bottom));
    const share = (TEXT.bottom - foot) / room;
    return share > most ? [`${(100 * share).toFixed(0)}% of sheet ${number + 1} are blank`] : [];
  });
}

/** A last sheet that has nothing but what ends every page. */
function footProblems(packs, { foot }) {
  const last = packs.at(-1);
  return packs.length > 1 && packed(foot).includes(last) ? [`the last sheet has only "${last}"`] : [];
}

/** The heads of tables stand on every sheet that has rows of them; rows are known by a text that is there once. */
function headProblems(packs, print) {
  const whole = packs.join(" ");
  return print.tables.flatMap(({ head, rows }) => {
    const once = rows.map(packed).filter((row) => whole.split(row).length === 2);
    return packs.flatMap((pack, number) =>
      once.some((row) => pack.includes(row)) && !pack.includes(packed(head))
        ? [`sheet ${number + 1} has rows without the head "${head}"`] : []);
  });
}

/** A heading that ends a sheet while what belongs to it begins the next. */
function orphanProblems(packs, print) {
  return packs.slice(0, -1).flatMap((pack, number) =>
    print.headings
      .filter(({ text, next }) => pack.endsWith(packed(text)) && packs[number + 1].startsWith(packed(next).slice(0, 12)))
      .map(({ text }) => `sheet ${number + 1} ends with the heading "${text}"`));
}

/** Every sheet says in its margins what it belongs to and which it is. */
function marginProblems(sheets, { title }) {
  return sheets.flatMap((sheet, number) => [
    ...(new RegExp(sheetWords(number + 1, sheets.length)).test(sheet) ? [] : [`sheet ${number + 1} is not numbered`]),
    ...(packed(sheet).includes(packed(title)) ? [] : [`sheet ${number + 1} does not say "${title}"`]),
  ]);
}

/** Checks a PDF against what the page's print variant showed (collectPrint). */
export async function checkPdf(pdf, { print }) {
  // In the order of the file, which is that of the page; otherwise columns would be mixed.
  const { stdout } = await run(findProgram("pdftotext"), ["-raw", pdf, "-"], { maxBuffer: 1 << 28 });
  const sheets = stdout.split("\f").slice(0, -1);
  const margins = new RegExp(`^${packed(print.title)}|${packed(print.title)}$`);
  const packs = sheets.map((sheet) => packed(sheet.replace(new RegExp(sheetWords("\\d+", "\\d+")), "")).replace(margins, ""));
  const words = await readWords(pdf);
  return [
    ...(await infoProblems(pdf, print)),
    ...(await heardProblems(pdf, print)),
    ...textProblems(sheets, print),
    ...sizeProblems(words),
    ...blankProblems(words, print),
    ...footProblems(packs, print),
    ...headProblems(packs, print),
    ...orphanProblems(packs, print),
    ...marginProblems(sheets, print),
  ];
}
