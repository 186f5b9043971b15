// @ts-check
// What "Bekijk uitleg" shows, for every practice item that the course once had, and one of each kind that came later.
import assert from "node:assert/strict";
import test from "node:test";
import { fits } from "../../course/wederkerig/cards/js/rules/answered.js";
import { explain } from "../../course/wederkerig/cards/js/rules/explain.js";
import { golden } from "./golden.js";

const { options, items } = golden("explanations");

for (const { question, key, cases } of items) {
  test(`${question.kind} ${question.id} is explained, whatever is answered`, () => {
    for (const { answer, explanation } of cases) {
      assert.ok(fits(question, options, answer));
      assert.deepEqual(explain(question, options, answer, key), explanation);
    }
  });
}

test("every kind of item and more than nine hundred answers were explained", () => {
  const kinds = new Set(items.map((/** @type {any} */ item) => item.question.kind));
  const count = items.reduce((/** @type {number} */ sum, /** @type {any} */ item) => sum + item.cases.length, 0);
  assert.deepEqual([...kinds].sort(), [
    "choose",
    "classify",
    "code",
    "evidence",
    "form",
    "match",
    "mix",
    "order",
    "pair",
    "reflect",
    "tip",
  ]);
  assert.equal(count, 955);
});
