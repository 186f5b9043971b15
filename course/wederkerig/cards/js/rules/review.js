// @ts-check
// "Drie van eerder": which cards of earlier lessons come back, and when the next turn of a card is.
//
// The rule is Leitner's: right is one box further, wrong is back in the first, and every box waits longer than the one
// before. A bigger scheduler (SM-2, FSRS) estimates how fast somebody forgets from hundreds of turns that a student
// grades; here some ninety cards come back a few times in ten weeks, so there would be nothing to estimate it from.
// A box can be explained to a student in one sentence, and is kept in two fields.
/** @import * as T from "../types.js" */
import { answered, fits, isObject } from "./answered.js";
import { explain } from "./explain.js";
import { entryOf } from "./store.js";

export const DAYS = [1, 3, 7, 16, 35]; // how long each box waits
export const TURNS = 3; // cards that come back at once
const DAY_MS = 86_400_000;

/**
 * The cards whose turn it is, at most `TURNS`: first what was answered wrong with the highest certainty, then what else
 * went wrong, then the rest; of those the one that waits longest. A card that never came back waits since its answer.
 * @template {T.Earlier} Card
 * @param {Card[]} cards of earlier lessons, in their order
 * @param {T.Answers} answers
 * @param {string} now ISO time
 * @returns {Card[]}
 */
export function chosen(cards, answers, now) {
  const waiting = cards.flatMap((card) => {
    const judged = judge(card, answers);
    const turn = turnOf(answers, card.question.id);
    if (!judged || (turn && isLater(turn.due, now))) return [];
    const wrong = turn ? turn.box === 0 : !judged.right;
    const rank = !wrong ? 2 : judged.sure && !turn ? 0 : 1;
    return [{ card, rank, since: turn?.due ?? judged.saved }];
  });
  waiting.sort((one, other) => one.rank - other.rank || Date.parse(one.since) - Date.parse(other.since) || 0);
  return waiting.slice(0, TURNS).map(({ card }) => card);
}

/**
 * Note how a turn went: the card moves to its next box. The answer itself stays what it was.
 * @param {T.Answers} answers
 * @param {string} item
 * @param {boolean} right
 * @param {string} now ISO time
 * @returns {T.Answers}
 */
export function turned(answers, item, right, now) {
  const entry = entryOf(answers, item);
  if (!entry) return answers;
  const box = right ? Math.min((turnOf(answers, item)?.box ?? 0) + 1, DAYS.length - 1) : 0;
  const due = new Date(Date.parse(now) + (DAYS[box] ?? 0) * DAY_MS).toISOString();
  return { ...answers, [item]: { ...entry, review: { box, due } } };
}

/**
 * Whether an answer is wholly right.
 * @param {T.Earlier} card
 * @param {T.Answer} answer one that fits
 */
export function isRight({ question, options, key }, answer) {
  const told = explain(question, options, answer, key);
  if ("groups" in told) return told.right === told.total;
  return "label" in key && "label" in answer && answer.label === key.label;
}

/**
 * The cards that this student answered, and of which it can be said whether that was right.
 * @template {T.Earlier} Card
 * @param {Card[]} cards
 * @param {T.Answers} answers
 */
export function own(cards, answers) {
  return cards.filter((card) => judge(card, answers) !== null);
}

/**
 * How the student answered: what was chosen before the explanation was seen, where it was.
 * @param {T.Earlier} card
 * @param {T.Answers} answers
 */
function judge(card, answers) {
  const { question, options, key } = card;
  const entry = entryOf(answers, question.id);
  const given = entry?.first ?? entry;
  if ("text" in key || !fits(question, options, given) || !answered(question, given)) return null;
  const sure = "certainty" in given && given.certainty === options.certainties.at(-1)?.id;
  return { right: isRight(card, given), sure, saved: String(entry?.saved ?? "") };
}

/** @param {T.Answers} answers @param {string} item @returns {T.Turn | null} */
function turnOf(answers, item) {
  const turn = /** @type {unknown} */ (entryOf(answers, item)?.review);
  if (!isObject(turn) || typeof turn.due !== "string" || Number.isNaN(Date.parse(turn.due))) return null;
  const box = DAYS.findIndex((_, place) => place === turn.box);
  return box < 0 ? null : { box, due: turn.due };
}

/**
 * Whether a turn is still to come; one further away than the longest wait was noted by a clock that was wrong.
 * @param {string} due
 * @param {string} now
 */
function isLater(due, now) {
  const wait = Date.parse(due) - Date.parse(now);
  return wait > 0 && wait <= Math.max(...DAYS) * DAY_MS;
}
