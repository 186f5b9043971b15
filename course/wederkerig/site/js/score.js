// @ts-check
// How much of the practice of a lesson is right, for an LMS that asks a number. Nothing that is graded is in it.
/** @import { Answers, Lesson } from "../../cards/js/types.js" */
import { explain } from "../../cards/js/rules/explain.js";
import { finalAnswer } from "../../cards/js/rules/store.js";

/**
 * The share that is right of all practice that has a right answer, from 0 to 100; null when there is none.
 * What only measures, to be compared later, is no practice.
 * @param {Lesson} lesson
 * @param {Answers} answers
 * @param {string[]} shown the items of which the page has a card
 * @returns {number | null}
 */
export function score(lesson, answers, shown) {
  const { items, growth } = lesson;
  const practice = shown.filter((item) => !growth?.after.includes(item)).flatMap((item) => items[item] ?? []);
  let [right, total] = [0, 0];
  for (const { question, key } of practice) {
    if (!key || question.kind === "reflect") continue;
    total += 1;
    const answer = finalAnswer(answers, question, lesson.options);
    const explanation = answer && explain(question, lesson.options, answer, key);
    if (!explanation) continue;
    if ("total" in explanation) right += explanation.right / explanation.total;
    else if ("options" in explanation) right += Number(explanation.options[0]?.fits);
  }
  return total === 0 ? null : (100 * right) / total;
}
