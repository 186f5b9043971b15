// @ts-check
// What a student said of an item, read back where only the answer is known.
import assert from "node:assert/strict";
import test from "node:test";
import { chosenIn, said } from "../../course/wederkerig/cards/js/rules/own.js";

const OPTIONS = { ja: "Ja", nee: "Nee" };
/** @type {[string, any, string | undefined, string[]][]} */
const CASES = [
  ["nothing stored", undefined, undefined, []],
  ["an open answer", { text: "Eerst dit.\n\nDan dat." }, undefined, ["Eerst dit.", "Dan dat."]],
  ["an empty open answer", { text: "  \n" }, undefined, []],
  ["a text that is none", { text: 3 }, undefined, []],
  ["a choice where a text is read", { chosen: { plicht: ["ja"] } }, undefined, []],
  ["what was chosen in a group", { chosen: { plicht: ["ja"], telt: ["nee"] } }, "telt", ["Nee"]],
  ["a group that is still open", { chosen: { plicht: ["ja"], telt: [] } }, "telt", []],
  ["an option that is none", { chosen: { telt: ["toString"] } }, "telt", []],
  ["a text where a choice is read", { text: "Ja." }, "telt", []],
  ["a choice that is none", { chosen: "telt" }, "telt", []],
];

for (const [name, entry, group, expected] of CASES) {
  test(`${name} reads back as it was given`, () => {
    assert.deepEqual(said(entry, group, OPTIONS), expected);
  });
}

test("what was chosen is known by id, of the options that there are", () => {
  assert.deepEqual(chosenIn(/** @type {any} */ ({ chosen: { telt: ["nee", "weg", 3] } }), "telt", OPTIONS), ["nee"]);
  assert.deepEqual(chosenIn(undefined, "telt", OPTIONS), []);
});
