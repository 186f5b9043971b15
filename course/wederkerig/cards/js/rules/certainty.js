// @ts-check
// Certainty given back: how often a student was sure, and how often rightly. It never scores.
/** @import { Answers, Item, Option } from "../types.js" */
import { entryOf } from "./store.js";

export const ENOUGH = 3; // cases that must be explained before it says anything

/**
 * How often this student was sure and how often rightly so, in the cases that were explained: by the answer that was
 * given before the explanation. `again` are those in which it was not, `doubted` how often the least sure was right.
 * Null while too few were explained.
 * @param {Item[]} items
 * @param {Option[]} certainties from the least to the most
 * @param {Answers} answers
 * @returns {{ sure: number, right: number, doubted: number, rightly: number, again: string[] } | null}
 */
export function calibration(items, certainties, answers) {
  const given = items.flatMap(({ question, key }) => {
    const first = /** @type {any} */ (entryOf(answers, question.id)?.first);
    if (!key || !("label" in key) || !first?.label) return [];
    return [{ id: question.id, certainty: first.certainty, right: first.label === key.label }];
  });
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
