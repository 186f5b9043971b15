// @ts-check
// What a student hears about being sure: how often, how often rightly, and which cases to look at again.
/** @import { Texts } from "../types.js" */
import { fill } from "../rules/text.js";
import { h } from "./dom.js";

/**
 * @param {ReturnType<typeof import("../rules/certainty.js").calibration>} found
 * @param {(item: string) => HTMLElement} link to the card of an item, in a list
 * @param {Texts} texts
 * @returns {HTMLElement[]}
 */
export function sureParts(found, link, texts) {
  if (!found) return [];
  const { sure, right, doubted, rightly, again } = found;
  const said = [
    sure > 0 ? times(texts.sure, { n: sure, right }) : texts.neverSure,
    doubted > 0 ? times(texts.doubted, { n: doubted, right: rightly }) : "",
  ].filter(Boolean);
  return [
    h("p", { class: "heading" }, said.join(" ")),
    ...(again.length > 0 ? [h("p", {}, texts.lookAgain), h("ul", {}, ...again.map(link))] : []),
    h("p", { class: "hint" }, texts.sureHint),
  ];
}

/** @param {Texts} texts for each of them, for none, and for some @param {{ n: number, right: number }} counts */
function times(texts, { n, right }) {
  return fill(right === n ? texts.all : right === 0 ? texts.none : texts.some, { n, right });
}
