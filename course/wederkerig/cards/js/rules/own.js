// @ts-check
// What a student said of an item, as it is read back elsewhere: where only the answer is known, not the question.
/** @import { Entry } from "../types.js" */
import { isObject } from "./answered.js";
import { paragraphs } from "./text.js";

/**
 * The paragraphs of an open answer or, of a group, what was chosen; nothing where there is no such answer.
 * @param {Entry | undefined} entry
 * @param {string | undefined} group
 * @param {Record<string, string>} options the text of each option
 * @returns {string[]}
 */
export function said(entry, group, options) {
  if (!entry) return [];
  if (!group) return "text" in entry && typeof entry.text === "string" ? paragraphs(entry.text).filter(Boolean) : [];
  return chosenIn(entry, group, options).map((id) => options[id] ?? "");
}

/**
 * The ids of what was chosen in a group, of those that are offered.
 * @param {Entry | undefined} entry
 * @param {string} group
 * @param {Record<string, string>} options
 * @returns {string[]}
 */
export function chosenIn(entry, group, options) {
  const chosen = entry && "chosen" in entry && isObject(entry.chosen) ? entry.chosen[group] : undefined;
  return Array.isArray(chosen) ? chosen.filter((id) => Object.hasOwn(options, id)) : [];
}
