// @ts-check
// Before and after: the answers to the two parallel measurements, laid beside each other.
/** @import { Answers, ClassifyAnswer, ClassifyKey, ClassifyQuestion, Explained, Options } from "../types.js" */
/** @import { Judged } from "./certainty.js" */
import { finalAnswer } from "./store.js";

/**
 * A case of a measurement with the label that the student chose (null: not answered), and how sure that was.
 * @typedef {{ question: ClassifyQuestion, key: ClassifyKey, label: string | null, certainty: string | null }} Measured
 */

/**
 * The cases with what was chosen.
 * @param {{ question: ClassifyQuestion, key: ClassifyKey }[]} cases
 * @param {Options} options
 * @param {Answers} answers
 * @returns {Measured[]}
 */
export function measured(cases, options, answers) {
  return cases.map(({ question, key }) => {
    const { label = null, certainty = null } = /** @type {ClassifyAnswer} */ (
      finalAnswer(answers, question, options) ?? {}
    );
    return { question, key, label, certainty };
  });
}

/**
 * How many cases have no answer yet.
 * @param {Measured[]} cases
 */
export function unanswered(cases) {
  return cases.filter((one) => one.label === null).length;
}

/**
 * Right answers and cases that were answered, per label in the order of the options.
 * @param {Measured[]} cases
 * @param {Options} options
 * @returns {[right: number, total: number][]}
 */
export function tally(cases, { labels }) {
  return labels.map(({ id }) => {
    const own = cases.filter((one) => one.key.label === id && one.label !== null);
    return [own.filter((one) => one.label === id).length, own.length];
  });
}

/**
 * The cases that were answered, each with how sure the student was and whether rightly.
 * @param {Measured[]} cases
 * @returns {Judged[]}
 */
export function judged(cases) {
  const given = cases.filter((one) => one.label !== null);
  return given.map(({ question, key, label, certainty }) => ({
    id: question.id,
    certainty,
    right: label === key.label,
  }));
}

/**
 * A case as the card tells it: the text, what was chosen first, then what fits when that is another, each with why.
 * @param {Measured} one
 * @param {Options} options
 * @returns {{ case: string, stem: string, right: boolean, options: Explained[] }}
 */
export function story({ question, key, label }, { labels }) {
  const told = [...new Set([label ?? key.label, key.label])];
  return {
    case: question.sentences.map((sentence) => sentence.text).join(" "),
    stem: question.stem ?? "",
    right: label === key.label,
    options: told.map((id) => ({
      text: labels.find((option) => option.id === id)?.text ?? id,
      fits: id === key.label,
      why: key.explanations[id] ?? "",
    })),
  };
}
