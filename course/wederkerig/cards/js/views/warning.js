// @ts-check
// The warning for what could tell who a text is about. It asks and never blocks: only who wrote it knows.
/** @import { Texts } from "../types.js" */

import { fill } from "../rules/text.js";
import { watch } from "../rules/watch.js";

/**
 * What in a text could tell who it is about, apart from the names that its question itself has.
 * @param {HTMLFormElement} form
 * @param {string} text
 */
export function tracesIn(form, text) {
  const asked = [...form.querySelectorAll(".case, .asked > span")].map((part) => part.textContent);
  return watch(text, asked.join(" "));
}

/**
 * What to say of traces; nothing when there are none.
 * @param {string[]} found
 * @param {Texts} texts
 */
export function traceWarning(found, texts) {
  return found.length > 0 ? fill(texts.traces, { found: found.join(", ") }) : "";
}
