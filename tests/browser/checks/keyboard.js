// The page by keyboard alone: every control is reached, in the order of the page, with a focus that can
// be seen and that nothing covers; the skip link leads into main.

/** In the page: notes all controls and how they look without focus; returns how many there are. */
function noteControls() {
  const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
  const outlook = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const outline = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 &&
      window.probe.colour(outlineColor)[3] > 0;
    return { outline: outline && `${outlineStyle} ${outlineWidth} ${outlineColor}`, shadow: boxShadow !== "none" && boxShadow };
  };
  document.activeElement?.blur();
  const controls = [...document.querySelectorAll(selector)].filter((element) => !element.disabled &&
    element.getAttribute("tabindex") !== "-1" && element.checkVisibility({ visibilityProperty: true }));
  window.walk = { controls, outlook, rest: new Map(controls.map((element) => [element, outlook(element)])) };
  return controls.length;
}

/** In the page: after each key, notes which control has the focus and how it looks, until none has it any more. */
function noteSteps() {
  const { controls, outlook, rest } = window.walk;
  const steps = [];

  function step(element) {
    const before = rest.get(element);
    const now = outlook(element);
    const changed = (key) => now[key] && now[key] !== before[key];
    const box = element.getClientRects()[0];
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      index: controls.indexOf(element),
      visible: Boolean(changed("outline") || changed("shadow")),
      covered: !top || !(element.contains(top) || top.contains(element)),
      name: window.probe.describe(element),
    };
  }

  // When a key comes up again, the focus has moved and the page has scrolled to it.
  function note() {
    const element = document.activeElement;
    if (element === document.body) window.walk.ended = true;
    // A scroll container is a stop, too, and no control.
    else if (!window.walk.ended && rest.has(element)) steps.push(step(element));
  }

  window.removeEventListener("keyup", window.walk.note, true);
  window.addEventListener("keyup", note, true);
  Object.assign(window.walk, { note, steps, ended: false });
}

const TAB = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
const SHIFT = 8;

/** Presses Tab many times, none of which waits for the one before to be answered: that takes ten times as long. */
async function pressTab(session, modifiers, times) {
  const sent = [];
  for (let press = 0; press < times; press += 1)
    for (const type of ["rawKeyDown", "keyUp"])
      sent.push(session.send("Input.dispatchKeyEvent", { type, modifiers, ...TAB }));
  await Promise.all(sent);
}

/** Presses Tab until the focus leaves the page; returns what had the focus, in order. */
async function walk({ tab, session }, modifiers, count) {
  const [BATCH, MOST] = [50, 2 * count + 10];
  await tab.evaluate(noteSteps);
  for (let pressed = 0; pressed < MOST; pressed += BATCH) {
    await pressTab(session, modifiers, BATCH);
    if (await tab.evaluate(() => window.walk.ended)) break;
  }
  return tab.evaluate(() => window.walk.steps);
}

function stepProblems(steps, direction) {
  return [
    ...steps.filter((step) => !step.visible).map((step) => `the focus cannot be seen: ${step.name}`),
    ...steps.filter((step) => step.covered).map((step) => `covered when reached ${direction}: ${step.name}`),
  ];
}

async function orderProblems(tab, steps, count) {
  const problems = [];
  const reached = new Set(steps.map((step) => step.index));
  for (let index = 0; index < count; index += 1)
    if (!reached.has(index)) {
      const name = await tab.evaluate((i) => window.probe.describe(window.walk.controls[i]), index);
      problems.push(`Tab never reaches ${name}`);
    }
  steps.slice(1).forEach((step, i) => {
    if (step.index < steps[i].index) problems.push(`out of order: ${step.name} comes after ${steps[i].name}`);
  });
  return problems;
}

/** In the page: links that Tab passes by. */
function leftOut() {
  return [...document.querySelectorAll("a[href][tabindex='-1'], button[tabindex='-1'], input[tabindex='-1']")]
    .filter((element) => element.checkVisibility())
    .map((element) => `taken out of the order: ${window.probe.describe(element)}`);
}

/** In the page: controls that nobody sees until they have the focus; only the skip link is such a one. */
function unseenControls() {
  const hides = (element) => getComputedStyle(element).clipPath === "inset(50%)" || !window.probe.isSeen(element);
  const hidden = (control) => {
    for (let box = control; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).display !== "contents" && hides(box)) return true;
    return false;
  };
  return window.walk.controls
    .filter((control) => control.getAttribute("href") !== "#main" && hidden(control))
    .map((control) => `not seen before it has the focus: ${window.probe.describe(control)}`);
}

/** The skip link comes first, shows itself, and the next Tab is inside main. */
async function skipProblems(tab) {
  const skip = await tab.evaluate(() => ({
    href: document.activeElement.getAttribute("href"),
    seen: window.probe.isSeen(document.activeElement) && document.activeElement.getBoundingClientRect().top >= 0,
  }));
  if (skip.href !== "#main") return ["the first stop is no link to #main"];
  if (!skip.seen) return ["the skip link cannot be seen when it has the focus"];
  await tab.keyboard.press("Enter");
  const painted = await tab.evaluate(() => getComputedStyle(document.querySelector("main")).outlineStyle !== "none");
  await tab.keyboard.press("Tab");
  const inside = await tab.evaluate(() => {
    const main = document.querySelector("main");
    // A page whose main has no control goes on to the footer.
    const following = main.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
    return main.contains(document.activeElement) || (following && !main.querySelector("a[href], button"));
  });
  return [
    ...(painted ? ["the skip link draws an outline around all of main"] : []),
    ...(inside ? [] : ["the skip link does not lead into main"]),
  ];
}

/** In the page: whether anything stays in its place while the page scrolls, and could cover a control. */
function hasSticky() {
  return [...document.body.querySelectorAll("*")]
    .some((element) => /sticky|fixed/.test(getComputedStyle(element).position));
}

export async function checkKeyboard(visit) {
  const { tab, page } = visit;
  await tab.goto(page.url);
  await tab.bringToFront();
  const count = await tab.evaluate(noteControls);
  const unseen = await tab.evaluate(unseenControls);
  const forth = await walk(visit, 0, count);
  const back = (await tab.evaluate(hasSticky)) ? await walk(visit, SHIFT, count) : [];
  const problems = [
    ...unseen,
    ...(await orderProblems(tab, forth, count)),
    ...stepProblems(forth, "with Tab"),
    ...stepProblems(back, "with Shift+Tab").filter((problem) => problem.startsWith("covered")),
    ...(await tab.evaluate(leftOut)),
  ];
  await tab.goto(page.url);
  await tab.keyboard.press("Tab");
  return [...problems, ...(await skipProblems(tab))];
}
