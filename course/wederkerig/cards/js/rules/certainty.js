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
