// @ts-check
// What a cell of the course shows, by its metadata, and the source that the course writes for that (cells.py).

/**
 * What the server says of cells: the field that names what is shown, by kind of showing; the source, by kind of
 * notebook and kind of showing; and the line that nbgrader puts under a source.
 * @typedef {{ fields: Record<string, string | null>, sources: Record<string, Record<string, string>>, stub: string }} Grammar
 */

/** @typedef {{ show: string, of: string, isItem: boolean }} Shown */

/** @param {unknown} value @returns {value is string} */
const isName = (value) => typeof value === "string" && /^[A-Za-z0-9-]+$/.test(value);

/**
 * What a cell shows by its metadata; null when that is nothing that the course knows.
 * @param {any} metadata
 * @param {Grammar} grammar
 * @returns {Shown | null}
 */
export function shown(metadata, { fields }) {
  const { show, ...rest } = metadata ?? {};
  if (!Object.hasOwn(fields, show)) return null;
  const field = fields[show];
  const of = field ? rest[field] : "";
  return field && !isName(of) ? null : { show, of, isItem: field === "item" };
}

/**
 * Whether every code cell of a notebook has the source that the course writes for what it shows.
 * @param {any} notebook metadata of the notebook
 * @param {{ metadata: any, source: string }[]} cells its code cells
 * @param {Grammar} grammar
 */
export function areOurs(notebook, cells, grammar) {
  const { kind, name } = notebook ?? {};
  if (!Object.hasOwn(grammar.sources, kind) || !isName(name)) return false;
  return cells.every(({ metadata, source }) => {
    const { show = "", of = "" } = shown(metadata, grammar) ?? {};
    const made = grammar.sources[kind]?.[show]?.replace("{}", show === "start" ? name : of);
    return made !== undefined && [made, `${made}\n${grammar.stub}`].includes(source.trim());
  });
}
