// @ts-check
// What an answer says in words.
import assert from "node:assert/strict";
import test from "node:test";
import { describe } from "../../course/wederkerig/cards/js/rules/describe.js";
import { golden, OPTIONS } from "./golden.js";

const { questions } = golden("answers");

test("an answer reads as the question does; what is no longer offered is called as it was stored", () => {
  /** @type {[string, unknown, string[]][]} */
  const table = [
    ["classify", { label: "liefdadigheid", proof: ["s1", "s3"] }, ["Liefdadigheid", "Hij kwam.; Het regende."]],
    ["classify", { label: "liefdadigheid", cues: ["prijs"], certainty: "hoog" }, ["Liefdadigheid", "PRIJS", "Hoog"]],
    ["classify", { label: "weg", cues: ["prijs", "ook-weg"] }, ["weg", "PRIJS; ook-weg"]],
    ["classify", { label: null, proof: [], certainty: null }, []],
    ["reflect", { text: "Omdat.\nDaarom." }, ["Omdat.\nDaarom."]],
    ["reflect", { text: " " }, []],
    ["several", { chosen: { keuze: ["a", "c"] } }, ["Eerste; Derde"]],
    ["form", { chosen: { people: ["a"], time: ["weg"] } }, ["Wie? – Eerste", "Wanneer? – weg"]],
    ["form", { chosen: { anders: ["a"] } }, ["anders – a"]],
    ["choose", { chosen: 3, text: 7, label: { x: 1 } }, ["7", "[object Object]"]],
    ["choose", null, ["null"]],
    ["choose", "tekst", ["tekst"]],
  ];
  for (const [question, answer, lines] of table)
    assert.deepEqual(describe(questions[question], OPTIONS, answer), lines);
});
