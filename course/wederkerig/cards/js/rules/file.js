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

/**
 * The text of a file that may have been saved again by another program: UTF-8, or UTF-16 with its mark in front.
 * @param {Uint8Array} bytes
 */
export function decoded(bytes) {
  const [first, second] = bytes;
  const encoding =
    first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
