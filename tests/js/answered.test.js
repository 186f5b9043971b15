// @ts-check
// What an answer is, and when a question is answered.
import assert from "node:assert/strict";
import test from "node:test";
import { answered, fits } from "../../course/wederkerig/cards/js/rules/answered.js";
import { golden, OPTIONS } from "./golden.js";

const { questions, cases } = golden("answers");

for (const { question, answer, times = 0, fits: good, answered: done } of cases) {
  const raw = times ? { text: answer.text.repeat(times) } : answer;
  test(`${question}: ${JSON.stringify(answer)} (${times}) ${good ? "fits" : "does not fit"}`, () => {
    assert.equal(fits(questions[question], OPTIONS, raw), good);
    if (good) assert.equal(answered(questions[question], raw), done);
  });
}
