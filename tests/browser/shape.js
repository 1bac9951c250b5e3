// Pages of one make: what can be asked of all of them is asked of one.

/** In the page: its elements with their classes and the names of their attributes, however many there are side by side. */
function readShape() {
  const shape = (element) => {
    const names = element.getAttributeNames().filter((name) => name !== "open").sort().join(" ");
    const inside = [...new Set([...element.children].map(shape))].sort().join("");
    return `<${element.localName}.${element.className.baseVal ?? element.className} ${names}>${inside}</>`;
  };
  return shape(document.documentElement);
}

/** Whether a page of the same site and shape as the loaded one has been looked at; from now on it has. */
export async function isLikeAnother({ tab, page }) {
  const shapes = (page.site.shapes ??= new Set());
  const shape = await tab.evaluate(readShape);
  const known = shapes.has(shape);
  shapes.add(shape);
  return known;
}
