// @ts-check
// Certainty given back: what was sure, and whether rightly, before anything was explained.
import assert from "node:assert/strict";
import test from "node:test";
import { calibration, explained } from "../../course/wederkerig/cards/js/rules/certainty.js";

const CERTAINTIES = ["laag", "midden", "hoog"].map((id) => ({ id, text: id }));
/** @param {string} id @returns {any} */
const item = (id, label = "w") => ({ question: { id, kind: "classify" }, key: { label, explanations: {} } });
/** @param {string | null} label @param {string | null} certainty */
const given = (label, certainty) => ({ label: "later", first: { label, certainty } });
const ITEMS = ["een", "twee", "drie", "vier", "vijf"].map((id) => item(id));

test("it counts the cases that were explained, by the answer of before", () => {
  const answers = {
    een: given("w", "hoog"),
    twee: given("l", "hoog"),
    drie: given("w", "laag"),
    vier: given("v", "laag"),
    vijf: { label: "w", certainty: "hoog" }, // not explained yet, so it says nothing of it
  };
  const expected = { sure: 2, right: 1, doubted: 2, rightly: 1, again: ["twee"] };
  assert.deepEqual(calibration(explained(ITEMS, answers), CERTAINTIES), expected);
});

test("it says nothing before three cases were explained", () => {
  const two = { een: given("w", "hoog"), twee: given("l", "hoog") };
  assert.equal(calibration(explained(ITEMS, two), CERTAINTIES), null);
  const three = { ...two, drie: given("w", null) };
  assert.deepEqual(calibration(explained(ITEMS, three), CERTAINTIES)?.sure, 2);
});

test("what has no key or no label says nothing, whatever stands in the file", () => {
  const odd = [{ question: { id: "een", kind: "classify" } }, item("twee"), item("drie"), item("vier")];
  const answers = { een: given("w", "hoog"), twee: 3, drie: { first: "x" }, vier: given(null, "hoog") };
  assert.deepEqual(explained(/** @type {any} */ (odd), answers), []);
});
