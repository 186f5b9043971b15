// @ts-check
// How far a student is, and what is still open.
/** @import { Answers, Options, Question, Texts } from "../types.js" */
import { answered } from "./answered.js";
import { finalAnswer } from "./store.js";

/**
 * Which of these questions are answered.
 * @param {Question[]} questions
 * @param {Options} options
 * @param {Answers} answers
 * @returns {{ done: number, total: number, items: Record<string, boolean> }}
 */
export function progress(questions, options, answers) {
  const items = Object.fromEntries(
    questions.map((question) => {
      const answer = finalAnswer(answers, question, options);
      return [question.id, answer !== undefined && answered(question, answer)];
    }),
  );
  const states = Object.values(items);
  return { done: states.filter(Boolean).length, total: states.length, items };
}

/**
 * What these questions are called for a student, in this order: "Casus 1", "Open vraag 1", "Casus 2".
 * @param {Question[]} questions
 * @param {Texts} texts by kind, with a place for the number
 * @returns {string[]}
 */
export function names(questions, texts) {
  /** @type {Record<string, number>} */
  const counts = {};
  return questions.map(({ kind }) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    return texts[kind].replace("{n}", String(counts[kind]));
  });
}
