// @ts-check
// Making and finding elements. All text is set as text, never as HTML.

/** @typedef {Node | string | null | undefined} Child */

/**
 * Make an element: properties, then children; of properties `true` sets, `false` and null leave out, a function listens.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} properties
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name, /** @type {EventListener} */ (value));
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * The element inside `root` that the markup names so (`data-part`).
 * @param {Element} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`no part ${name} in ${root.outerHTML.slice(0, 80)}`);
  return found;
}

/**
 * Paragraphs as elements.
 * @param {string[]} texts
 */
export function lines(texts) {
  return texts.map((text) => h("p", {}, text));
}

/**
 * A button that does nothing but what it says.
 * @param {string} text
 * @param {() => void} click
 * @param {Record<string, unknown>} properties
 */
export function button(text, click, properties = {}) {
  return h("button", { type: "button", click, ...properties }, text);
}

/**
 * A table: names of columns, then rows of a name and cells; each cell says its column, for where they stand below
 * one another.
 * @param {string[]} head
 * @param {{ name: string, cells: Child[][] }[]} rows
 */
export function table(head, rows) {
  const line = (/** @type {{ name: string, cells: Child[][] }} */ { name, cells }) =>
    h(
      "tr",
      { role: "row" },
      h("th", { scope: "row", role: "rowheader" }, name),
      ...cells.map((cell, place) => h("td", { role: "cell", "data-column": head[place + 1] }, ...cell)),
    );
  const names = head.map((text) => h("th", { scope: "col", role: "columnheader" }, text));
  const group = { role: "rowgroup" };
  return h(
    "table",
    { role: "table" },
    h("thead", group, h("tr", { role: "row" }, ...names)),
    h("tbody", group, ...rows.map(line)),
  );
}
