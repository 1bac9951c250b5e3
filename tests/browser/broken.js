// A good page, and for every check ways to break it: what is replaced by what, and what must be said.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export const STYLE = `
:root { color-scheme: light dark; --ink: #111; --paper: #fff; --title: attr(data-title); }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #111; } }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.5 Arial, sans-serif; overflow-wrap: break-word; }
a { color: inherit; display: inline-block; padding: .25rem; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid; }
th button { all: unset; }
[hidden] { display: none; }
input { display: block; font: inherit; max-width: 100%; }
main { outline: 0; }
table { width: 100%; }
th { text-align: left; }
html { scroll-padding-top: 4rem; }
thead th { position: sticky; top: 0; background: var(--paper); }
tr:target > * { background: #fc8; color: #000; }
.kid:target .vh { position: static; display: block; width: auto; height: auto; clip-path: none; }
@media print { thead th { position: static; } }
@media print { .kid .vh { color: transparent; } }
@media screen { .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } }
.skip { position: absolute; top: -5rem; }
.skip:focus { top: 0; }
svg { display: block; }
text { fill: var(--ink); font-size: 14px; }
.bar { fill: var(--ink); }
.axis { stroke: var(--ink); }
@page { size: A4 landscape; margin: 15mm;
  @top-left { content: var(--title); } @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
@media print { .heading { break-after: avoid; } .skip, .finder, .self { display: none; } tr { break-inside: avoid; } }
`;

const ROWS = Array.from({ length: 60 }, (_, i) =>
  `<tr class="kid" id="week-${i + 1}"><th scope="row"><span class="vh">Cases: </span>Closed in week number ${i + 1}</th><td>${i + 100}</td></tr>`).join("\n");

export const PAGE = `<!DOCTYPE html>
<html lang="en-GB" data-title="Index – Ambridge">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Index – Ambridge</title>
<link rel="stylesheet" href="style.css">
<script src="plancc.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><a href="index.html">Home</a></header>
<main id="main" tabindex="-1" data-codes="codes.js">
<h1>Index</h1>
<p>Some words of an introduction, <a href="#cases">with a link</a>.</p>
<p><span class="tag">Green: satisfactory</span></p>
<svg role="img" aria-labelledby="t d" width="200" height="100" viewBox="0 0 200 100"><title id="t">Chart</title><desc id="d">It rose.</desc>
<rect class="bar" x="10" y="40" width="50" height="50"/><line class="axis" x1="0" x2="100%" y1="95" y2="95"/>
<text x="10" y="30">386</text><text x="80%" y="30" text-anchor="middle">433</text></svg>
<section>
<div class="heading"><h2 id="cases">Cases</h2><a class="self" href="#cases"><span aria-hidden="true">#</span><span class="vh">Link to section: Cases</span></a></div>
<table><caption><span class="vh">All cases</span></caption>
<thead><tr><th scope="col">Name of the row</th><th scope="col">Number received</th></tr></thead>
<tbody><tr class="grp"><th scope="rowgroup" colspan="2">Cases</th></tr>
${ROWS}
</tbody></table>
</section>
<table class="plans"><caption><span class="vh">Plans</span></caption>
<thead><tr><th scope="col">Code</th><th scope="col">Cost</th><th scope="col">Due</th></tr></thead>
<tbody>
<tr><th scope="row">P 10</th><td>£1,200</td><td data-key="2024-04-30">April 2024</td></tr>
<tr><th scope="row">P 2</th><td>£900</td><td><span class="why"><span aria-hidden="true">– </span>no date</span></td></tr>
<tr><th scope="row">P 1</th><td>£1,000</td><td data-key="2024-03-31">March 2024</td></tr>
</tbody></table>
</main>
<footer><p>The end.</p></footer>
</body>
</html>
`;

const css = (rule) => ({ style: `${STYLE}\n${rule}` });
const html = (from, to) => ({ from, to });

const script = (from, to) => ({ script: { from, to } });

/** [check, variant or null, how it is broken, what must be said]; a check of a site has no variant. */
export const CASES = [
  ["document", "1280 px", html("<!DOCTYPE html>", ""), /DOCTYPE/],
  ["document", "1280 px", html('lang="en-GB" ', ""), /lang is/],
  ["document", "1280 px", html('<meta charset="utf-8">', ""), /charset/],
  ["document", "1280 px", html("initial-scale=1", "initial-scale=1, maximum-scale=1"), /zooming/],
  ["document", "1280 px", html("<title>Index – Ambridge", "<title>Index"), /title/],
  ["document", "1280 px", html("default-src 'none'; ", ""), /policy lacks default-src/],
  ["document", "1280 px", html("style-src 'self'", "style-src 'self' 'unsafe-inline'"), /policy is too wide/],
  ["document", "1280 px", html("<h1>", '<h1 style="color: red">'), /style or script inside/],
  ["document", "1280 px", html("<h1>Index</h1>", "<h1>Index</h1><h1>Index</h1>"), /2 headings of level 1/],
  ["document", "1280 px", html(/h2/g, "h3"), /level is skipped/],
  ["document", "1280 px", html('class="self"', 'class="other"'), /no link "Link to section/],
  ["document", "1280 px", html("<p>Some", '<p id="cases">Some'), /there twice/],
  ["tables", "1280 px", html(/<caption>.*<\/caption>/, ""), /no caption/],
  ["tables", "1280 px", html('<th scope="col">Number', "<th>Number"), /no scope/],
  ["tables", "1280 px", html("<td>100</td>", "<td>100</td><td>1</td>"), /3 columns instead of 2/],
  ["tables", "1280 px", html('<th scope="row"><span class="vh">Cases: </span>Closed', "<td>Closed"), /0 row headers/],
  ["tables", "1280 px", html('<span class="vh">Cases: </span>', ""), /does not name its group/],
  ["tables", "1280 px", html('<tbody><tr class="grp"><th', '<tbody><tr><th scope="row">a</th><td>1</td></tr><tr class="grp"><th'), /does not open its own/],
  ["tables", "1280 px", html('<th scope="row">P 2</th><td>£900</td>', '<td>£900</td><th scope="row">P 2</th>'), /does not begin with its header/],
  ["table heads", "1280 px", css("thead { display: none; }"), /cannot be seen: th "Name/],
  ["words", "900 px", css("thead th:first-child { overflow-wrap: anywhere; max-width: 1em; } table { table-layout: fixed; width: 8em; }"), /is broken: th/],
  ["words", "900 px", css("tbody th { display: inline-block; width: 2em; }"), /"number" is broken: th/],
  ["words", "1280 px", css("td { display: inline-block; width: 1em; }"), /"1,200" is broken: td/],
  ["words", "320 px", css("td { display: block; width: 2em; }"), /"March" is broken: td/],
  ["words", "320 px", css("tbody tr { display: grid; } .plans td { width: 5em; }"), /line is free: td "March/],
  ["words", "print", css("@media print { tbody th { display: inline-block; width: 2em; } }"), /"number" is broken: th/],
  ["table heads", "print", css("@media print { thead { visibility: hidden; } }"), /cannot be seen: th "Name/],
  ["table heads", "forced colours", css("@media (forced-colors: active) { thead { display: none; } }"), /cannot be seen/],
  ["tags", "1280 px", html("Green: satisfactory", "&#9679;"), /no words/],
  ["tags", "1280 px", css("p { width: 4em; } .tag { white-space: nowrap; }"), /wider than its place/],
  ["drawings", "1280 px", html("<desc id=\"d\">It rose.</desc>", ""), /neither hidden nor named/],
  ["drawings", "1280 px", css("text { font-size: 9px; }"), /text of 9/],
  ["drawings", "1280 px", html('x="10" y="30"', 'x="190" y="30"'), /reaches beyond/],
  ["drawings", "1280 px", html('x="80%"', 'x="30"'), /texts overlap: text "386", text "433"/],
  ["contrast", "1280 px", css("text { fill: #999; }"), /text has 2\.8/],
  ["contrast", "1280 px", html('x="10" y="30"', 'x="12" y="70"'), /text has 1\.00/],
  ["contrast", "dark", css("@media (prefers-color-scheme: dark) { text { fill: #444; } }"), /text has/],
  ["contrast", "1280 px", css(".bar { fill: #ddd; }"), /mark has/],
  ["contrast", "1280 px", css(".axis { stroke: #ddd; }"), /mark has .*line\.axis/],
  ["contrast", "forced colours", css("@media (forced-colors: active) { .bar { fill: #ddd; } }"), /mark has/],
  ["contrast", "forced colours", css("@media (forced-colors: active) { text { fill: #ddd; } }"), /text has/],
  ["anchors", "keys, 1280 px", css("thead th { height: 90px; }"), /^9\d px high, 64 px are free/],
  ["anchors", "keys, 1280 px", css("html { scroll-padding-top: 0; }"), /under the head/],
  ["anchors", "keys, 1280 px", css("html { scroll-padding-top: 0; } tr:target { position: relative; top: -200px; }"), /not in the window/],
  ["anchors", "keys, 1280 px", css("tr:target > * { background: none; }"), /looks like any other/],
  ["anchors", "keys, 1280 px", css(".kid:target .vh { position: absolute; display: block; width: 1px; height: 1px; clip-path: inset(50%); }"), /does not show its group/],
  ["axe", "1280 px", html("<h1>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="9" height="9"><h1>'), /image-alt/],
  ["axe", "320 px", html("<h1>", '<div><a href="#main">a</a><a href="#cases">i</a></div><h1>'), /target-size/],
  ["axe colours", "dark", css("@media (prefers-color-scheme: dark) { p { color: #333; } }"), /color-contrast/],
  ["axe colours", "forced colours", css("@media (forced-colors: active) { p { forced-color-adjust: none; color: #eee; background: #fff; } }"), /color-contrast/],
  ["axe", "print", css("@media print { p { color: #ddd; } }"), /color-contrast/],
  ["scroll", "320 px", css("h1 { width: 400px; }"), /400 px wide in a window of 320 px: h1/],
  ["scroll", "768 px", css("h1 { width: 800px; }"), /in a window of 768 px: h1/],
  ["scroll", "spaced text, 320 px", css("p { white-space: nowrap; font-size: 13px; }"), /320 px/],
  ["scroll", "text of 32 px, 640 px", css("h1 { width: 30em; font-size: 1rem; }"), /960 px wide/],
  ["keyboard", "keys, 1280 px", html('<a href="#cases">', '<a href="#cases" tabindex="-1">'), /taken out of the order/],
  ["keyboard", "keys, 1280 px", html('<a href="#cases">', '<a href="#cases" tabindex="3">'), /out of order/],
  ["keyboard", "keys, 1280 px", html('<a href="#cases">', '<a href="#cases" tabindex="0" inert>'), /never reaches/],
  ["keyboard", "keys, 1280 px", css("a:focus-visible, input:focus-visible { outline: none; }"), /focus cannot be seen/],
  ["keyboard", "keys, 1280 px", css("footer { position: fixed; inset: 0; background: red; }"), /covered when reached/],
  ["keyboard", "keys, 1280 px", html(/<a class="skip".*/, ""), /no link to #main/],
  ["keyboard", "keys, 1280 px", css(".skip:focus { top: -5rem; }"), /skip link cannot be seen/],
  ["keyboard", "keys, 1280 px", css("main:focus-visible { outline: 3px solid; }"), /around all of main/],
  ["keyboard", "keys, 320 px", css("thead:not(:focus-within) { position: absolute; clip-path: inset(50%); }"), /not seen before it has the focus: button/],
  ["finder", "keys, 1280 px", html(/<script.*script>/, ""), /no box to filter "All cases"/],
  ["finder", "keys, 1280 px", html(/<script.*script>/, ""), /no box to search/],
  ["finder", "keys, 1280 px", script("words.length > 0 : !holds", "words.length > 0 : holds"), /is hidden by its own words/],
  ["finder", "keys, 1280 px", script('addEventListener("click", ({ target })', 'addEventListener("off", ({ target })'), /that was followed before leads nowhere/],
  ["finder", "keys, 1280 px", script("if (banner) banner.hidden = words.length > 0 && shown === 0", "if (banner) banner.hidden = true"), /without its banner/],
  ["finder", "keys, 1280 px", script('rows shown", shown, count', 'rows shown", shown + 1, count'), /says "2 of 60/],
  ["finder", "keys, 1280 px", script('role: "status"', 'role: "note"'), /nothing says how many/],
  ["finder", "keys, 1280 px", script('event.key === "Escape") clear()', 'event.key === "Escape") event.preventDefault()'), /Escape does not/],
  ["finder", "keys, 1280 px", script('"beforeprint", showAll', '"beforeprint", print'), /printed without/],
  ["finder", "keys, 1280 px", script("make(\"label\", {}, label, input)", "make(\"div\", {}, label, input)"), /no label/],
  ["finder", "keys, 1280 px", script("ArrowDown: 1", "ArrowDown: 0"), /arrow down/],
  ["finder", "keys, 1280 px", script("ArrowUp: -1", "ArrowUp: 1"), /arrow up/],
  ["finder", "keys, 1280 px", script("stops[1]?.click()", "stops[1]?.blur()"), /Enter does not/],
  ["finder", "keys, 1280 px", script('before = " "', 'before = ""'), /"Red" finds "Scared/],
  ["finder", "keys, 1280 px", script('join(" ?")', 'join("")'), /finds nothing by code and title/],
  ["finder", "keys, 1280 px", script('join(" ?")', 'join(" ?").replace("a ?2", "a2")'), /"A2" does not find A_2/],
  ["finder", "keys, 1280 px", script('join(" ?")', 'join(" ?").replace("d ?o", "do")'), /"Scaredoff" does not find A_2/],
  ["finder", "keys, 1280 px", script("|\\\\b)", ")"), /"peoples" does not find A_2/],
  ["finder", "keys, 1280 px", script("having(...words.map((word) => makePattern(word)))", "having(makePattern(whole))"), /"people Scared-off" does not find A_2/],
  ["finder", "keys, 1280 px", script(" && `${status} ${when}`", ""), /of "Red" the first result is/],
  ["finder", "keys, 1280 px", script("0 found. Try a shorter word.", "0 found"), /of nothing it says "0 found"/],
  ["finder", "keys, 1280 px", script("[href='codes.html']", "[href='index.html']"), /where nothing is found it leads to ".*index.html"/],
  ["finder", "keys, 1280 px", script("[all.filter(isIt), all.filter((record) => !isIt(record))]", "[[], all]"), /of "Red" the first result is/],
  ["finder", "keys, 1280 px", script("found.length, its.length", "its.length, found.length"), /of "Red" it says "1 found, 2 of them/],
  ["finder", "keys, 1280 px", script("found.slice(0, MOST)", "found.slice(0, 0)"), /finds nothing/],
  ["sorting", "keys, 1280 px", html(/<script.*script>/, ""), /no button in a heading of "Plans"/],
  ["sorting", "keys, 1280 px", script("numeric: true", "numeric: false"), /by "Code", ascending: not in order/],
  ["sorting", "keys, 1280 px", script("[£,%", "[,%"), /by "Cost", ascending: not in order/],
  ["sorting", "keys, 1280 px", script("cell.dataset.key || ", ""), /by "Due", ascending: not in order/],
  ["sorting", "keys, 1280 px", script("!a - !b || ", ""), /by "Due", ascending: empty cells/],
  ["sorting", "keys, 1280 px", html(/ data-key="[^"]*"/g, ""), /by "Due", ascending: not in order/],
  ["sorting", "keys, 1280 px", html('data-key="2024-03-31"', 'data-key="2025-03-31"'), /by "Due", ascending: not in order/],
  ["sorting", "keys, 1280 px", script("isUp ? 1 : -1", "1"), /by "Code", descending: not in order/],
  ["sorting", "keys, 1280 px", script("other.ariaSort = null", ""), /by "Cost", ascending: aria-sort says descending, ascending, null/],
  ["sorting", "keys, 1280 px", script("button.textContent", '""'), /it says "Sorted by , ascending"/],
  ["sorting", "keys, 1280 px", css("th button { display: none; }"), /cannot be seen when/],
  ["print", "print", css("@media print { table { display: none; } }"), /of the words are printed/],
  ["quiet", null, html("style.css", "other.css"), /request failed/],
  ["quiet", null, html("<h1>", '<img alt="" src="https://example.org/a.png"><h1>'), /external request|Content Security Policy/],
  ["quiet", null, html("<h1>", '<script src="bad.js"></script><h1>'), /script error: broken/],
  ["quiet", null, html("<h1>", "<script>1</script><h1>"), /Content Security Policy/],
  ["text", null, html("<p>Some", '<script src="late.js"></script><p>Some'), /only there with the script: late/],
  ["text", null, html("<p>Some", "<p hidden>Some"), /hidden without the script/],
  ["links", null, html('href="#cases"', 'href="nowhere.html"'), /leads to no file/],
  ["links", null, html('href="#cases"', 'href="#nowhere"'), /leads to no place/],
  ["links", null, html('href="#cases"', 'href="/index.html"'), /is not relative/],
  ["title", null, { twin: true }, /same title/],
  ["reachable", null, { twin: true }, /no link leads here/],
  ["weight", null, html("The end.", "The end. ".repeat(50_000)), /at most 400000/],
  ["weight", null, css(`/* ${"long ".repeat(4000)} */`), /at most 16000/],
  ["nu", null, html("<p>Some", '<p align="left">Some'), /align/],
  ["html-validate", null, html('<p>Some', '<p class="a a">Some'), /no-dup-class/],
  ["print", "print", html('<th scope="col">Due', '<th scope="col" class="cmt" width="60%">Due'), /of a table are for th.cmt "Due"/],
  ["print", "print", css("@media print { .kid .vh { color: inherit; } }"), /repeats what its group is: tr#week-1/],
  ["pdf", null, css("@media print { section { break-before: page; } }"), /% of sheet 1 are blank/],
  ["pdf", null, css("@media print { footer { break-before: page; } }"), /last sheet has only "theend"/],
  ["pdf", null, css("@media print { .kid .vh { display: none; } }"), /"cases" is lost/],
  ["pdf", null, css("@media print { p { font-size: 4pt; } }"), /at least 7/],
  ["pdf", null, css("@media print { h1 ~ p { position: absolute; left: 400mm; white-space: nowrap; } td { position: relative; left: 400mm; } }"), /of the words are in it/],
  ["pdf", null, css("@media print { thead { display: table-row-group; } }"), /rows without the head/],
  ["pdf", null, css("@media print { .heading { break-after: page; } }"), /ends with the heading "Cases"/],
  ["pdf", null, css("@page { @bottom-right { content: none; } }"), /not numbered/],
  ["pdf", null, css(":root { --title: none; }"), /does not say "Index/],
  ["pdf", null, html(/h1/g, "div"), /no H1/],
  ["pdf", null, css("@media print { .kid .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }"), /"cases" is lost/],
  ["pdf", null, css("@media print { text { stroke: #fff; stroke-width: 3px; paint-order: stroke; } }"), /"386" is in a drawing twice/],
  ["pdf", null, css("@media print { caption { display: block; } .vh { display: none; } }"), /captions?, of|is lost/],
  ["pdf", null, css("@media print { .self { display: inline; } .self .vh { display: none; } }"), /"linktosectioncases" is lost/],
  ["pdf", null, { untagged: true }, /not tagged/],
];

const digest = createHash("sha256").update(STYLE).digest("base64");

/** The good page as one file, and ways to break that: what must be said, or nothing. */
export const ALONE = PAGE.replace(/<script .*\n/, "")
  .replace(/<link rel="stylesheet".*>/, () => `<style>${STYLE}</style>`)
  .replace("style-src 'self'; script-src 'self'", `style-src 'sha256-${digest}'`)
  .replace('<a href="index.html">Home</a>', "Home");
export const ALONE_CASES = [
  [html("", ""), null],
  [html("<header>Home", '<header><a href="index.html">Home</a>'), /leads nowhere: "index.html"/],
  [html("<header>Home", '<header><a href="">Home</a>'), /leads nowhere: ""/],
  [html("<header>Home", '<header><a href="#gone">Home</a>'), /leads nowhere: "#gone"/],
  [html("<style>", "<style>/**/"), /Content Security Policy/],
  [html(/<style>[^]*<\/style>/, ""), /looks different/],
  [html("</head>", "<script>1</script></head>"), /has a script/],
  [html("<h1>", '<img alt="" src="a.png"><h1>'), /a picture is not shown/],
  [html("</title>", '</title><link rel="icon" href="a.png">'), /asks for|Content Security Policy/],
  [html("</h1>", " more</h1><h2>More</h2>"), /looks different/],
];

export const SCRIPTS = {
  // As a site in English publishes it: with its fixed words, without its lines of comments and indentation (embed.sh).
  "plancc.js": readFileSync(new URL("../../templates/plancc.js", import.meta.url), "utf8")
    .replace(/^ *\/\*\*[^]*?\*\/\n|^ *\/\/.*\n|^\n|^ +/gm, "")
    .replace(/\{\{:((?:\{\d\}|[^{}])*)\}\}/g, "$1"),
  "codes.js": `window.planccCodes = ${JSON.stringify([
    ["A_2", "Scared-off people", "Indicator", "Head of Cases", "Green", "index.html#cases", "as at 1 May 2024"],
    ["A_3", "Red lights", "Indicator", "Head of Cases", "Green", "index.html#cases", "as at 1 May 2024"],
    ["A_1", "Cases", "Indicator", "Head of Cases", "Red", "index.html#cases", "as at 1 May 2024"],
  ])};\n`,
  "bad.js": 'throw new Error("broken");\n',
  "late.js": 'addEventListener("DOMContentLoaded", () => document.querySelector("h1").append(" late"));\n',
};
