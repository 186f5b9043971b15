// @ts-check
// How far a student is.
import assert from "node:assert/strict";
import test from "node:test";
import { names, progress } from "../../course/wederkerig/cards/js/rules/progress.js";
import { golden, OPTIONS } from "./golden.js";

const { questions } = golden("answers");
const ALL = [questions.classify, questions.reflect, questions.match];

test("a question counts as done when its answer fits and nothing is asked any more", () => {
  /** @type {[Record<string, unknown>, boolean[]][]} */
  const table = [
    [{}, [false, false, false]],
    [{ "een-casus": { proof: ["s1"], certainty: "hoog" } }, [false, false, false]],
    [{ "een-casus": { label: "liefdadigheid" }, "een-vraag": { text: " " } }, [true, false, false]],
    [{ "een-casus": { label: "vriendschap" }, "een-vraag": { text: "Ja." } }, [false, true, false]],
    [{ koppel: { chosen: { r1: ["a"] } } }, [false, false, false]],
    [{ koppel: { chosen: { r1: ["a"], r2: ["b"], r3: ["c"], r4: ["a"], r5: ["a"] } } }, [false, false, true]],
    [{ "een-casus": null, "een-vraag": "Ja.", koppel: [] }, [false, false, false]],
  ];
  for (const [answers, expected] of table) {
    const { done, total, items } = progress(ALL, OPTIONS, answers);
    assert.deepEqual(Object.values(items), expected);
    assert.deepEqual(Object.keys(items), ["een-casus", "een-vraag", "koppel"]);
    assert.deepEqual([done, total], [expected.filter(Boolean).length, 3]);
  }
});

test("questions are numbered per kind, in their order", () => {
  const texts = { classify: "Casus {n}", reflect: "Open vraag {n}", match: "Koppelvraag {n}" };
  const shown = [questions.classify, questions.reflect, questions.classify, questions.match, questions.classify];
  assert.deepEqual(names(shown, texts), ["Casus 1", "Open vraag 1", "Casus 2", "Koppelvraag 1", "Casus 3"]);
});
