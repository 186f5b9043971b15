// @ts-check
// What an answer is: whether it fits its question, and whether the question is answered.
/** @import { Answer, ChoiceAnswer, ClassifyAnswer, Group, Options, Question, ReflectAnswer } from "../types.js" */

export const MAX_TEXT = 20_000; // letters of an open answer
export const MOST_PROOF = 3; // sentences of a case that can be chosen

/**
 * Whether `raw`, of which nothing is known, is an answer to `question`.
 * @param {Question} question
 * @param {Options} options
 * @param {unknown} raw
 * @returns {raw is Answer}
 */
export function fits(question, options, raw) {
  if (!isObject(raw)) return false;
  if ("groups" in question) return choiceFits(question.groups, raw);
  if (question.kind === "reflect") return textFits(raw);
  const { label = null, proof = [], certainty = null } = raw;
  return (
    !("cues" in raw) && // who ticked cues answered another question
    (label === null || known(options.labels, [label])) &&
    known(question.sentences, proof) &&
    /** @type {string[]} */ (proof).length <= MOST_PROOF &&
    (certainty === null || known(options.certainties, [certainty]))
  );
}

/**
 * Whether nothing is asked any more: a case has its label, an open answer has words, every group has a choice.
 * @param {Question} question
 * @param {Answer} answer one that fits
 */
export function answered(question, answer) {
  const given = /** @type {Partial<ClassifyAnswer & ReflectAnswer & ChoiceAnswer>} */ (answer);
  if ("groups" in question) return question.groups.every((group) => (given.chosen?.[group.id] ?? []).length > 0);
  if (question.kind === "reflect") return (given.text ?? "").trim() !== "";
  return (given.label ?? null) !== null;
}

/**
 * Whether a value is an object with names, as JSON has them.
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {{ id: string }[]} options @param {unknown} ids */
function known(options, ids) {
  return Array.isArray(ids) && ids.every((id) => options.some((option) => option.id === id));
}

/** @param {Record<string, unknown>} raw */
function textFits({ text = "" }) {
  return typeof text === "string" && [...text].length <= MAX_TEXT;
}

/** @param {Group[]} groups @param {Record<string, unknown>} raw */
function choiceFits(groups, { chosen = {} }) {
  if (!isObject(chosen)) return false;
  return Object.entries(chosen).every(([id, ids]) => {
    const group = groups.find((one) => one.id === id);
    return group && known(group.options, ids) && (group.several || /** @type {string[]} */ (ids).length <= 1);
  });
}
