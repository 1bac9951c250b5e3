"use strict";
(() => {
const LONG = 8;
const MOST = 50;
const main = document.querySelector("main");
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (input) => fold(input.value).split(/\s+/).filter(Boolean);
const holds = (text, words) => words.every((word) => text.includes(word));
const say = (sentence, ...parts) => sentence.replace(/\{(\d)\}/g, (_, place) => parts[place - 1]);
function make(name, properties, ...children) {
const element = Object.assign(document.createElement(name), properties);
element.append(...children);
return element;
}
function makeBox(label, change) {
const input = make("input", { type: "search", autocomplete: "off", spellcheck: false });
const status = make("p", { role: "status" });
const update = () => { status.textContent = change(wordsOf(input)); };
const clear = () => { if (input.value) { input.value = ""; update(); } };
input.addEventListener("input", update);
input.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });
const box = make("div", { className: "finder" }, make("label", {}, label, input), status);
return { box, input, update, clear };
}
const sum = (list, countOf) => list.reduce((total, one) => total + countOf(one), 0);
function filterBody(body, words, heading) {
const rows = [...body.rows];
const isBanner = (row) => row.matches(".grp");
const banner = rows.find(isBanner);
const above = `${heading} ${banner ? banner.textContent : ""} `;
let shown = 0;
for (const row of rows) {
if (isBanner(row)) continue;
const isSum = row.matches(".sum");
row.hidden = isSum ? words.length > 0 : !holds(fold(above + row.textContent), words);
if (!row.hidden && !isSum) shown += 1;
}
if (banner) banner.hidden = words.length > 0 && shown === 0;
return shown;
}
function filterTable(table, words, heading) {
const shown = sum([...table.tBodies], (body) => filterBody(body, words, heading));
if (table.tFoot) table.tFoot.hidden = words.length > 0;
return shown;
}
function filterSection(table, words) {
const section = table.closest("section");
const shown = filterTable(table, words, section?.querySelector("h2").textContent ?? "");
if (section) section.hidden = words.length > 0 && shown === 0;
return shown;
}
function addFilter(label, tables, place, filter) {
const count = sum(tables, (table) => table.querySelectorAll("tbody tr:not(.grp, .sum)").length);
if (count <= LONG) return [];
const finder = makeBox(label, (words) => {
const shown = sum(tables, (table) => filter(table, words, ""));
return words[0] ? say("{1} of {2} rows shown", shown, count) : "";
});
place.before(finder.box);
return [finder];
}
const tables = [...main.querySelectorAll("table")];
const whole = main.dataset.filter;
const filters = whole
? addFilter(whole, tables, main.querySelector("section, table"), filterSection)
: tables.flatMap((table) =>
addFilter(say("Filter: {1}", table.caption.textContent.trim()), [table], table, filterTable));
const showAll = () => filters.forEach(({ clear }) => clear());
addEventListener("beforeprint", showAll);
function reveal(hash) {
const target = document.getElementById(decodeURIComponent(hash.slice(1)));
if (!target || target.checkVisibility()) return;
showAll();
target.scrollIntoView();
}
addEventListener("hashchange", () => reveal(location.hash));
addEventListener("click", ({ target }) => reveal(target.closest("[href^='#']")?.hash ?? ""));
const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
const status = make("p", { role: "status", className: "vh" });
const keyOf = (cell) => cell.dataset.key || cell.textContent.trim().replace(/^–.*/s, "");
const numberOf = (key) => Number(key.replace(/[£,%\s]/g, ""));
function sortRows(body, column, way) {
const rows = [...body.rows].map((row) => [keyOf(row.cells[column]), row]);
const areNumbers = rows.every(([key]) => !isNaN(numberOf(key)));
const differ = (a, b) => (areNumbers ? numberOf(a) - numberOf(b) : compare(a, b));
rows.sort(([a], [b]) => !a - !b || way * differ(a, b));
body.append(...rows.map(([, row]) => row));
}
function addSorting(table) {
const heads = [...table.tHead.rows[0].cells];
heads.forEach((head, column) => {
const button = make("button", { type: "button" }, ...head.childNodes);
button.dataset.way = "↕";
button.addEventListener("click", () => {
const isUp = head.ariaSort !== "ascending";
for (const other of heads) {
other.ariaSort = null;
other.firstChild.dataset.way = "↕";
}
head.ariaSort = isUp ? "ascending" : "descending";
button.dataset.way = isUp ? "↑" : "↓";
sortRows(table.tBodies[0], column, isUp ? 1 : -1);
const told = isUp ? "Sorted by {1}, ascending" : "Sorted by {1}, descending";
status.textContent = say(told, button.textContent);
});
head.append(button);
});
}
const FEW = 2;
[...main.querySelectorAll(".plans, .gathered, .registered")]
.filter(({ tBodies }) => tBodies[0].rows.length > FEW)
.forEach(addSorting);
main.append(status);
const spell = (text, gap = "") => fold(text).replace(/[^\p{L}\p{N}]+/gu, gap);
const makePattern = (word, before = " ") =>
RegExp(before + [...spell(word)].join(" ?").replace(/(\?.+) \?s$/, "$1( ?s|\\b)"));
function find(codes, words) {
const whole = spell(words.join(""));
const isIt = ([code, , , , status]) => [code, status].some((text) => text && spell(text) === whole);
const having = (...patterns) =>
codes.filter(([text]) => patterns.every((pattern) => pattern.test(text))).map(([, record]) => record);
let all = having(...words.map((word) => makePattern(word)));
if (!all[0]) all = having(makePattern(whole, ""));
return [all.filter(isIt), all.filter((record) => !isIt(record))];
}
function makeResult([code, title, kind, officer, status, url, when]) {
const about = [kind, officer, status && `${status} ${when}`].filter(Boolean).join(" · ");
const name = make("a", { href: url }, title);
if (code) name.append(" ", make("span", { className: "code" }, code));
return make("li", {}, name, " ", make("span", { className: "why" }, about));
}
function addFinder(url) {
let codes = null;
const list = make("ul", { className: "plain" });
const every = document.querySelector("[href='codes.html']");
const finder = makeBox("Find a code, title, officer or status", (words) => {
const [its, others] = words[0] && codes ? find(codes, words) : [[], []];
const found = [...its, ...others];
list.replaceChildren(...found.slice(0, MOST).map(makeResult));
if (!words[0]) return "";
if (!codes) return "Loading";
if (!found[0]) {
if (every) list.append(make("li", {}, make("a", { href: every.href }, "Codes A to Z")));
return "0 found. Try a shorter word.";
}
if (found.length > MOST) return say("{1} found, the first {2} shown", found.length, MOST);
return its[0] && others[0]
? say("{1} found, {2} of them with this code or status", found.length, its.length)
: say("{1} found", found.length);
});
const { box, input } = finder;
const onload = () => {
codes = window.planccCodes.map((record) => [spell(` ${record.slice(0, 5).join(" ")}`, " "), record]);
finder.update();
};
input.addEventListener("input", () => document.head.append(make("script", { src: url, onload })), { once: true });
box.setAttribute("role", "search");
box.append(list);
box.addEventListener("keydown", (event) => {
const stops = [input, ...list.querySelectorAll("a")];
const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
const next = stops[stops.indexOf(document.activeElement) + step];
if (event.key === "Enter" && event.target === input) stops[1]?.click();
else if (event.key === "Escape" && event.target !== input) input.focus();
else if (next) next.focus();
else return;
event.preventDefault();
});
main.querySelector("h1").after(box);
}
if (main.dataset.codes) addFinder(main.dataset.codes);
const opening = main.querySelector(".opening");
if (opening) opening.before(make("button", { type: "button", onclick: () => print() }, "Print this page"));
})();
