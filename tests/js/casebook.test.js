// @ts-check
// "Mijn casusboek": what a student answered, in the order of the lessons, with both definitions in front.
import assert from "node:assert/strict";
import test from "node:test";
import { casebook } from "../../course/wederkerig/cards/js/rules/casebook.js";
import { OPTIONS } from "./golden.js";

/** @param {any} question */
const card = (question) => ({ question, options: OPTIONS, asked: [`Vraag ${question.id}?`], story: ["Er was eens."] });
const open = (/** @type {string} */ id) => card({ id, kind: "reflect" });
const CASE = card({
  id: "casus",
  kind: "classify",
  sentences: [
    { id: "s1", text: "Zij gaf." },
    { id: "s2", text: "Hij at." },
  ],
});
const LESSONS = [
  { title: "Les 0", cards: [open("toen")] },
  { title: "Les 1", cards: [CASE, open("denk")] },
  { title: "Les 2", cards: [open("nu"), open("leeg")] },
];
const DEFINITIONS = { before: "toen", after: "nu" };
const label = (/** @type {string} */ id) => OPTIONS.labels.find((one) => one.id === id)?.text;

test("definitions come first, and each lesson has what was answered with its reasons", () => {
  const sure = OPTIONS.certainties[0];
  const answers = {
    denk: { text: "Eerst dit.\n\nDan dat." },
    casus: { label: "liefdadigheid", proof: ["s1", "s2"], certainty: sure?.id },
    toen: { text: "Geven." },
    leeg: { text: "  " },
  };
  const [asked, story] = [["Vraag casus?"], ["Er was eens."]];
  assert.deepEqual(casebook(LESSONS, answers, DEFINITIONS, []), {
    before: ["Geven."],
    after: null,
    chapters: [
      {
        title: "Les 1",
        told: [
          { asked, story, said: [label("liefdadigheid"), "Zij gaf.", "Hij at."], open: false },
          { asked: ["Vraag denk?"], story, said: ["Eerst dit.", "Dan dat."], open: true },
        ],
      },
    ],
  });
});

test("what does not fit its question, or is nothing, stands in no book", () => {
  for (const odd of [undefined, null, 3, "x", { label: "onbekend", proof: [] }, { label: null, proof: [] }])
    assert.deepEqual(casebook(LESSONS, { casus: odd }, DEFINITIONS, []), { before: null, after: null, chapters: [] });
});
