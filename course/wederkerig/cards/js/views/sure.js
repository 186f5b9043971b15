// @ts-check
// What a student hears about being sure: how often, how often rightly, and which cases to look at again.
/** @import { Texts } from "../types.js" */
import { fill } from "../rules/text.js";
import { h } from "./dom.js";

/** @typedef {ReturnType<typeof import("../rules/certainty.js").calibration>} Calibration */

/**
 * @param {Record<string, Calibration>} found by what stands in front of it; what says nothing is left out
 * @param {(item: string) => HTMLElement} link to the case, in a list
 * @param {Texts} texts
 * @returns {HTMLElement[]}
 */
export function sureParts(found, link, texts) {
  const parts = Object.entries(found).flatMap(([name, one]) => (one ? about(name, one, link, texts) : []));
  return parts.length > 0 ? [...parts, h("p", { class: "hint" }, texts.sureHint)] : [];
}

/** @param {string} name @param {NonNullable<Calibration>} found @param {(item: string) => HTMLElement} link @param {Texts} texts */
function about(name, { sure, right, doubted, rightly, again }, link, texts) {
  const said = [
    name,
    sure > 0 ? times(texts.sure, { n: sure, right }) : texts.neverSure,
    doubted > 0 ? times(texts.doubted, { n: doubted, right: rightly }) : "",
  ].filter(Boolean);
  return [
    h("p", { class: "heading" }, said.join(" ")),
    ...(again.length > 0 ? [h("p", {}, texts.lookAgain), h("ul", {}, ...again.map(link))] : []),
  ];
}

/** @param {Texts} texts for each of them, for none, and for some @param {{ n: number, right: number }} counts */
function times(texts, { n, right }) {
  return fill(right === n ? texts.all : right === 0 ? texts.none : texts.some, { n, right });
}
