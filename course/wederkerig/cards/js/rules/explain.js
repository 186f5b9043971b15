// @ts-check
// What "Bekijk uitleg" shows: why what was chosen fits or not, the other options, and what was missed.
/** @import * as T from "../types.js" */

/**
 * The explanation of a practice item for an answer that fits it.
 * @param {T.Question} question
 * @param {T.Options} options
 * @param {T.Answer} answer
 * @param {T.Key} key
 * @returns {T.Explanation}
 */
export function explain(question, options, answer, key) {
  if ("text" in key) return { guidance: key.text };
  if ("groups" in question) {
    return ofChoices(question.groups, /** @type {T.ChoiceAnswer} */ (answer).chosen, /** @type {T.ChoiceKey} */ (key));
  }
  const sentences = "sentences" in question ? question.sentences : [];
  return ofCase(sentences, options, /** @type {T.ClassifyAnswer} */ (answer), /** @type {T.ClassifyKey} */ (key));
}

/**
 * @param {T.Sentence[]} sentences
 * @param {T.Options} options
 * @param {T.ClassifyAnswer} answer
 * @param {T.ClassifyKey} key
 * @returns {T.CaseExplanation}
 */
function ofCase(sentences, { labels, cues }, answer, key) {
  const own = labels.filter((label) => label.id === answer.label);
  const others = labels.filter((label) => label.id !== answer.label);
  const chosen = new Set(answer.proof);
  const shows = { ...key.decides, ...key.supports };
  /** @param {(id: string) => boolean} wanted @returns {T.Proof[]} */
  const told = (wanted) =>
    sentences
      .filter(({ id }) => wanted(id))
      .map(({ id, text = "" }) => ({ text, cue: cues.find((cue) => cue.id === shows[id])?.text ?? "" }));
  return {
    options: [...own, ...others].map(({ id, text }) => ({
      text,
      fits: id === key.label,
      why: key.explanations[id] ?? "",
    })),
    decisive: told((id) => chosen.has(id) && id in key.decides),
    missed: told((id) => !chosen.has(id) && id in key.decides),
    supports: told((id) => chosen.has(id) && id in key.supports),
    nothing: told((id) => chosen.has(id) && !(id in shows)),
    doubt: key.doubt,
  };
}

/**
 * How many choices are right, of how many: a group where one option fits counts once; else what fits and was chosen,
 * of all that fits or was chosen. What was rightly left alone earns no praise.
 * @param {T.Group[]} groups
 * @param {Record<string, string[]>} chosen
 * @param {T.ChoiceKey} key
 * @returns {T.ChoiceExplanation}
 */
function ofChoices(groups, chosen, key) {
  let [right, total] = [0, 0];
  for (const { id, several } of groups) {
    const [own, fit] = [chosen[id] ?? [], key.fits[id] ?? []];
    const hits = own.filter((option) => fit.includes(option)).length;
    right += hits;
    total += several ? own.length + fit.length - hits : 1;
  }
  return { right, total, groups: groups.map((group) => ofGroup(group, chosen[group.id] ?? [], key)) };
}

/**
 * @param {T.Group} group
 * @param {string[]} own
 * @param {T.ChoiceKey} key
 * @returns {T.GroupExplanation}
 */
function ofGroup({ id, legend, several, options }, own, key) {
  const [fit, why] = [key.fits[id] ?? [], key.why[id] ?? {}];
  /** @param {(option: string) => boolean} wanted */
  const explained = (wanted) =>
    options
      .filter((option) => wanted(option.id))
      .map((option) => ({ text: option.text, fits: fit.includes(option.id), why: why[option.id] ?? "" }));
  return {
    legend,
    several,
    chosen: explained((option) => own.includes(option)),
    missed: explained((option) => !own.includes(option) && fit.includes(option)),
    // of a drop-down list only what fits is explained
    others: explained((option) => !own.includes(option) && !fit.includes(option) && Object.hasOwn(why, option)),
  };
}
