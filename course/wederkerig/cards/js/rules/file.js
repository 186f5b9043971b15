// @ts-check
// The file of answers, `antwoorden.json`: its text, and what it holds.
/** @import { Answers } from "../types.js" */
import { isObject } from "./answered.js";

const FORMAT = 1;

/**
 * The text of a file with these answers.
 * @param {Answers} answers
 */
export function fileText(answers) {
  return `${JSON.stringify({ format: FORMAT, answers }, null, 1)}\n`;
}

/**
 * The answers in the text of a file; null when it is no file of answers, or one that could not be written back.
 * @param {string} text
 * @returns {Answers | null}
 */
export function readFile(text) {
  try {
    const content = JSON.parse(text);
    if (!isObject(content) || !isObject(content.answers)) return null;
    fileText(content.answers);
    return content.answers;
  } catch {
    return null;
  }
}
