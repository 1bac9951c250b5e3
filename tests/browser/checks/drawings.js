// Drawings (SVG): named or hidden, legible, inside their frame, and with enough contrast, which axe
// leaves undecided for text on a drawing.

const SMALLEST = 12;
const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

/** In the page: names, sizes and places. */
function drawingProblems(smallest) {
  const { describe, isSeen, shown } = window.probe;
  const problems = [];

  const named = (svg) => {
    const labels = (svg.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
    return svg.getAttribute("role") === "img" &&
      ["title", "desc"].every((tag) => labels.some((label) => label?.localName === tag && shown(label.textContent)));
  };

  // A text's box is higher than its letters: lines may stand closer than boxes do.
  const [BESIDE, UNDER] = [1, 4];
  function overlapping(texts) {
    const found = [];
    const boxes = texts.map((text) => text.getBoundingClientRect());
    for (const [i, a] of boxes.entries())
      for (const [j, b] of boxes.slice(0, i).entries())
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > BESIDE &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > UNDER)
          found.push(`texts overlap: ${describe(texts[j])}, ${describe(texts[i])}`);
    return found;
  }

  for (const svg of document.querySelectorAll("svg")) {
    if (svg.getAttribute("aria-hidden") !== "true" && !named(svg))
      problems.push(`neither hidden nor named by a title and a desc: ${describe(svg)}`);
    if (!isSeen(svg)) continue;
    for (const text of svg.querySelectorAll("text")) {
      const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
      if (size < smallest) problems.push(`text of ${size.toFixed(1)} px: ${describe(text)}`);
    }
    problems.push(...overlapping([...svg.querySelectorAll("text")]));
    const frame = svg.getBoundingClientRect();
    for (const part of svg.querySelectorAll("text, rect, path, circle, line")) {
      const box = part.getBoundingClientRect();
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        problems.push(`reaches beyond its drawing: ${describe(part)}`);
    }
  }
  return problems;
}

/** In the page: texts and marks of drawings that are too close in colour to what is under them. */
function contrastProblems({ text, mark }) {
  const { colour, contrast, describe, isSeen } = window.probe;
  const problems = [];
  const opaque = (paint) => paint !== "none" && colour(paint)[3] > 0.99;

  /** The colour an element lays over what is below it, or null. */
  function ground(element) {
    const style = getComputedStyle(element);
    const paint = element instanceof SVGGeometryElement ? style.fill : style.backgroundColor;
    return opaque(paint) ? colour(paint) : null;
  }

  /** The colour a whole drawing stands on; white where nothing is painted. */
  function sheet(element) {
    for (let box = element.closest("svg").parentElement; box; box = box.parentElement)
      if (ground(box)) return ground(box);
    return [255, 255, 255, 1];
  }

  /** The colour under the middle of an element. */
  function under(element) {
    element.scrollIntoView({ block: "center" });
    const box = element.getBoundingClientRect();
    const pile = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const below = pile.filter((other) => other !== element && !element.contains(other));
    return below.map(ground).find(Boolean) ?? sheet(element);
  }

  function checkText(element) {
    const style = getComputedStyle(element);
    // A halo of the paper's colour is the ground its letters stand on.
    const halo = style.paintOrder.startsWith("stroke") && parseFloat(style.strokeWidth) >= 2 && opaque(style.stroke);
    const ratio = contrast(colour(style.fill), halo ? colour(style.stroke) : under(element));
    if (ratio < text) problems.push(`text has ${ratio.toFixed(2)}:1: ${describe(element)}`);
  }

  function checkMark(element) {
    const style = getComputedStyle(element);
    // A line has no inside, whatever it is filled with.
    const fill = element.localName === "line" ? "none" : style.fill;
    const paints = [fill, style.stroke].filter((paint) => paint !== "none");
    const best = Math.max(0, ...paints.map((paint) => contrast(colour(paint), sheet(element))));
    if (best < mark) problems.push(`mark has ${best.toFixed(2)}:1: ${describe(element)}`);
  }

  for (const svg of [...document.querySelectorAll("svg")].filter(isSeen)) {
    svg.querySelectorAll("text").forEach(checkText);
    svg.querySelectorAll("rect, path, circle, line").forEach(checkMark);
  }
  return problems;
}

export function checkDrawings({ tab }) {
  return tab.evaluate(drawingProblems, SMALLEST);
}

export function checkContrast({ tab }) {
  return tab.evaluate(contrastProblems, { text: TEXT_CONTRAST, mark: MARK_CONTRAST });
}
