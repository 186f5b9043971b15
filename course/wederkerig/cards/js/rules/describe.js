// @ts-check
// What an answer says, in words: for an earlier version, or one that no longer fits its question.
/** @import { Options, Question } from "../types.js" */
import { isObject } from "./answered.js";

/**
 * An answer as lines of text. What the question no longer offers is called as it was stored.
 * @param {Question} question
 * @param {Options} options
 * @param {unknown} answer
 * @returns {string[]}
 */
export function describe(question, options, answer) {
  if (!isObject(answer)) return [String(answer)];
  const { chosen = {}, text = "", label = [], proof = [], cues = [], certainty = [] } = answer;
  const groups = "groups" in question ? question.groups : [];
  const lines = Object.entries(isObject(chosen) ? chosen : {}).map(([id, ids]) => {
    const group = groups.find((one) => one.id === id);
    const said = named(group?.options ?? [], ids);
    return groups.length > 1 ? `${group?.legend ?? id} – ${said}` : said;
  });
  const sentences = "sentences" in question ? question.sentences : [];
  const parts = [named(options.labels, label), named(sentences, proof), named(options.cues, cues)];
  return [String(text), ...parts, named(options.certainties, certainty), ...lines].filter((line) => line.trim() !== "");
}

/** @param {{ id: string, text?: string }[]} options @param {unknown} ids one id or a list */
function named(options, ids) {
  const texts = [ids ?? []].flat().map((id) => options.find((option) => option.id === id)?.text ?? String(id));
  return texts.join("; ");
}
