// The finder on the index, filters of long tables, sorting of lists and a print button. Every page is complete without:
// what stands here adds controls, and takes nothing away that it does not give back. Its fixed words are
// those of templates: they are put in when the site is built.
"use strict";
(() => {
  const LONG = 8; // rows; shorter tables are read faster than filtered
  const MOST = 50; // results shown
  const main = document.querySelector("main");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (input) => fold(input.value).split(/\s+/).filter(Boolean);
  const holds = (text, words) => words.every((word) => text.includes(word));

  /** A sentence with its parts: {1} is the first of them. */
  const say = (sentence, ...parts) => sentence.replace(/\{(\d)\}/g, (_, place) => parts[place - 1]);

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /** A labelled box with a line that is read out; `change` returns what the line says. */
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

  // ---- tables

  /** Shows the rows of a body that hold all words, with those of the headings they stand under; a
   * banner stays with any of them. Returns how many. */
  function filterBody(body, words, heading) {
    const rows = [...body.rows];
    const isBanner = (row) => row.matches(".grp");
    const banner = rows.find(isBanner);
    const above = `${heading} ${banner ? banner.textContent : ""} `;
    let shown = 0;
    for (const row of rows) {
      if (isBanner(row)) continue;
      const isSum = row.matches(".sum"); // of all rows, not of those shown
      row.hidden = isSum ? words.length > 0 : !holds(fold(above + row.textContent), words);
      if (!row.hidden && !isSum) shown += 1;
    }
    if (banner) banner.hidden = words.length > 0 && shown === 0;
    return shown;
  }

  function filterTable(table, words, heading) {
    let shown = 0;
    for (const body of table.tBodies) shown += filterBody(body, words, heading);
    if (table.tFoot) table.tFoot.hidden = words.length > 0;
    return shown;
  }

  /** A table that is all of its section goes with it. */
  function filterSection(table, words) {
    const section = table.closest("section");
    const shown = filterTable(table, words, section ? section.querySelector("h2").textContent : "");
    if (section) section.hidden = words.length > 0 && shown === 0;
    return shown;
  }

  /** One box for some tables, put before `place`. */
  function addFilter(label, tables, place, filter) {
    const countRows = (table) => table.querySelectorAll("tbody tr:not(.grp, .sum)").length;
    const count = tables.reduce((sum, table) => sum + countRows(table), 0);
    if (count <= LONG) return [];
    const finder = makeBox(label, (words) => {
      const shown = tables.reduce((sum, table) => sum + filter(table, words, ""), 0);
      return words.length > 0 ? say("{{:{1} of {2} rows shown}}", shown, count) : "";
    });
    place.before(finder.box);
    return [finder];
  }

  const tables = [...main.querySelectorAll("table")];
  const whole = main.dataset.filter; // where a page is one list
  const filters = whole
    ? addFilter(whole, tables, main.querySelector("section, table"), filterSection)
    : tables.flatMap((table) =>
      addFilter(say("{{:Filter: {1}}}", table.caption.textContent.trim()), [table], table, filterTable));
  const showAll = () => filters.forEach(({ clear }) => clear());
  addEventListener("beforeprint", showAll);
  /** Goes to a place that a filter hides. */
  function reveal(hash) {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target || target.checkVisibility()) return;
    showAll();
    target.scrollIntoView();
  }
  addEventListener("hashchange", () => reveal(location.hash));
  // A link to where the address already leads changes nothing in it.
  addEventListener("click", ({ target }) => reveal(target.closest("[href^='#']")?.hash ?? ""));

  // ---- sorting

  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const status = make("p", { role: "status", className: "vh" });

  /** What a cell is sorted by; a dash says that there is nothing. */
  const keyOf = (cell) => cell.dataset.key || cell.textContent.trim().replace(/^–.*/s, "");
  const numberOf = (key) => Number(key.replace(/[£,%\s]/g, ""));

  /** Rows with nothing in the column come last, both ways. */
  function sortRows(body, column, way) {
    const rows = [...body.rows].map((row) => [keyOf(row.cells[column]), row]);
    const areNumbers = rows.every(([key]) => !isNaN(numberOf(key)));
    const differ = (a, b) => (areNumbers ? numberOf(a) - numberOf(b) : compare(a, b));
    rows.sort(([a], [b]) => !a - !b || way * differ(a, b));
    body.append(...rows.map(([, row]) => row));
  }

  /** The headings become buttons. */
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
        const told = isUp ? "{{:Sorted by {1}, ascending}}" : "{{:Sorted by {1}, descending}}";
        status.textContent = say(told, button.textContent);
      });
      head.append(button);
    });
  }

  const FEW = 2; // rows that nobody sorts
  [...main.querySelectorAll(".plans, .gathered, .registered")]
    .filter(({ tBodies }) => tBodies[0].rows.length > FEW)
    .forEach(addSorting);
  main.append(status);

  // ---- the index

  /** What is looked through and looked for: only letters and digits count, and words from their beginning. */
  const spaced = (text) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;

  /** What has the words as its code or status, and what has them elsewhere: "red" also begins "reduce". */
  function find(codes, words) {
    const whole = words.map(spaced).join("");
    const isIt = ([code, , , , status]) => [code, status].filter(Boolean).map(spaced).includes(whole);
    const squeeze = (text) => text.replaceAll(" ", "");
    let all = codes.filter(([text]) => holds(text, words.map(spaced)));
    // "coms013" for ComS_013, "antisocial" for "anti-social".
    if (!all[0]) all = codes.filter(([text]) => squeeze(text).includes(squeeze(whole)));
    all = all.map(([, record]) => record);
    return [all.filter(isIt), all.filter((record) => !isIt(record))];
  }

  /** The list comes as a script, when somebody wants it: files opened from a disk may not be fetched. */
  function load(url, then) {
    const script = make("script", { src: url });
    script.addEventListener("load", then);
    document.head.append(script);
  }

  function makeResult([code, title, kind, officer, status, url]) {
    const about = [kind, officer, status].filter(Boolean).join(" · ");
    const name = make("a", { href: url }, title);
    if (code) name.append(" ", make("span", { className: "code" }, code));
    return make("li", {}, name, " ", make("span", { className: "why" }, about));
  }

  function addFinder(url) {
    let codes = null; // [text, record]
    const list = make("ul", { className: "plain" });
    const finder = makeBox("{{:Find a code, title, officer or status}}", (words) => {
      const [its, others] = words.length > 0 && codes ? find(codes, words) : [[], []];
      const found = [...its, ...others];
      list.replaceChildren(...found.slice(0, MOST).map(makeResult));
      if (words.length === 0) return "";
      if (!codes) return "{{:Loading}}";
      if (found.length > MOST) return say("{{:{1} found, the first {2} shown}}", found.length, MOST);
      return its[0] && others[0]
        ? say("{{:{1} found, {2} of them with this code or status}}", found.length, its.length)
        : say("{{:{1} found}}", found.length);
    });
    const { box, input } = finder;
    input.addEventListener("input", () => load(url, () => {
      codes = window.planccCodes.map((record) => [spaced(record.slice(0, 5).join(" ")), record]);
      finder.update();
    }), { once: true });
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

  // ---- paper

  const opening = main.querySelector(".opening");
  if (opening) {
    const button = make("button", { type: "button" }, "{{:Print this page}}");
    button.addEventListener("click", () => print());
    opening.before(button);
  }
})();
