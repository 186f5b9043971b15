// @ts-check
// What "Bekijk uitleg" shows, as elements.
/** @import { CaseExplanation, ChoiceExplanation, Explained, Explanation, GroupExplanation, Proof, Texts } from "../types.js" */
import { fill, paragraphs } from "../rules/text.js";
import { h, lines } from "./dom.js";

/**
 * The explanation as elements.
 * @param {Explanation} explanation
 * @param {Texts} texts
 * @returns {HTMLElement[]}
 */
export function explanationParts(explanation, texts) {
  if ("guidance" in explanation) return [heading(texts.guidance), ...lines(paragraphs(explanation.guidance))];
  return "groups" in explanation ? ofChoices(explanation, texts) : ofCase(explanation, texts);
}

/**
 * One option: whether it fits, and why.
 * @param {Explained} option
 * @param {boolean} own
 * @param {Texts} texts
 */
export function explainedOption({ text, fits, why }, own, texts) {
  const verdict = fits ? `✓ ${texts.fits}` : `✗ ${texts.fitsNot}`;
  const title = h("p", {}, h("b", {}, text), ` – ${verdict}${own ? ` (${texts.yourChoice})` : ""}`);
  return h("div", { class: fits ? "option fits" : "option" }, title, ...(why ? lines(paragraphs(why)) : []));
}

/** @param {string} text */
function heading(text) {
  return h("p", { class: "heading" }, text);
}

/** @param {Proof} sentence */
function proved({ text, cue }) {
  return h("li", {}, text, cue ? h("b", {}, ` ${cue}`) : null);
}

/** @param {CaseExplanation} explanation @param {Texts} texts */
function ofCase({ options, decisive, missed, supports, nothing, doubt }, texts) {
  const list = (/** @type {string} */ title, /** @type {Proof[]} */ sentences) =>
    sentences.length > 0 ? [heading(title), h("ul", { class: "proof" }, ...sentences.map(proved))] : [];
  return [
    ...options.slice(0, 1).map((own) => explainedOption(own, true, texts)),
    ...list(texts.decisive, decisive),
    ...list(texts.decisiveMissed, missed),
    ...list(texts.supports, supports),
    ...list(texts.saysNothing, nothing),
    ...(doubt ? [heading(texts.doubt), ...lines(paragraphs(doubt))] : []),
    others(options.slice(1), texts),
  ];
}

/** @param {ChoiceExplanation} explanation @param {Texts} texts */
function ofChoices({ right, total, groups }, texts) {
  const score = total > 1 ? [heading(fill(texts.score, { right, total }))] : [];
  return [...score, ...groups.flatMap((group) => ofGroup(group, groups.length > 1, texts))];
}

/** @param {GroupExplanation} group @param {boolean} titled @param {Texts} texts */
function ofGroup(group, titled, texts) {
  return [
    ...(titled ? [heading(group.legend)] : []),
    ...group.chosen.map((option) => explainedOption(option, true, texts)),
    ...(group.several && group.missed.length > 0 ? [heading(texts.missed)] : []),
    ...group.missed.map((option) => explainedOption(option, false, texts)),
    ...(group.others.length > 0 ? [others(group.others, texts)] : []),
  ];
}

/** @param {Explained[]} options @param {Texts} texts */
function others(options, texts) {
  const parts = options.map((option) => explainedOption(option, false, texts));
  return h("details", {}, h("summary", {}, texts.otherOptions), ...parts);
}
