// @ts-check
// Then and now: two measurements beside each other.
import assert from "node:assert/strict";
import test from "node:test";
import { judged, measured, story, tally, unanswered } from "../../course/wederkerig/cards/js/rules/growth.js";
import { OPTIONS } from "./golden.js";

const [W, V, L] = /** @type {[string, string, string]} */ (OPTIONS.labels.map((label) => label.id));
const CASES = [W, V, L, W].map((label, number) => ({
  question: {
    kind: /** @type {const} */ ("classify"),
    id: `c${number}`,
    sentences: [`Casus ${number}.`, "Er gebeurde iets."].map((text, place) => ({ id: `s${place + 1}`, text })),
    stem: "Wat overheerst?",
  },
  key: { label, decides: {}, supports: {}, explanations: { [W]: "w", [V]: "v", [L]: "l" }, doubt: "" },
}));

/** @param {...(string | null)} labels one for each case */
const answers = (...labels) => Object.fromEntries(labels.map((label, number) => [`c${number}`, { label, proof: [] }]));
/** @param {...(string | null)} labels */
const chosen = (...labels) => measured(CASES, OPTIONS, answers(...labels));

test("each case gets the label that was chosen; no answer, or one without a label or that does not fit, is none", () => {
  const labels = (/** @type {import("../../course/wederkerig/cards/js/rules/growth.js").Measured[]} */ cases) =>
    cases.map((one) => one.label);
  assert.deepEqual(labels(measured(CASES, OPTIONS, {})), [null, null, null, null]);
  assert.deepEqual(labels(chosen(W, null, "weg")), [W, null, null, null]);
  assert.equal(unanswered(chosen(W, null, "weg")), 3);
});

test("per label that fits: how many were right of those that were answered", () => {
  /** @type {[(string | null)[], number[][]][]} */
  const table = [
    [
      [W, V, L, W],
      [
        [2, 2],
        [1, 1],
        [1, 1],
      ],
    ],
    [
      [V, V, V, V],
      [
        [0, 2],
        [1, 1],
        [0, 1],
      ],
    ],
    [
      [W, null, null, L],
      [
        [1, 2],
        [0, 0],
        [0, 0],
      ],
    ],
    [
      [],
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ],
  ];
  for (const [labels, expected] of table) assert.deepEqual(tally(chosen(...labels), OPTIONS), expected);
});

test("what was answered is judged with how sure the student was; what was not is left out", () => {
  const [first, second] = [
    { label: W, proof: [], certainty: "hoog" },
    { label: L, proof: [] },
  ];
  assert.deepEqual(judged(measured(CASES, OPTIONS, { c0: first, c1: second })), [
    { id: "c0", certainty: "hoog", right: true },
    { id: "c1", certainty: null, right: false },
  ]);
});

test("a case tells what was chosen first, then what fits when that is another, each with why", () => {
  const fits = { text: "Wederkerigheid", fits: true, why: "w" };
  const wrong = { text: "Voor-wat-hoort-wat", fits: false, why: "v" };
  const told = (/** @type {string | null} */ label) => story(/** @type {any} */ (chosen(label)[0]), OPTIONS);
  assert.deepEqual(told(W), {
    case: "Casus 0. Er gebeurde iets.",
    stem: "Wat overheerst?",
    right: true,
    options: [fits],
  });
  assert.deepEqual(told(V), {
    case: "Casus 0. Er gebeurde iets.",
    stem: "Wat overheerst?",
    right: false,
    options: [wrong, fits],
  });
  assert.deepEqual(told(null), {
    case: "Casus 0. Er gebeurde iets.",
    stem: "Wat overheerst?",
    right: false,
    options: [fits],
  });
});
