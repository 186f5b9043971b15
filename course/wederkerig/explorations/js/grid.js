// @ts-check
// Pictures that were drawn beforehand (grid.py), fetched in small files.
/** @import { Picture, Source, Width } from "./explore.js" */
import { keyOf, Refusal, valuesIn } from "./explore.js";

/**
 * @typedef {{pieces: string[], pictures: Record<string, {svg: number[], text: number, head: number[], rows: number[][]}>}} Part
 */

/** So many characters at most come before they are asked for: some 0.3 MB on the line. */
const AHEAD = 5e6;

/**
 * The source of a card whose pictures were all drawn beforehand.
 * @param {HTMLElement} card
 * @param {string} folder where its files are
 * @param {Record<string, string>} texts
 * @param {boolean} saves whether nothing may be fetched that was not asked for
 * @returns {Source & { near: (width: Width) => Promise<void> }}
 */
export function gridSource(card, folder, texts, saves = false) {
  const form = /** @type {HTMLFormElement} */ (card.querySelector("form"));
  const [outer, inner] = [card.dataset.outer, card.dataset.inner].map((names) => (names ? names.split(" ") : []));
  /** @type {Map<string, Promise<Part>>} */
  const parts = new Map();
  /** @type {Set<string>} files that did not come: asked again, whatever the browser remembers of that */
  const failed = new Set();
  let size = 0; // in characters, of all that came
  const part = (/** @type {string} */ file) => {
    const known = parts.get(file);
    if (known) return known;
    const coming = fetched(`${folder}/${file}`, failed.has(file) ? "reload" : "default", texts).then((text) => {
      size += text.length;
      return JSON.parse(text);
    });
    parts.set(file, coming);
    coming.catch(() => {
      parts.delete(file);
      failed.add(file);
    });
    return coming;
  };
  const fileOf = (/** @type {string} */ width) => `${keyOf(form, outer ?? [])}-${width}.json`;
  return {
    prepare: (width) => {
      part(fileOf(width)).catch(() => {});
    },
    near: async (width) => {
      if (saves || size > AHEAD) return;
      const key = keyOf(form, outer ?? []);
      const come = (/** @type {string} */ one) => part(`${one}-${width}.json`).catch(() => {});
      await come(key); // the likeliest comes first
      await Promise.all(around(form, outer ?? [], key).map(come));
    },
    draw: async (_, width) => joined(await part(fileOf(width)), keyOf(form, inner ?? [])),
  };
}

/**
 * The keys to which one change of one of these controls leads.
 * @param {HTMLFormElement} form
 * @param {string[]} names
 * @param {string} key
 */
function around(form, names, key) {
  const places = key.split("-");
  const other = (/** @type {number} */ at, /** @type {number} */ value) =>
    places.map((place, number) => (number === at ? value : place)).join("-");
  const keys = names.flatMap((name, at) =>
    Array.from({ length: valuesIn(form, name) }, (_, value) => other(at, value)),
  );
  return keys.filter((one) => one !== key);
}

/** @param {string} address @param {RequestCache} cache @param {Record<string, string>} texts */
async function fetched(address, cache, texts) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(address, { cache });
  } catch {
    throw new Refusal(texts.offline);
  }
  if (!response.ok) throw new Refusal(texts.offline);
  return response.text();
}

/** @param {Part} part @param {string} key @returns {Picture} */
function joined(part, key) {
  const picture = part.pictures[key];
  if (!picture) throw new Refusal();
  const piece = (/** @type {number} */ number) => part.pieces[number] ?? "";
  return {
    svg: picture.svg.map(piece).join(""),
    text: piece(picture.text),
    head: picture.head.map(piece),
    rows: picture.rows.map((row) => row.map(piece)),
  };
}
