// @ts-check
// Certainty given back: how often a student was sure, and how often rightly. It never scores.
/** @import { Answers, Item, Option } from "../types.js" */
import { entryOf } from "./store.js";

export const ENOUGH = 3; // cases that must be explained before it says anything

/** @typedef {{ id: string, certainty?: string | null, right: boolean }} Judged a case that was answered and may be explained */

/**
 * The cases that were explained, by the answer that was given before the explanation.
 * @param {Item[]} items
 * @param {Answers} answers
 * @returns {Judged[]}
 */
export function explained(items, answers) {
  return items.flatMap(({ question, key }) => {
    const first = /** @type {any} */ (entryOf(answers, question.id)?.first);
    if (!key || !("label" in key) || !first?.label) return [];
    return [{ id: question.id, certainty: first.certainty, right: first.label === key.label }];
  });
}

/**
 * How often this student was sure and how often rightly so. `again` are the cases in which it was not, `doubted` how
 * often the least sure was right. Null while these are too few to say anything.
 * @param {Judged[]} given
 * @param {Option[]} certainties from the least to the most
 * @returns {{ sure: number, right: number, doubted: number, rightly: number, again: string[] } | null}
 */
export function calibration(given, certainties) {
  if (given.length < ENOUGH) return null;
  const at = (/** @type {Option | undefined} */ level) => given.filter((one) => one.certainty === level?.id);
  const [sure, doubted] = [at(certainties.at(-1)), at(certainties[0])];
  return {
    sure: sure.length,
    right: sure.filter((one) => one.right).length,
    doubted: doubted.length,
    rightly: doubted.filter((one) => one.right).length,
    again: sure.filter((one) => !one.right).map((one) => one.id),
  };
}

/**
 * The sets in which a page asks its cases: those of one section where these are enough, and all others together.
 * @template {{ section: unknown }} Case
 * @param {Case[]} cases in the order of the page
 * @returns {Case[][]}
 */
export function sets(cases) {
  const sections = [...new Set(cases.map(({ section }) => section))];
  const own = sections.map((section) => cases.filter((one) => one.section === section)).filter(isEnough);
  const others = cases.filter((one) => !own.flat().includes(one));
  return [others, ...own].filter(isEnough);
}

/** @param {unknown[]} cases */
function isEnough(cases) {
  return cases.length >= ENOUGH;
}

/**
 * What may be said after a set: nothing before its last case was explained.
 * @param {Item[]} items of the set, in order
 * @param {Answers} answers
 * @param {Option[]} certainties from the least to the most
 */
export function afterSet(items, answers, certainties) {
  const ended = explained(items.slice(-1), answers).length > 0;
  return ended ? calibration(explained(items, answers), certainties) : null;
}
