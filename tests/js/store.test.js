// @ts-check
// The answers of a student: nothing that was saved is lost unseen, and what was replaced can be taken back.
import assert from "node:assert/strict";
import test from "node:test";
import * as store from "../../course/wederkerig/cards/js/rules/store.js";
import { golden, OPTIONS } from "./golden.js";

const { questions } = golden("answers");
const [ONE, TWO, NOW, LATER] = [
  { label: "liefdadigheid", proof: ["s1", "s3"], certainty: "hoog" },
  { label: "wederkerigheid", proof: [] },
  "2026-03-04T05:06:07.000Z",
  "2026-03-04T05:07:00.000Z",
];
/** @param {string} text */
const said = (text) => ({ text, saved: NOW });

/**
 * The answers after these saves of "a" by somebody who saw nothing of the others.
 * @param {string[]} texts
 */
function unseen(...texts) {
  return texts.reduce((answers, text) => store.put(answers, "a", { text }, undefined, NOW), {});
}

test("an answer is stored with its moment, beside the others, and the stored answers themselves are left alone", () => {
  const before = Object.freeze({ b: said("Blijft.") });
  assert.deepEqual(store.put(before, "a", ONE, undefined, NOW), { ...before, a: { ...ONE, saved: NOW } });
});

test("who changes what is on the card replaces it", () => {
  const first = store.put({}, "a", ONE, undefined, NOW);
  assert.deepEqual(store.put(first, "a", TWO, ONE, LATER), { a: { ...TWO, saved: LATER } });
  assert.deepEqual(store.put(first, "a", TWO, store.entryOf(first, "a"), LATER), { a: { ...TWO, saved: LATER } });
});

test("what was answered elsewhere in the meantime is kept beside the newest, oldest first", () => {
  const seen = unseen("Samen gezien.");
  const first = store.put(seen, "a", { text: "Eén." }, said("Samen gezien."), NOW);
  const second = store.put(first, "a", { text: "Twee." }, said("Samen gezien."), LATER);
  assert.deepEqual(second, { a: { text: "Twee.", saved: LATER, earlier: [said("Eén.")] } });
  const third = store.put(second, "a", { text: "Twee en meer." }, { text: "Twee." }, LATER);
  assert.deepEqual(store.earlierOf(third, "a"), [said("Eén.")]); // who goes on keeps nothing more
});

test("the same answer given elsewhere is no other version", () => {
  const table = [
    [ONE, { certainty: "hoog", proof: ["s3", "s1"], label: "liefdadigheid" }],
    [{ label: null, proof: [] }, { proof: [] }],
    [{ chosen: { x: ["a", "b"], y: ["c"] } }, { chosen: { y: ["c"], x: ["b", "a"] } }],
    [{ text: "a", saved: NOW, revision: "1f" }, { text: "a" }],
  ];
  for (const [here, there] of table) {
    assert.ok(store.same(here, there));
    const answers = store.put({ a: here }, "a", /** @type {any} */ (there), undefined, LATER);
    assert.deepEqual(store.earlierOf(answers, "a"), []);
  }
});

test("other answers are other versions", () => {
  const table = [
    [{ text: "a" }, { text: "a " }],
    [{ chosen: { x: ["a"] } }, { chosen: { y: ["a"] } }],
    [{ proof: ["s1"] }, { proof: ["s1", "s2"] }],
    [{ text: "a" }, undefined],
    [null, null],
  ];
  for (const [one, other] of table) assert.ok(!store.same(one, other));
});

test("a limited number of earlier versions is kept: the last ones", () => {
  const texts = Array.from({ length: store.MAX_EARLIER + 3 }, (_, number) => String(number));
  const kept = store.earlierOf(unseen(...texts), "a").map((version) => "text" in version && version.text);
  assert.deepEqual(kept, texts.slice(2, -1));
});

test("an earlier version can be taken back, and what stood there is kept instead", () => {
  const answers = unseen("Eén.", "Twee.", "Drie.");
  const back = store.takeBack(answers, "a", 0, LATER);
  assert.deepEqual(back, { a: { text: "Eén.", saved: LATER, earlier: [said("Twee."), said("Drie.")] } });
  assert.deepEqual(store.takeBack(answers, "a", 7, LATER), answers);
  assert.deepEqual(store.takeBack({}, "a", 0, LATER), {});
});

test("an answer that no longer fits its question is kept when the question is answered again", () => {
  const table = [
    { label: "weggehaald", proof: ["s1"], saved: NOW },
    { label: "liefdadigheid", cues: ["prijs"], certainty: "hoog", saved: NOW }, // of before sentences were chosen
  ];
  for (const old of table) {
    assert.equal(store.finalAnswer({ "een-casus": old }, questions.classify, OPTIONS), undefined);
    const answers = store.put({ "een-casus": old }, "een-casus", TWO, undefined, LATER);
    assert.deepEqual(store.earlierOf(answers, "een-casus"), [old]);
  }
});

test("what is handed in has no history", () => {
  const answers = { "een-casus": { ...ONE, saved: NOW, revision: "1f", earlier: [TWO] }, "een-vraag": said("Ja.") };
  assert.deepEqual(store.finalAnswer(answers, questions.classify, OPTIONS), { ...ONE, saved: NOW });
  assert.deepEqual(store.finalAnswer(answers, questions.reflect, OPTIONS), said("Ja."));
  assert.equal(store.finalAnswer(answers, questions.match, OPTIONS), undefined);
});

test("wiping deletes these answers with their history, and no others", () => {
  const answers = { ...unseen("Eén.", "Twee."), b: said("Blijft.") };
  assert.deepEqual(store.wipe(answers, ["a", "nog-leeg"]), { b: said("Blijft.") });
  assert.deepEqual(store.put(store.wipe(answers, ["a"]), "a", TWO, said("Twee."), NOW).a, { ...TWO, saved: NOW });
});

test("answers are loaded back for these items only", () => {
  const given = { a: said("Toen."), b: { ...said("Ook."), earlier: [said("Ouder.")] }, "van-elders": said("Nee.") };
  const expected = { a: { text: "Toen.", saved: LATER }, b: { text: "Ook.", saved: LATER } };
  assert.deepEqual(store.loadBack({}, ["a", "b", "c"], given, LATER), expected);
});

test("loading back keeps a different answer and leaves the same one as it is", () => {
  const here = { a: said("Hier."), b: { ...said("Gelijk."), revision: "1f" } };
  const answers = store.loadBack(here, ["a", "b"], { a: said("Toen."), b: { text: "Gelijk." } }, LATER);
  assert.deepEqual(answers, { a: { text: "Toen.", saved: LATER, earlier: [said("Hier.")] }, b: here.b });
});

test("whatever a file says an entry or its history is, the question can be answered", () => {
  for (const raw of [null, 3, [], "tekst", { earlier: null }, { earlier: 3 }, { earlier: [null, 3] }, { saved: 7 }]) {
    const answers = store.put({ a: raw }, "a", TWO, undefined, NOW);
    assert.deepEqual(store.finalAnswer({ "een-casus": answers.a }, questions.classify, OPTIONS), {
      ...TWO,
      saved: NOW,
    });
    const back = store.loadBack({ a: raw }, ["a"], { a: TWO }, NOW);
    assert.deepEqual(store.finalAnswer({ "een-casus": back.a }, questions.classify, OPTIONS), { ...TWO, saved: NOW });
  }
});

test("an item may be called anything", () => {
  for (const item of ["constructor", "__proto__", "toString"]) {
    assert.equal(store.entryOf({}, item), undefined);
    const stored = JSON.parse(JSON.stringify(store.put({}, item, TWO, undefined, NOW)));
    assert.deepEqual(Object.entries(stored), [[item, { ...TWO, saved: NOW }]]);
  }
});

test("what was answered before the explanation was first seen is kept, whatever is answered after it", () => {
  const before = store.explained(store.put({}, "a", ONE, undefined, NOW), "a");
  assert.deepEqual(store.entryOf(before, "a"), { ...ONE, saved: NOW, first: ONE });
  const later = store.explained(store.put(before, "a", TWO, ONE, LATER), "a");
  assert.deepEqual(store.entryOf(later, "a"), { ...TWO, saved: LATER, first: ONE });
  assert.deepEqual(store.explained({}, "a"), {});
  assert.ok(store.same(store.entryOf(later, "a"), TWO)); // and it is no part of the answer
});
