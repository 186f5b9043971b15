// @ts-check
// What was answered before: versions that were replaced unseen and can be taken back, and an answer that no longer fits.
/** @import { Options, Question, Texts, Version } from "../types.js" */
import { fits } from "../rules/answered.js";
import { describe } from "../rules/describe.js";
import { clock, day, fill } from "../rules/text.js";
import { button, h, lines } from "./dom.js";

/**
 * The versions, folded, and what there is to say of them. A stale answer stands open: it is what the student misses.
 * @param {{ question: Question, options: Options, texts: Texts, versions: Version[], stale: Version | undefined }} what
 * @param {string} news
 * @param {(place: number) => void} takeBack
 * @returns {HTMLElement[]}
 */
export function earlierParts({ question, options, texts, versions, stale }, news, takeBack) {
  const parts = versions.map((version, place) => {
    const back = fits(question, options, version) ? button(texts.takeBack, () => takeBack(place)) : null;
    return shown(question, options, texts, version, back);
  });
  if (stale) parts.push(shown(question, options, texts, stale, null));
  const note = news || (stale ? texts.noLongerFits : "");
  const title = h("summary", {}, fill(texts.earlier, { n: parts.length }));
  return [
    ...(note ? lines([note]) : []),
    ...(parts.length > 0 ? [h("details", { open: stale !== undefined }, title, ...parts)] : []),
  ];
}

/**
 * @param {Question} question
 * @param {Options} options
 * @param {Texts} texts
 * @param {Version} version
 * @param {HTMLElement | null} back
 */
function shown(question, options, texts, version, back) {
  const { saved } = version;
  const said = saved && fill(texts.savedThen, { date: day(saved), time: clock(saved) });
  const when = said ? h("p", { class: "hint" }, said) : null;
  return h("div", { class: "version" }, when, ...lines(describe(question, options, version)), back);
}
