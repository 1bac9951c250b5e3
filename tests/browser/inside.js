// Runs in the page, before anything else does: what the checks ask of elements. No module, no import.
window.probe = (() => {
  const shown = (text) => text.replace(/\s+/g, " ").trim();

  /** How a failure names an element: `a.code "ComS_012"`. */
  function describe(element) {
    if (!element || element === document.body) return "the page";
    const id = element.id ? `#${element.id}` : "";
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    const text = shown(element.textContent || "").slice(0, 40);
    return `${element.localName}${id}${classes}${text ? ` "${text}"` : ""}`;
  }

  /** Takes up room on the page; what is clipped for screen readers only does not. */
  function isSeen(element) {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1;
  }

  /** Only for screen readers: clipped to nothing, or on paper, where Chromium leaves out what is clipped, without colour. */
  function isHidden(element) {
    if (element === null) return false;
    const { clipPath, color } = getComputedStyle(element);
    return clipPath !== "none" || colour(color)[3] < 0.01;
  }

  /** The text of an element that eyes can see, without what is there for screen readers only. */
  function seenText(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const parts = [];
    while (walker.nextNode()) {
      let parent = walker.currentNode.parentElement;
      // It has no box of its own, and its text is shown all the same.
      if (getComputedStyle(parent).display === "contents") parent = parent.parentElement;
      if (parent.checkVisibility({ visibilityProperty: true }) && !isHidden(parent.closest(".vh")))
        parts.push(walker.currentNode.data);
    }
    return shown(parts.join(" "));
  }

  /** Any CSS colour as [red, green, blue, alpha]: a canvas knows them all. */
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas").getContext("2d", { willReadFrequently: true });
  function colour(text) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  /** Relative luminance, WCAG 2.2. */
  function luminance(rgb) {
    const [red, green, blue] = rgb.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, two) {
    const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  return { describe, isSeen, seenText, colour, contrast, shown };
})();
