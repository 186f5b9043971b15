// @ts-check
// What a student said in all lessons, put in the places that the markup has for it (own_html.py).
/** @import { Answers } from "../types.js" */

import { said } from "../rules/own.js";
import { entryOf } from "../rules/store.js";
import { showCoders } from "./coders.js";
import { lines } from "./dom.js";

const PLACES = "[data-own]";

/** The items of which the answers are gathered here. @param {ParentNode} root */
export function gathered(root) {
  return [...root.querySelectorAll(PLACES)].map((place) => /** @type {HTMLElement} */ (place).dataset.own ?? "");
}

/**
 * Put the answers in their places; a place without one keeps what the markup says.
 * @param {ParentNode} root
 * @param {Answers} answers
 */
export function showOwn(root, answers) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(PLACES))) {
    const { own = "", group } = place.dataset;
    const table = /** @type {HTMLElement | null} */ (place.closest("[data-options]"));
    const texts = said(entryOf(answers, own), group, JSON.parse(table?.dataset.options ?? "{}"));
    if (texts.length === 0) continue;
    place.dataset.said = "";
    place.replaceChildren(...(group ? texts : lines(texts)));
  }
  showCoders(root, answers);
}
