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

/** Keeps what is printed in `page.print` for checkPdf, and sees that print leaves out little. */
export async function collectPrint({ tab, page }) {
  page.print = await tab.evaluate(readPrint);
  await tab.emulateMedia({ media: "screen" });
  const screen = wordsOf(await tab.evaluate(() => window.probe.seenText(document.querySelector("main"))));
  const ways = wordsOf(await tab.evaluate(readWays));
  await tab.emulateMedia({ media: "print" });
  const share = wordsOf(page.print.text).length / (screen.length - ways.length);
  return share < PRINTED ? [`only ${(100 * share).toFixed(0)}% of the words are printed`] : [];
}

/** Makes a page's PDF as `make pdf` does; returns its path. */
export async function makePdf(page, folder) {
  mkdirSync(folder, { recursive: true });
  const pdf = path.join(folder, page.name.replace(/\.html$/, ".pdf").replaceAll("/", "-"));
  await run(MAKER, [page.path, pdf], { timeout: 120_000 });
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

async function sizeProblems(pdf) {
  const { stdout } = await run(findProgram("pdftotext"), ["-bbox", pdf, "-"], { maxBuffer: 1 << 28 });
  return [...stdout.matchAll(/<word .*yMin="(.*?)" .*yMax="(.*?)">(.*?)<\/word>/g)]
    .filter(([, top, bottom]) => bottom - top < SMALLEST)
    .map(([, top, bottom, word]) => `"${word}" is ${(bottom - top).toFixed(1)} pt high; at least ${SMALLEST}`);
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
  return [
    ...(await infoProblems(pdf, print)),
    ...(await heardProblems(pdf, print)),
    ...textProblems(sheets, print),
    ...(await sizeProblems(pdf)),
    ...headProblems(packs, print),
    ...orphanProblems(packs, print),
    ...marginProblems(sheets, print),
  ];
}
