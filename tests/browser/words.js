// The fixed words that checks look for, in the languages of the pages. In the page only strings arrive:
// patterns are made of them where they are used.
export const LANGUAGES = "en-GB|cy-GB";
export const SELF_LINK = "Link to section|Dolen i’r adran";

/** What stands on sheet `number` of `count`; both may be patterns. */
export function sheetWords(number, count) {
  return `(?:Page ${number} of ${count}|Tudalen ${number} o ${count})`;
}

const MONTHS = ("January February March April May June July August September October November December|" +
  "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr").split("|").map((names) => names.split(" "));

/** 1 for January; 0: it is no month. */
export const monthOf = (name) => Math.max(...MONTHS.map((names) => names.indexOf(name))) + 1;

/** What a filter says of its rows, and the search of its results. */
export const rowsShown = (shown, rows) => [`${shown} of ${rows} rows shown`, `Rhesi a ddangosir: ${shown} o ${rows}`];
export const resultsFound = (count) => [`${count} found`, `Nifer y canlyniadau: ${count}`];
export const resultsWith = (count, its) => [`${count} found, ${its} of them with this code or status`,
  `Nifer y canlyniadau: ${count}; â’r cod neu’r statws hwn: ${its}`];

/** What is said when a list has been sorted. */
export function sortedBy(heading, direction) {
  const welsh = { ascending: "esgynnol", descending: "disgynnol" }[direction];
  return [`Sorted by ${heading}, ${direction}`, `Wedi’i drefnu yn ôl ${heading}, ${welsh}`];
}
