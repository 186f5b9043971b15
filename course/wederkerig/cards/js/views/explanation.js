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

/**
 * Sentences of a case under what they do there, each with the cue that it shows.
 * @param {string} does
 * @param {Proof[]} sentences
 * @param {string} name of the style
 */
function proved(does, sentences, name) {
  return sentences.map(({ text, cue }) => {
    const title = cue ? `${does}: ${cue.charAt(0).toLowerCase()}${cue.slice(1)}` : does;
    return h("div", { class: `proof ${name}` }, h("p", {}, h("b", {}, title)), h("p", {}, text));
  });
}

/** @param {CaseExplanation} explanation @param {Texts} texts */
function ofCase({ options, decisive, missed, supports, nothing, doubt }, texts) {
  return [
    ...options.slice(0, 1).map((own) => explainedOption(own, true, texts)),
    ...proved(`✓ ${texts.decisive}`, decisive, "decides"),
    ...proved(texts.decisiveMissed, missed, "decides"),
    ...proved(texts.supports, supports, "supports"),
    ...proved(texts.saysNothing, nothing, "nothing"),
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
