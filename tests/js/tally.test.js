// @ts-check
// Counting hands: what was typed, and two votes beside each other.
import assert from "node:assert/strict";
import test from "node:test";
import { beside, choicesIn, hands, voted } from "../../course/wederkerig/site/js/tally.js";

test("only a whole number of hands is counted", () => {
  assert.deepEqual(["12", " 3 ", "", "x", "-4", "2.5", "1e3", "99999"].map(hands), [12, 3, 0, 0, 0, 0, 0, 9999]);
  assert.deepEqual([voted([0, 0]), voted([0, 1])], [false, true]);
});

test("shares are of those who voted that time", () => {
  const rows = beside(["a", "b"], [1, 2], [9, 1]);
  assert.deepEqual(rows[0], { choice: "a", before: 1, after: 9, shareBefore: 33, shareAfter: 90 });
  assert.deepEqual(rows[1], { choice: "b", before: 2, after: 1, shareBefore: 67, shareAfter: 10 });
});

test("a vote that nobody gave is no division by zero", () => {
  assert.deepEqual(beside(["a"], [0], [0])[0]?.shareAfter, 0);
});

test("choices of a lecturer's own stand in a line", () => {
  assert.deepEqual(choicesIn(" eens , oneens,, eens"), ["eens", "oneens"]);
  assert.deepEqual(choicesIn(" "), []);
});
