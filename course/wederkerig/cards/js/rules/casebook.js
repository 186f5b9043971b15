// @ts-check
// "Mijn casusboek": what a student answered in all lessons, in their order, with both definitions in front.
/** @import { Answers, Options, Question } from "../types.js" */
import { answered } from "./answered.js";
import { describe } from "./describe.js";
import { finalAnswer } from "./store.js";
import { paragraphs } from "./text.js";

/**
 * A card as the book asks for it: the question, and what of its text stands in the book.
 * @typedef {{ question: Question, options: Options, asked: string[], story: string[] }} Asked
 * @typedef {{ asked: string[], story: string[], said: string[], open: boolean }} Told
 */

/**
 * The book: both definitions (null: not given), and per lesson what was answered there. Empty lessons are left out.
 * @param {{ title: string, cards: Asked[] }[]} lessons
 * @param {Answers} answers
 * @param {{ before: string, after: string }} definitions the items that ask for them
 * @param {string[]} gathered the items of which the answers stand together elsewhere in the book
 * @returns {{ before: string[] | null, after: string[] | null, chapters: { title: string, told: Told[] }[] }}
 */
export function casebook(lessons, answers, definitions, gathered) {
  const own = [...Object.values(definitions), ...gathered];
  const chapters = lessons.map(({ title, cards }) => ({
    title,
    told: cards.filter(({ question }) => !own.includes(question.id)).flatMap((card) => told(card, answers)),
  }));
  const definition = (/** @type {string} */ item) =>
    lessons
      .flatMap(({ cards }) => cards)
      .filter(({ question }) => question.id === item)
      .flatMap((card) => told(card, answers))[0]?.said ?? null;
  return {
    before: definition(definitions.before),
    after: definition(definitions.after),
    chapters: chapters.filter((chapter) => chapter.told.length > 0),
  };
}

/** @param {Asked} card @param {Answers} answers @returns {Told[]} */
function told({ question, options, asked, story }, answers) {
  const answer = finalAnswer(answers, question, options);
  if (!answer || !answered(question, answer)) return [];
  const part = (/** @type {object} */ one) => describe(question, options, one);
  let said = part(answer);
  if ("text" in answer) said = paragraphs(answer.text);
  if ("proof" in answer) said = [{ label: answer.label }, ...answer.proof.map((id) => ({ proof: [id] }))].flatMap(part);
  return [{ asked, story, said, open: question.kind === "reflect" }];
}
