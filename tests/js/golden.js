// @ts-check
// What Python and JavaScript must agree on stands in tests/golden; pytest reads the same files.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** @param {string} name */
export function golden(name) {
  return JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8"));
}

/** SHA-256 as a page has it. @param {string} text */
export async function digest(text) {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The options of every case, as in the golden files. @type {import("../../course/wederkerig/cards/js/types.js").Options} */
export const OPTIONS = golden("explanations").options;
