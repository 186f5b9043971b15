// @ts-check
// Agreement of two coders: the same figure as Python gives, and the steps of its sum.
import assert from "node:assert/strict";
import test from "node:test";
import { agreement } from "../../course/wederkerig/cards/js/rules/agreement.js";
import { golden } from "./golden.js";

for (const { name, pairs, same, alpha } of golden("agreement").cases) {
  test(`${name}: alpha is that of Python`, () => {
    const found = agreement(pairs);

    assert.deepEqual([found.n, found.same], [pairs.length, same]);
    if (alpha === null) assert.equal(found.alpha, null);
    else assert.ok(Math.abs((found.alpha ?? 2) - alpha) < 1e-9);
  });
}

test("the sum tells how often each code was given, the most given first", () => {
  const found = agreement([
    ["B1", "A2"],
    ["B1", "B1"],
    ["A2", "C3"],
  ]);

  assert.deepEqual(found.counts, [
    ["B1", 3],
    ["A2", 2],
    ["C3", 1],
  ]);
  assert.deepEqual([found.size, found.sum], [6, 3 * 2 + 2 * 1]);
  assert.deepEqual([found.observed, found.expected], [2 / 3, 1 - 8 / 30]);
});
