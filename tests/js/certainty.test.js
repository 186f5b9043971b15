// @ts-check
// Certainty given back: what was sure, and whether rightly, before anything was explained.
import assert from "node:assert/strict";
import test from "node:test";
import { afterSet, calibration, explained, sets } from "../../course/wederkerig/cards/js/rules/certainty.js";

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

/** @param {string} id @param {string} section */
const of = (id, section) => ({ id, section });

for (const [said, cases, expected] of /** @type {[string, string[], string[]][]} */ ([
  ["cases spread over sections are one set", ["a1", "b2", "c3"], ["a1 b2 c3"]],
  ["a section with enough of them is a set of its own", ["a1", "b2", "c3", "d4", "d5", "d6"], ["a1 b2 c3", "d4 d5 d6"]],
  ["what is too few says nothing", ["a1", "b2", "d4", "d5", "d6"], ["d4 d5 d6"]],
  ["no set in a page with few cases", ["a1", "b2"], []],
])) {
  test(said, () => {
    const found = sets(cases.map((id) => of(id, id.slice(0, 1))));
    assert.deepEqual(
      found.map((those) => those.map(({ id }) => id).join(" ")),
      expected,
    );
  });
}

test("after a set it says something once the last case was explained, also where others were left out", () => {
  const items = ITEMS.slice(0, 4);
  const three = { een: given("w", "hoog"), twee: given("l", "hoog"), drie: given("w", "laag") };
  assert.equal(afterSet(items, three, CERTAINTIES), null);
  const ended = { een: three.een, twee: three.twee, vier: given("w", "laag") };
  assert.deepEqual(afterSet(items, ended, CERTAINTIES)?.again, ["twee"]);
  assert.equal(afterSet(items, { vier: ended.vier }, CERTAINTIES), null);
});
