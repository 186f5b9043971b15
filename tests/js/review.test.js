// @ts-check
// "Drie van eerder": which cards come back first, when the next turn is, and the same cards for Anki.
import assert from "node:assert/strict";
import test from "node:test";
import { ankiText, backOf } from "../../course/wederkerig/cards/js/rules/anki.js";
import { chosen, DAYS, isRight, own, TURNS, turned } from "../../course/wederkerig/cards/js/rules/review.js";
import * as store from "../../course/wederkerig/cards/js/rules/store.js";
import { OPTIONS } from "./golden.js";

const NOW = "2026-03-10T09:00:00.000Z";
const [SURE, UNSURE] = [OPTIONS.certainties.at(-1)?.id, OPTIONS.certainties[0]?.id];
const KEY = {
  label: "liefdadigheid",
  decides: { s1: "eenzijdig" },
  supports: {},
  explanations: { liefdadigheid: "Er komt niets terug." },
  doubt: "",
};
/** @param {string} id @returns {any} */
const card = (id) => ({
  question: {
    id,
    kind: "classify",
    sentences: [
      { id: "s1", text: "Zij gaf & hij nam." },
      { id: "s2", text: "Klaar." },
    ],
  },
  options: OPTIONS,
  key: KEY,
});
/** @param {string} label @param {string | undefined} certainty @param {number} day of March @param {object} more */
const given = (label, certainty, day, more = {}) => {
  const saved = `2026-03-0${day}T09:00:00.000Z`;
  return { label, proof: [], certainty, saved, ...more };
};
const [RIGHT, WRONG] = ["liefdadigheid", "wederkerigheid"];
/** @param {any[]} cards @param {any} answers */
const ids = (cards, answers, now = NOW) => chosen(cards, answers, now).map(({ question }) => question.id);
const CARDS = ["a", "b", "c", "d", "e"].map(card);

test("what went wrong with certainty comes first, then what went wrong, then the rest, the oldest first", () => {
  const answers = {
    a: given(RIGHT, SURE, 1),
    b: given(WRONG, UNSURE, 3),
    c: given(WRONG, SURE, 5),
    d: given(WRONG, UNSURE, 2),
    e: given(RIGHT, UNSURE, 4),
  };
  assert.deepEqual(ids(CARDS, answers), ["c", "d", "b"]);
  assert.deepEqual(ids(CARDS.slice(0, 2), answers), ["b", "a"]);
  assert.equal(chosen(CARDS, answers, NOW).length, TURNS);
});

test("what was chosen before the explanation tells how it went, not what was chosen after it", () => {
  const answers = {
    a: given(RIGHT, SURE, 1, { first: { label: WRONG, proof: [], certainty: SURE } }),
    b: given(WRONG, UNSURE, 1),
  };
  assert.deepEqual(ids(CARDS, answers), ["a", "b"]);
});

test("a card waits longer every time it goes right, and starts again when it goes wrong", () => {
  /** @type {any} */
  let answers = { a: given(WRONG, SURE, 1) };
  const waits = [true, true, true, true, true, false].map((right) => {
    answers = turned(answers, "a", right, NOW);
    return (Date.parse(answers.a.review.due) - Date.parse(NOW)) / 86_400_000;
  });
  assert.deepEqual(waits, [...DAYS.slice(1), DAYS.at(-1), DAYS[0]]);
  assert.deepEqual(
    [...DAYS],
    [...DAYS].sort((one, other) => one - other),
  );
});

test("a card does not come back before its turn, and then it does", () => {
  const answers = turned({ a: given(WRONG, SURE, 1), b: given(RIGHT, SURE, 2) }, "a", false, NOW);
  assert.deepEqual(ids(CARDS, answers), ["b"]);
  assert.deepEqual(ids(CARDS, answers, "2026-03-11T08:59:59.999Z"), ["b"]);
  assert.deepEqual(ids(CARDS, answers, "2026-03-11T09:00:00.000Z"), ["a", "b"]);
});

test("asking again leaves the answer of then, and a new answer leaves the turn", () => {
  const before = Object.freeze({ a: Object.freeze(given(WRONG, SURE, 1, { earlier: [given(RIGHT, UNSURE, 1)] })) });
  const after = /** @type {any} */ (turned(before, "a", true, NOW));
  const { review, ...rest } = after.a;
  assert.deepEqual(rest, before.a);
  assert.ok(store.same(before.a, after.a));
  const again = /** @type {any} */ (
    store.put(after, "a", /** @type {any} */ ({ label: RIGHT, proof: [] }), after.a, NOW)
  );
  assert.deepEqual(again.a.review, review);
  assert.deepEqual(/** @type {any} */ (store.takeBack(again, "a", 0, NOW)).a.review, review);
  const handed = store.finalAnswer(after, card("a").question, OPTIONS);
  assert.ok(handed && !("review" in handed));
});

test("what was wiped meanwhile has no turn", () => {
  assert.deepEqual(turned({}, "a", true, NOW), {});
});

test("whatever stands in the file, only what can be judged comes back", () => {
  const odd = [null, 3, "x", {}, { label: "onbekend", proof: [] }, { label: null, proof: [] }, { text: "x" }];
  for (const entry of odd) assert.deepEqual(ids(CARDS, { a: entry }), []);
  const reflect = { question: { id: "a", kind: "reflect" }, options: OPTIONS, key: { text: "Zo." } };
  assert.deepEqual(own([/** @type {any} */ (reflect)], { a: { text: "x" } }), []);
  const turns = [null, 3, {}, { box: 0 }, { box: 9, due: "2026-03-11T09:00:00Z" }, { box: 0, due: "morgen" }];
  for (const review of turns) assert.deepEqual(ids(CARDS, { a: given(WRONG, SURE, 1, { review }) }), ["a"]);
});

test("a turn that a wrong clock noted far away is not waited for", () => {
  const review = { box: 4, due: "2031-01-01T00:00:00.000Z" };
  assert.deepEqual(ids(CARDS, { a: given(RIGHT, SURE, 1, { review }) }), ["a"]);
});

const MENU = {
  question: {
    id: "m",
    kind: "choose",
    groups: [
      {
        id: "x",
        legend: "Wie?",
        several: false,
        menu: false,
        options: ["p", "q"].map((id) => ({ id, text: id.toUpperCase() })),
      },
      {
        id: "y",
        legend: "Wat?",
        several: true,
        menu: false,
        options: ["r", "s", "t"].map((id) => ({ id, text: id.toUpperCase() })),
      },
    ],
  },
  options: OPTIONS,
  key: { fits: { x: ["q"], y: ["r", "s"] }, why: { x: { q: "Want\tzo.\n\nEn zo." }, y: {} } },
};

test("choices are right when all of them are", () => {
  const right = (/** @type {any} */ chosen) => isRight(/** @type {any} */ (MENU), { chosen });
  assert.ok(right({ x: ["q"], y: ["s", "r"] }));
  assert.ok(!right({ x: ["q"], y: ["r"] }));
  assert.ok(!right({ x: ["q"], y: ["r", "s", "t"] }));
  assert.ok(!right({ x: ["p"], y: ["r", "s"] }));
});

test("for Anki a card is one line: what is asked, a tab, what fits and why, safe as HTML", () => {
  const sides = [
    { front: ["Wat is\n dit?", "", "a < b"], back: backOf(card("a")) },
    { front: ["M"], back: backOf(/** @type {any} */ (MENU)) },
  ];
  const charity = OPTIONS.labels.find(({ id }) => id === "liefdadigheid")?.text;
  assert.deepEqual(ankiText(sides).split("\n"), [
    "#separator:tab",
    "#html:true",
    `Wat is dit?<br>a &lt; b\t${charity}<br>Er komt niets terug.<br>✓ Zij gaf &amp; hij nam.`,
    "M\tWie?<br>Q<br>Want zo.<br>En zo.<br>Wat?<br>R<br>S",
    "",
  ]);
});
