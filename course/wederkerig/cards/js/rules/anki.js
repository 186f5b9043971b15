// @ts-check
// The cards of a student as a text file that Anki takes: a line each, front and back with a tab between them.
/** @import * as T from "../types.js" */
import { explain } from "./explain.js";
import { paragraphs } from "./text.js";

const HEAD = ["#separator:tab", "#html:true"];

/**
 * The text of the file.
 * @param {{ front: string[], back: string[] }[]} cards the lines on each side
 */
export function ankiText(cards) {
  return `${[...HEAD, ...cards.map(({ front, back }) => `${side(front)}\t${side(back)}`)].join("\n")}\n`;
}

/**
 * What stands on the back of a card: what fits, and why.
 * @param {T.Earlier} card
 * @returns {string[]}
 */
export function backOf({ question, options, key }) {
  if ("fits" in key) {
    const told = /** @type {T.ChoiceExplanation} */ (explain(question, options, { chosen: key.fits }, key));
    const titled = told.groups.length > 1;
    return told.groups.flatMap(({ legend, chosen }) => [...(titled ? [legend] : []), ...chosen.flatMap(said)]);
  }
  if ("text" in key) return paragraphs(key.text);
  const answer = { label: key.label, proof: Object.keys(key.decides) };
  const told = /** @type {T.CaseExplanation} */ (explain(question, options, answer, key));
  return [...told.options.slice(0, 1).flatMap(said), ...told.decisive.map(({ text }) => `✓ ${text}`)];
}

/** @param {T.Explained} option */
function said({ text, why }) {
  return why ? [text, ...paragraphs(why)] : [text];
}

/** One side: no tab and no line end may stand in it, and no sign that is one of HTML. @param {string[]} lines */
function side(lines) {
  const safe = (/** @type {string} */ line) =>
    line
      .trim()
      .replace(/\s+/g, " ")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;");
  return lines.map(safe).filter(Boolean).join("<br>");
}
