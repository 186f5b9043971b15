// @ts-check
// Small things of text.

/**
 * Fill {name} in a text.
 * @param {string} text
 * @param {Record<string, unknown>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/**
 * "14:03" of an ISO time, in the time zone of the reader.
 * @param {string} iso
 */
export function clock(iso) {
  return new Date(iso).toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
}

/**
 * "28 november" of an ISO time, in the time zone of the reader.
 * @param {string} iso
 */
export function day(iso) {
  return new Date(iso).toLocaleDateString("nl-NL", { day: "numeric", month: "long" });
}

/**
 * The paragraphs of a text that has one sentence per line and an empty line between paragraphs.
 * @param {string} text
 */
export function paragraphs(text) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split(/\s+/).join(" "));
}

/**
 * How many words a text has.
 * @param {string} text
 */
export function countWords(text) {
  return text.split(/\s+/).filter(Boolean).length;
}
